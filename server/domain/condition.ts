/** Conditions of a form: data that says when something is asked. A condition looks at answers, never at fields. */
import type { Answer, Answers, Condition } from '../contract/form.ts';

export function holds(condition: Condition, answers: Answers): boolean {
  const answer = answerTo(answers, condition.field);
  if ('answered' in condition) return isAnswered(answer) === condition.answered;
  return condition.is.some((value) => value === answer);
}

/** Whether something was said at all. "No" is an answer; spaces, an empty address and no files are none. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer !== 'object') return true;
  if ('files' in answer) return answer.files.length > 0;
  if ('line' in answer) return [answer.line, answer.commune, answer.province].some(isAnswered);
  return true;
}

/** The answer given under this id; never something inherited, so that a field may be called `constructor`. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;
}
