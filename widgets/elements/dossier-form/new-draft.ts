import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import type { Form } from '../../../server/contract/form.ts';
import { presetAnswers } from '../../../server/domain/presets.ts';
import { mintSecrets } from '../../base/drafts.ts';
import { typedOf } from '../../fields/index.ts';
import { SHAPE, type Draft } from './draft.ts';

/** A draft before its first question, with what the form answers by itself and secrets of its own. */
export function newDraft(form: Form): Draft {
  const presets = presetAnswers(form);
  const typed: Draft['typed'] = {};
  for (const field of form.steps.flatMap((step) => step.fields)) {
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
    n: 0,
    editing: false,
  };
}

/** Only what the acknowledgement needs stays: on a shared phone the answers must not lie around. */
export function arrivedDraft(draft: Draft, arrived: Acknowledgement): Draft {
  return { ...draft, typed: {}, files: {}, screen: 'start', n: 0, editing: false, arrived };
}
