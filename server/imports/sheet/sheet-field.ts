/** One field of a procedure as it stands in the sheet: in one column, or in several. */
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLines } from '../../domain/clean-text.ts';
import type { Holds } from './cell-words.ts';
import type { Told } from './grid.ts';

export interface Column {
  head: string;
  /** Other heads that people give it. */
  also?: readonly string[];
  /** For the template: what goes in here. */
  about: string;
  holds?: Holds;
  /** A row without it is refused. */
  required?: boolean;
  /** Things a line each; may go on in further columns where one cell is too small. */
  lines?: boolean;
  /** For a drop-down list. */
  choices?: readonly string[];
  width?: number;
}

/** What a row says in a field's columns. '' is a blank cell, undefined is not told: no column, or nothing to trust. */
export type Cells = readonly (string | undefined)[];

export interface Doubt {
  column: Column;
  reason: string;
  said?: string;
}

export interface SheetField {
  field: keyof Procedure;
  columns: readonly Column[];
  write: (procedure: Procedure) => string[];
  /** What is not told stays as it is in `before`. */
  read: (cells: Cells, before: Procedure) => { procedure: Procedure; doubts: Doubt[] };
}

/** How the words of one cell become a value. */
export interface Codec<T> {
  blank: T;
  /** Of words that are not blank. */
  read: (words: string) => Told<T>;
  write: (value: T) => string;
}

export function inOneColumn<Field extends keyof Procedure>(
  field: Field,
  column: Column,
  codec: Codec<Procedure[Field]>,
): SheetField {
  return {
    field,
    columns: [column],
    write: (procedure) => [codec.write(procedure[field])],
    read([words], before) {
      const { value, doubts } = readCell(column, codec, words, before[field]);
      return { procedure: withPart(before, field, value), doubts };
    },
  };
}

export function readCell<T>(
  column: Column,
  codec: Codec<T>,
  words: string | undefined,
  before: T,
): { value: T; doubts: Doubt[] } {
  if (words === undefined) return { value: before, doubts: [] };
  if (words.trim() === '') return { value: codec.blank, doubts: [] };
  const told = codec.read(words);
  const value = 'value' in told ? (told.value as T) : before;
  if (!told.reason) return { value, doubts: [] };
  return { value, doubts: [{ column, reason: told.reason, said: told.said ?? words }] };
}

/** A copy in which a part is set, or absent where there is nothing to set. */
export function withPart<T extends object, Key extends keyof T>(
  whole: T,
  key: Key,
  value: T[Key],
): T {
  const { [key]: _before, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

export const words: Codec<string> = {
  blank: '',
  read: (said) => ({ value: cleanLines(said) }),
  write: (value) => value,
};

export const optionalWords: Codec<string | undefined> = {
  blank: undefined,
  read: (said) => ({ value: cleanLines(said) || undefined }),
  write: (value) => value ?? '',
};
