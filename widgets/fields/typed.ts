import type { Answer } from '../../server/contract/form.ts';
import type { FileLine } from './file-line.ts';
import type { Field, Typed } from './view.ts';

/** The answer in what was typed; undefined: nothing was. Whether it is right is `domain/checkField`'s question. */
export function answerOf(
  field: Field,
  typed: Typed,
  files: readonly FileLine[] = [],
): Answer | undefined {
  const at = (part: string): string => typed[`${field.id}.${part}`] ?? '';
  const whole = typed[field.id] ?? '';
  switch (field.kind) {
    case 'files': {
      const refs = files.flatMap((file) => (file.ref ? [file.ref] : []));
      const owed = at('owed') === 'true';
      return refs.length || owed ? { files: refs, ...(owed && { owed }) } : undefined;
    }
    case 'day':
      return dayText(at);
    case 'address': {
      const address = { line: at('line'), commune: at('commune'), province: at('province') };
      return Object.values(address).some((part) => part.trim()) ? address : undefined;
    }
    case 'yes-no':
      return whole ? whole === 'true' : undefined;
    case 'declaration':
      return whole === 'true' || undefined;
    default:
      return whole.trim() ? whole : undefined;
  }
}

/** What would have been typed for an answer: presets, and a plain form shown again. */
export function typedOf(field: Field, answer: Answer): Typed {
  if (typeof answer !== 'object') return { [field.id]: String(answer) };
  const parts = 'files' in answer ? { owed: answer.owed } : answer;
  return Object.entries(parts).reduce<Record<string, string>>((typed, [part, value]) => {
    if (value !== undefined) typed[`${field.id}.${part}`] = String(value);
    return typed;
  }, {});
}

/** Three boxes as one text that `readDay` reads; a whole day typed into the first box stands for itself. */
function dayText(at: (part: string) => string): string | undefined {
  const [day, month, year] = [at('day').trim(), at('month').trim(), at('year').trim()];
  if (at('only') === 'year') return year ? `//${year}` : undefined;
  if (day && !month && !year && isWholeDay(day)) return day;
  return day || month || year ? [day, month, year].join('/') : undefined;
}

/** Whether a text in the first box is more than a day of the month. */
export const isWholeDay = (text: string): boolean => !/^\d{0,2}$/.test(text);
