/**
 * All answers against their form. What is hidden is dropped, what is shown is kept in normal form (NFC, digits, whole
 * days); checking what was kept changes nothing. Ids the form does not have are a problem, never ignored: they mean
 * another form, or another version of it.
 */
import type { Problem } from '../contract/errors.ts';
import type { Answers, FilesAnswer, Form } from '../contract/form.ts';
import { checkField } from './check-field.ts';
import { answerTo } from './condition.ts';
import type { LocalDay } from './local-day.ts';
import { shownFields } from './shown.ts';

export interface AnswersCheck {
  /** In the order of the form, unknown fields last; empty: the answers are right. */
  problems: Problem[];
  kept: Answers;
}

export function checkAnswers(form: Form, answers: Answers, today: LocalDay): AnswersCheck {
  const problems: Problem[] = [];
  const kept: Answers = {};
  const fields = shownFields(form, answers);
  const asked = pick(
    answers,
    fields.map((field) => field.id),
  );
  for (const field of fields) {
    const check = checkField(field, answerTo(asked, field.id), asked, today);
    problems.push(...check.problems);
    if (check.kept !== undefined) kept[field.id] = check.kept;
  }
  return { problems: [...problems, ...usedTwice(kept), ...unknownFields(form, answers)], kept };
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  const picked: Answers = {};
  for (const id of ids) {
    const answer = answerTo(answers, id);
    if (answer !== undefined) picked[id] = answer;
  }
  return picked;
}

/** One upload stands for one paper: a file under two papers was meant to be two files. */
function usedTwice(kept: Answers): Problem[] {
  const seen = new Set<string>();
  return Object.keys(kept).flatMap((path) => {
    const { files } = kept[path] as Partial<FilesAnswer>;
    const uploads = (files ?? []).map((file) => file.upload);
    const twice = uploads.some((upload) => seen.has(upload));
    uploads.forEach((upload) => seen.add(upload));
    return twice ? [{ path, code: 'answer/wrong-shape' as const }] : [];
  });
}

function unknownFields(form: Form, answers: Answers): Problem[] {
  const known = new Set(form.steps.flatMap((step) => step.fields.map((field) => field.id)));
  return Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: id.slice(0, 60), code: 'answer/unknown-field' as const }));
}
