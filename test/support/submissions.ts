import { randomBytes } from 'node:crypto';
import type { Submission } from '../../server/contract/dossier.ts';
import type { Answer, Answers, Field, FileRef, Form } from '../../server/contract/form.ts';
import { answerTo } from '../../server/domain/condition.ts';
import { mintLookupCode } from '../../server/domain/lookup-code.ts';
import { shownFields } from '../../server/domain/shown.ts';
import { mintToken } from '../../server/domain/token.ts';

export const AGENCY = 'H99.001';

export const aToken = (): string => mintToken(randomBytes(16));
export const aLookup = (): string => mintLookupCode(randomBytes(7));

/** Right answers to every required question of a form; `own` says what the test cares about. */
export function rightAnswers(form: Form, own: Answers = {}): Answers {
  const answers: Answers = { ...own };
  for (;;) {
    const open = shownFields(form, answers).find(
      (field) => answerTo(answers, field.id) === undefined && field.required !== false,
    );
    if (!open) return answers;
    answers[open.id] = rightAnswer(open);
  }
}

function rightAnswer(field: Field): Answer {
  switch (field.kind) {
    case 'name':
      return 'Nông Thị Mẫu';
    case 'identity':
      return '099062001234';
    case 'phone':
      return '0905000111';
    case 'email':
      return 'mau@example.vn';
    case 'text':
      return 'Không có gì thêm';
    case 'day':
      return { year: 1962, month: 3, day: 5 };
    case 'address':
      return { line: 'Thôn Trung Tâm', commune: 'xã Sao Mai', province: 'tỉnh Thử Nghiệm' };
    case 'choice':
      return field.choices[0]?.value ?? '';
    case 'yes-no':
      return true;
    case 'count':
      return field.min;
    case 'files':
      return { files: [], owed: true };
    case 'declaration':
      return true;
  }
}

/** A submission as the form element would send it, with secrets of its own. */
export function aSubmission(form: Form, own: Partial<Submission> = {}): Submission {
  return {
    key: aToken(),
    token: aToken(),
    lookup: aLookup(),
    agency: AGENCY,
    procedure: form.procedure,
    form: { id: form.id, version: form.version },
    answers: rightAnswers(form),
    ...own,
  };
}

/** The first files question of a form that is shown for these answers. */
export function filesFieldOf(form: Form, answers: Answers): string {
  const field = shownFields(form, answers).find(({ kind }) => kind === 'files');
  if (!field) throw new Error(`form ${form.id} asks for no files`);
  return field.id;
}

export const withFiles = (answers: Answers, field: string, files: FileRef[]): Answers => ({
  ...answers,
  [field]: { files },
});
