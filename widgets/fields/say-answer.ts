import type { Answer } from '../../server/contract/form.ts';
import type { Say } from '../i18n/words.ts';
import { sayPartialDay } from './say-day.ts';
import type { Field } from './view.ts';

/** An answer in normal form, in words: for the check page, and for the official who opens the dossier. */
export function sayAnswer(field: Field, answer: Answer | undefined, say: Say): string {
  if (answer === undefined || answer === '') return say('form/not-answered');
  if (typeof answer === 'object') return sayCompound(answer, say);
  switch (field.kind) {
    case 'choice':
      return field.choices.find(({ value }) => value === answer)?.label ?? String(answer);
    case 'yes-no':
    case 'declaration':
      return say(answer === true ? 'form/yes' : 'form/no');
    case 'count':
      return field.unit ? `${String(answer)} ${field.unit}` : String(answer);
    case 'phone':
      return String(answer).replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
    default:
      return String(answer);
  }
}

function sayCompound(answer: Extract<Answer, object>, say: Say): string {
  if ('line' in answer)
    return [answer.line, answer.commune, answer.province].filter(Boolean).join(', ');
  if ('year' in answer) return sayPartialDay(say, answer);
  return answer.files.length
    ? answer.files.map(({ name }) => name).join(', ')
    : say(answer.owed ? 'form/owed' : 'form/not-answered');
}
