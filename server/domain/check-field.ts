/**
 * One answer against its field, on either side of the wire: the browser runs this per screen, the server again over
 * everything. Forgiving in what it accepts (a day or a number may come as typed text), strict in what it keeps.
 */
import type { Problem } from '../contract/errors.ts';
import type { Answer, Answers, Field } from '../contract/form.ts';
import { checkDay } from './check-day.ts';
import { checkFiles, isOwed } from './check-files.ts';
import { checkAddress, checkEmail, checkLine, checkText } from './check-text.ts';
import { holds, isAnswered } from './condition.ts';
import { readIdentity } from './identity.ts';
import type { LocalDay } from './local-day.ts';
import { readPhone } from './phone.ts';
import { fault, type Fault, type Reading } from './reading.ts';

export interface FieldCheck {
  problems: Problem[];
  /** The answer in normal form; absent when it is wrong or was not given. */
  kept?: Answer;
}

/** @param answers the other answers, which may make this one required. */
export function checkField(
  field: Field,
  answer: Answer | undefined,
  answers: Answers,
  today: LocalDay,
): FieldCheck {
  if (answer === undefined || !isGiven(field, answer)) {
    return { problems: isRequired(field, answers) ? [missing(field)] : [] };
  }
  const { value, faults } = readAnswer(field, answer, today);
  return faults
    ? { problems: faults.map((found) => problemOf(field, found)) }
    : { problems: [], kept: value };
}

export function isRequired(field: Field, answers: Answers): boolean {
  const { required = true } = field;
  return typeof required === 'boolean' ? required : holds(required, answers);
}

/** An unticked declaration is none; a paper that the citizen may owe is. */
function isGiven(field: Field, answer: Answer): boolean {
  if (field.kind === 'declaration') return answer !== false;
  return isAnswered(answer) || isOwed(field, answer);
}

function readAnswer(field: Field, answer: Answer, today: LocalDay): Reading<Answer> {
  switch (field.kind) {
    case 'files':
      return checkFiles(field, answer);
    case 'address':
      return checkAddress(answer);
    case 'day':
      return checkDay(field, answer, today);
    case 'count':
      return readCount(field, answer);
    case 'yes-no':
      return typeof answer === 'boolean' ? { value: answer } : fault('answer/wrong-shape');
    case 'declaration':
      return answer === true ? { value: true } : fault('answer/not-declared');
    default:
      return typeof answer === 'string' ? readTyped(field, answer) : fault('answer/wrong-shape');
  }
}

type TypedField = Extract<
  Field,
  { kind: 'name' | 'identity' | 'phone' | 'email' | 'text' | 'choice' }
>;

function readTyped(field: TypedField, typed: string): Reading<string> {
  switch (field.kind) {
    case 'name':
      return checkLine(typed, NAME_LENGTH);
    case 'identity':
      return readIdentity(typed);
    case 'phone':
      return readPhone(typed);
    case 'email':
      return checkEmail(typed);
    case 'text':
      return checkText(field, typed);
    case 'choice':
      return field.choices.some((choice) => choice.value === typed)
        ? { value: typed }
        : fault('answer/not-a-choice');
  }
}

function readCount(field: Extract<Field, { kind: 'count' }>, answer: Answer): Reading<number> {
  const { min, max } = field;
  const count =
    typeof answer === 'string' && /^\s*\d{1,9}\s*$/.test(answer) ? Number(answer) : answer;
  if (typeof count !== 'number' || !Number.isInteger(count))
    return fault('answer/count-not-a-number');
  return count < min || count > max ? fault('answer/count-range', { min, max }) : { value: count };
}

function missing(field: Field): Problem {
  const code =
    field.kind === 'files'
      ? 'answer/files-missing'
      : field.kind === 'declaration'
        ? 'answer/not-declared'
        : 'answer/missing';
  return { path: field.id, code };
}

function problemOf(field: Field, { code, part, params }: Fault): Problem {
  return { path: part ? `${field.id}.${part}` : field.id, code, ...(params && { params }) };
}

/** Generous: real names of a dozen words exist. */
const NAME_LENGTH = 200;
