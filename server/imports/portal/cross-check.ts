/** Somebody's reading of two columns, where the file brings one: a reason to doubt ours, and the last resort. */
import * as v from 'valibot';
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Tell } from './columns.ts';
import type { MethodRow } from './method-rows.ts';

const Lines = v.array(
  v.object({
    channel: v.picklist(['online', 'counter', 'post']),
    time: v.nullish(v.union([v.number(), v.string()])),
    time_unit: v.nullish(v.string()),
    fee_raw: v.nullish(v.string()),
    note: v.nullish(v.string()),
  }),
);
const Results = v.array(v.object({ name: v.string(), code: v.nullish(v.string()) }));

const UNITS = new Map([
  ['working_day', ' Ngày làm việc'],
  ['calendar_day', ' Ngày'],
  ['hour', ' Giờ'],
]);
const SAYS_NOTHING = 'Không có thông tin';

/** Our rows, or theirs where the raw column gave none. */
export function methodsBeside(rows: MethodRow[], parsed: unknown, tell: Tell): MethodRow[] {
  if (parsed === undefined || parsed === null) return rows;
  const theirs = v.safeParse(Lines, parsed);
  if (!theirs.success) {
    tell('methods_parsed', 'Cột đọc sẵn này không đúng dạng. Chỉ dùng cột gốc.');
    return rows;
  }
  const other = theirs.output.map(asRow);
  if (rows.length === 0 && other.length > 0) {
    tell('methods_parsed', 'Cột gốc không đọc được. Đã dùng cột đọc sẵn: cần người xem lại.');
    return other;
  }
  const ours = rows.map(printedRow).join('; ');
  const said = other.map(printedRow).join('; ');
  // Where time and sum run into each other neither reading is sure, and that has been told already.
  if (ours !== said && !rows.some(({ glued }) => glued)) {
    tell(
      'methods_parsed',
      'Cột đọc sẵn khác cột gốc. Đã theo cột gốc.',
      said || '(không có dòng nào)',
    );
  }
  return rows;
}

export function resultsBeside(
  results: Procedure['results'],
  parsed: unknown,
  tell: Tell,
): Procedure['results'] {
  if (parsed === undefined || parsed === null) return results;
  const theirs = v.safeParse(Results, parsed);
  if (!theirs.success) {
    tell('results_parsed', 'Cột đọc sẵn này không đúng dạng. Chỉ dùng cột gốc.');
    return results;
  }
  const codes = (list: readonly { code?: string | null | undefined }[]) =>
    [...new Set(list.map(({ code }) => code).filter(Boolean))].sort().join(', ');
  const other = theirs.output;
  if (results.length === 0 && other.length > 0) {
    tell('results_parsed', 'Cột gốc không đọc được. Đã dùng cột đọc sẵn: cần người xem lại.');
    return other.map(({ name, code }) => ({ name: cleanLine(name), ...(code ? { code } : {}) }));
  }
  if (codes(results) !== codes(other)) {
    tell(
      'results_parsed',
      'Cột đọc sẵn khác cột gốc. Đã theo cột gốc.',
      codes(other) || '(không có mã nào)',
    );
  }
  return results;
}

function asRow(line: v.InferOutput<typeof Lines>[number]): MethodRow {
  const time = line.time === null || line.time === undefined ? '' : String(line.time);
  const fee = cleanLine(line.fee_raw ?? '');
  return {
    channel: line.channel,
    time: cleanLine(time && time + (UNITS.get(line.time_unit ?? '') ?? '')),
    fee: fee === SAYS_NOTHING ? '' : fee,
    note: '',
    description: cleanLine(line.note ?? ''),
    glued: false,
  };
}

const printedRow = ({ channel, time, fee }: MethodRow): string => `${channel} ${time} ${fee}`;
