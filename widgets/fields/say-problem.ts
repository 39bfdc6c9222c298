import type { Problem } from '../../server/contract/errors.ts';
import type { Field } from '../../server/contract/form.ts';
import type { Say, WordKey } from '../i18n/words.ts';

/** What is wrong and what to do, so that it can be understood away from its field, in the summary. */
export function sayProblem(view: { field: Field; say: Say }, problem: Problem): string {
  const key = closerKey(view.field, problem) ?? problem.code;
  return view.say(key, { label: view.field.label, ...problem.params });
}

/** A more exact sentence where the code alone would be vague. */
function closerKey(field: Field, { code, path, params }: Problem): WordKey | undefined {
  if (code === 'answer/missing' && (field.kind === 'choice' || field.kind === 'yes-no'))
    return 'form/missing-choice';
  if (code === 'answer/identity-length' && params?.kind === 'cmnd') return 'form/identity-cmnd';
  if (code !== 'answer/address-incomplete') return undefined;
  const part = path.split('.')[1];
  return part === 'line' || part === 'commune' || part === 'province'
    ? `form/missing-${part}`
    : undefined;
}
