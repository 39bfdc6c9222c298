/** What a form answers before anybody touches it: this agency, one copy, collect at the counter. */
import type { Answers, Form } from '../contract/form.ts';

export function presetAnswers(form: Form): Answers {
  const answers: Answers = {};
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if ('preset' in field && field.preset !== undefined) answers[field.id] = field.preset;
  }
  return answers;
}
