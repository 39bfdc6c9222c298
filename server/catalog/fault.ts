/** One thing wrong with the catalogue: in which entry (code, id, year), in which field, and why, in Vietnamese: whoever keeps the catalogue reads it. */
export interface Fault {
  where: string;
  field: string;
  reason: string;
}

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
