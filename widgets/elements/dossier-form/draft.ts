import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import type { Form } from '../../../server/contract/form.ts';
import type { Secrets } from '../../base/drafts.ts';
import type { FileLine } from '../../fields/index.ts';

/** `start`, `check`, or the id of a step. */
export type Screen = string;

/** All that the form remembers; what lies on the device between two visits. */
export interface Draft {
  shape: typeof SHAPE;
  form: { id: string; version: number };
  secrets: Secrets;
  /** What stands in the boxes, letter by letter. */
  typed: Record<string, string>;
  /** By field. */
  files: Record<string, FileLine[]>;
  screen: Screen;
  /** Which question that is; 0: none. */
  n: number;
  /** Came from the check page to change one answer, and goes back there. */
  editing: boolean;
  /** Set once the server has answered; then nothing that was typed is left in here. */
  arrived?: Acknowledgement;
}

/** Counts up when the above changes: a draft of another shape is as good as none. */
export const SHAPE = 1;

/** What was found on the device, fit to go on with; undefined when it is of another form. */
export function revive(form: Form, found: Draft | undefined): Draft | undefined {
  if (found?.shape !== SHAPE || found.form.id !== form.id) return undefined;
  const files: Draft['files'] = {};
  for (const field of Object.keys(found.files)) {
    files[field] = (found.files[field] ?? []).map((line) =>
      line.state === 'arrived' ? line : { ...line, state: 'lost' },
    );
  }
  return { ...found, files };
}
