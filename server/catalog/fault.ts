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
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
