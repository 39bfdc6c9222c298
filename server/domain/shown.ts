/**
 * What of a form is asked, given the answers so far. Conditions look back only: a field is judged by the answers of
 * fields before it that are shown themselves, so a stale answer of a hidden field decides nothing.
 */
import type { Answers, Condition, Field, Form, Step } from '../contract/form.ts';
import { answerTo, holds } from './condition.ts';

export function isShown(part: { when?: Condition }, answers: Answers): boolean {
  return !part.when || holds(part.when, answers);
}

/** The screens that are asked, in order, each with only its shown fields. */
export function shownSteps(form: Form, answers: Answers): Step[] {
  const seen: Answers = {};
  return form.steps.flatMap((step) => {
    const fields = isShown(step, seen) ? showInTurn(step.fields, answers, seen) : [];
    return fields.length ? [{ ...step, fields }] : [];
  });
}

export function shownFields(form: Form, answers: Answers): Field[] {
  return shownSteps(form, answers).flatMap((step) => step.fields);
}

/** Adds to `seen` the answer of each field that is shown, for the conditions that follow. */
function showInTurn(fields: readonly Field[], answers: Answers, seen: Answers): Field[] {
  return fields.filter((field) => {
    if (!isShown(field, seen)) return false;
    const answer = answerTo(answers, field.id);
    if (answer !== undefined) seen[field.id] = answer;
    return true;
  });
}
