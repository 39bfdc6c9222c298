import type { LifeEvent, Procedure } from '../contract/procedure.ts';
import { duplicates, type Fault } from './fault.ts';

/** Every event leads to procedures that are there, and to every procedure leads an event. */
export function checkLifeEvents(
  events: readonly LifeEvent[],
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const reached = new Set(events.flatMap(({ procedures }) => procedures));
  return [
    ...events.flatMap(({ id, procedures }) =>
      reasonsAgainst(procedures, byCode).map((reason) => ({
        where: id,
        field: 'procedures',
        reason,
      })),
    ),
    ...[...byCode.keys()]
      .filter((code) => !reached.has(code))
      .map((code) => ({
        where: code,
        field: 'lifeEvents',
        reason: 'chưa nằm trong việc nào, thêm vào life-events.yaml',
      })),
  ];
}

function reasonsAgainst(
  codes: readonly string[],
  byCode: ReadonlyMap<string, Procedure>,
): string[] {
  return [
    ...(codes.length ? [] : ['chưa có thủ tục nào']),
    ...codes.filter((code) => !byCode.has(code)).map((code) => `${code} không có trong danh mục`),
    ...duplicates(codes).map((code) => `${code} có hai lần`),
  ];
}
