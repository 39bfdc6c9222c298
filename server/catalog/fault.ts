import type { Fault } from '../contract/catalogue.ts';

export type { Fault };

/** A value that two entries share although it must name one. */
export function repeated<T extends object>(entries: readonly T[], key: keyof T & string): Fault[] {
  return duplicates(entries.map((entry) => String(entry[key]))).map((value) => ({
    where: value,
    field: key,
    reason: 'có hai lần',
  }));
}

export function duplicates(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
