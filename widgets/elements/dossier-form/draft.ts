import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import type { Form } from '../../../server/contract/form.ts';
import { presetAnswers } from '../../../server/domain/presets.ts';
import { mintSecrets, type Secrets } from '../../base/drafts.ts';
import { typedOf, type FileLine } from '../../fields/index.ts';

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
  /** Came from the check page to change one answer, and goes back there. */
  editing: boolean;
  /** Set once the server has answered; then nothing that was typed is left in here. */
  arrived?: Acknowledgement;
}

/** A draft of another shape is as good as none. */
const SHAPE = 1;

export function newDraft(form: Form): Draft {
  const presets = presetAnswers(form);
  const fields = form.steps.flatMap((step) => step.fields);
  const typed: Record<string, string> = {};
  for (const field of fields) {
    const preset = presets[field.id];
    if (preset !== undefined) Object.assign(typed, typedOf(field, preset));
  }
  const { id, version } = form;
  return {
    shape: SHAPE,
    form: { id, version },
    secrets: mintSecrets(),
    typed,
    files: {},
    screen: 'start',
    editing: false,
  };
}

/** What was found on the device, fit to go on with; undefined when it is of another form. */
export function revive(form: Form, found: Draft | undefined): Draft | undefined {
  if (found?.shape !== SHAPE || found.form.id !== form.id) return undefined;
  const files: Draft['files'] = {};
  for (const [field, lines] of Object.entries(found.files)) {
    files[field] = lines.map((line) =>
      line.state === 'arrived' ? line : { ...line, state: 'lost' },
    );
  }
  return { ...found, files, form: { id: form.id, version: form.version } };
}

/** Only what the acknowledgement needs stays: on a shared phone the answers must not lie around. */
export function arrivedDraft(draft: Draft, arrived: Acknowledgement): Draft {
  return { ...draft, typed: {}, files: {}, screen: 'start', editing: false, arrived };
}
