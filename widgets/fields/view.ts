import type { Problem } from '../../server/contract/errors.ts';
import type { Field, FieldKind } from '../../server/contract/form.ts';
import type { LocalDay } from '../../server/domain/local-day.ts';
import type { Say } from '../i18n/words.ts';
import type { FileLine } from './file-line.ts';

export type { Field };
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

/** What stands in the boxes, letter by letter: `born.year` -> `196`. The names that a plain form posts. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** Everything a field template needs; the same in a widget and in a page without JavaScript. */
export interface FieldView<F extends Field = Field> {
  field: F;
  /** The screen's question, when this field is all that it asks: it takes the label's place. */
  question?: string;
  typed: Typed;
  files?: readonly FileLine[];
  /** What is wrong with this field's answer. */
  problems: readonly Problem[];
  required: boolean;
  /** Decides the century of a year typed with two digits. */
  today: LocalDay;
  say: Say;
  /** The form's own texts are Vietnamese: set where the words around them are not. */
  textLang?: 'vi';
  /** Absent on a page without JavaScript: what needs a script is then left out. */
  on?: FieldHandlers;
}

export interface FieldHandlers {
  /** Something was typed or chosen. */
  type(path: string, text: string): void;
  addFiles(field: FieldOf<'files'>, files: readonly File[]): void;
  removeFile(field: FieldOf<'files'>, file: FileLine): void;
  /** Sends a file again whose sending failed. */
  retryFile(field: FieldOf<'files'>, file: FileLine): void;
}

/** The id of the element that belongs to a path; ids of one form never meet. */
export const idOf = (path: string): string => `f-${path.replace('.', '-')}`;

export const typedAt = (view: FieldView, path: string): string => view.typed[path] ?? '';

/** Whether this path has a problem, or the field as a whole. */
export function isWrong(view: FieldView, path: string): boolean {
  return view.problems.some((problem) => problem.path === path || problem.path === view.field.id);
}

/** Ids of the texts that belong to the field: hint first, then error. */
export function describedBy(view: FieldView): string | undefined {
  const id = idOf(view.field.id);
  const ids = [
    ...(view.field.hint || view.field.example ? [`${id}-hint`] : []),
    ...(view.problems.length ? [`${id}-error`] : []),
  ];
  return ids.join(' ') || undefined;
}
