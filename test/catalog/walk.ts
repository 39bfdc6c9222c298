import type { Answer, Answers, Field, Form } from '../../server/contract/form.ts';
import { shownFields } from '../../server/domain/shown.ts';

/** Picks one of `count` ways to go on. */
export type Pick = (count: number) => number;

/** Answers a form question by question, as whoever `pick` makes of the citizen would. */
export function walk(form: Form, pick: Pick): Answers {
  const answers: Answers = {};
  const passed = new Set<string>();
  for (;;) {
    const field = shownFields(form, answers).find(({ id }) => !passed.has(id));
    if (!field) return answers;
    passed.add(field.id);
    const answer = answerTo(field, pick);
    if (answer !== undefined) answers[field.id] = answer;
  }
}

/** What an untroubled citizen says; what may be left out is left out one time in two. */
function answerTo(field: Field, pick: Pick): Answer | undefined {
  if (field.required === false && pick(2) === 0) return undefined;
  switch (field.kind) {
    case 'choice':
      return field.choices[pick(field.choices.length)]?.value;
    case 'yes-no':
      return pick(2) === 0;
    case 'count':
      return field.min + pick(field.max - field.min + 1);
    case 'files':
      return { files: [], owed: true };
    default:
      return PLAIN[field.kind];
  }
}

/** The owner's number begins with 000: no province has it. */
const PLAIN: Record<Exclude<Field['kind'], 'choice' | 'yes-no' | 'count' | 'files'>, Answer> = {
  name: "Hà Thị H'Mẫu",
  identity: '000162000123',
  phone: '0900 000 000',
  email: 'mau@example.vn',
  text: 'Xã Sao Mai, tỉnh Thử Nghiệm',
  day: { year: 2026, month: 1, day: 15 },
  address: { line: 'Thôn Mẫu', commune: 'xã Sao Mai', province: 'tỉnh Thử Nghiệm' },
  declaration: true,
};
