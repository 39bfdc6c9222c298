import type { Submission } from '../../../server/contract/dossier.ts';
import type { Problem } from '../../../server/contract/errors.ts';
import type { Answers, Condition, Field, Form, Step } from '../../../server/contract/form.ts';
import { checkAnswers } from '../../../server/domain/answers.ts';
import { checkField } from '../../../server/domain/check-field.ts';
import type { LocalDay } from '../../../server/domain/local-day.ts';
import { shownSteps } from '../../../server/domain/shown.ts';
import { answerOf } from '../../fields/index.ts';
import type { Draft, Screen } from './draft.ts';

/**
 * Where a person stands in a form and what they have answered. No page, no clock, no network: whoever holds it renders
 * it, saves `draft` and asks again.
 */
export class FormSession {
  readonly form: Form;
  readonly draft: Draft;
  /** What is wrong on the screen, as told after the last attempt to go on. */
  problems: readonly Problem[] = [];

  constructor(form: Form, draft: Draft) {
    this.form = form;
    this.draft = draft;
  }

  get answers(): Answers {
    const answers: Answers = {};
    for (const field of this.form.steps.flatMap((step) => step.fields)) {
      const answer = answerOf(field, this.draft.typed, this.draft.files[field.id]);
      if (answer !== undefined) answers[field.id] = answer;
    }
    return answers;
  }

  /** The screens that are asked, given the answers so far. */
  get steps(): Step[] {
    return shownSteps(this.form, this.answers);
  }

  /** The question that is asked now; undefined on the start and check pages. */
  get step(): Step | undefined {
    return this.steps.find(({ id }) => id === this.draft.screen);
  }

  /** Which question it is, of how many, as things stand now. */
  get place(): { n: number; of: number } {
    const { steps, draft } = this;
    return { n: steps.findIndex(({ id }) => id === draft.screen) + 1, of: steps.length };
  }

  /** Whether the number of questions holds, whatever is answered on this one and those after it. */
  get settled(): boolean {
    const { steps } = this.form;
    const ahead = steps.slice(steps.findIndex(({ id }) => id === this.draft.screen));
    const open = new Set(ahead.flatMap(({ fields }) => fields.map(({ id }) => id)));
    const mayChange = ({ when }: { when?: Condition }): boolean => !!when && open.has(when.field);
    return !ahead
      .slice(1)
      .some(
        (step) =>
          mayChange(step) || (step.fields.every(({ when }) => when) && step.fields.some(mayChange)),
      );
  }

  /** Whether the step has one field in every case, so that its title alone says what is asked. */
  asksOnce(step: string): boolean {
    return this.form.steps.find(({ id }) => id === step)?.fields.length === 1;
  }

  type(path: string, text: string): void {
    this.draft.typed[path] = text;
  }

  show(screen: Screen, editing = false): void {
    Object.assign(this.draft, { screen, editing });
    this.draft.n = this.place.n;
    this.problems = [];
  }

  begin(): void {
    this.show(this.steps[0]?.id ?? 'check');
  }

  /** A draft may stand at a question that is not asked any more. */
  settle(): void {
    if (this.draft.screen !== 'check' && !this.step) this.begin();
  }

  /** To the next screen, unless something on this one is wrong: then that is told. */
  advance(today: LocalDay): boolean {
    const { step, steps } = this;
    this.problems = step ? this.problemsOf(step.fields, today) : [];
    if (this.problems.length) return false;
    if (this.draft.editing) this.show(this.firstWrong(today) ?? 'check', true);
    else this.show(steps[this.place.n]?.id ?? 'check');
    return true;
  }

  back(): void {
    const before = this.steps[this.place.n - 2];
    if (this.draft.editing) this.show('check');
    else this.show(before?.id ?? 'start');
  }

  /** To the question of a field, with what is known to be wrong there; from the check page, and back to it. */
  edit(path: string): void {
    const known = this.problems;
    const step = this.steps.find(({ fields }) => fields.some(({ id }) => isOf(id, path)));
    if (!step) return;
    this.show(step.id, this.draft.editing || this.draft.screen === 'check');
    this.problems = known.filter((problem) => step.fields.some(({ id }) => isOf(id, problem.path)));
  }

  /** The first question that has no right answer. */
  firstWrong(today: LocalDay): Screen | undefined {
    return this.steps.find(({ fields }) => this.problemsOf(fields, today).length)?.id;
  }

  /** Everything that is wrong, or missing, in the whole form. */
  allProblems(today: LocalDay): Problem[] {
    return this.steps.flatMap(({ fields }) => this.problemsOf(fields, today));
  }

  /** What the server gets: answers in normal form, hidden ones left out. */
  submission(agency: string, today: LocalDay): Submission {
    const { form, draft, answers } = this;
    return {
      ...draft.secrets,
      agency,
      procedure: form.procedure,
      form: { ...draft.form },
      answers: checkAnswers(form, answers, today).kept,
    };
  }

  private problemsOf(fields: readonly Field[], today: LocalDay): Problem[] {
    const { answers } = this;
    return fields.flatMap((field) => {
      const lines = this.draft.files[field.id] ?? [];
      if (lines.some(({ state }) => state === 'failed' || state === 'lost'))
        return [{ path: field.id, code: 'answer/files-not-arrived' as const }];
      // What is still on its way is waited for when the dossier is sent, not before.
      if (lines.some(({ state }) => state === 'sending')) return [];
      return checkField(field, answers[field.id], answers, today).problems;
    });
  }
}

/** Whether a path (`born.year`) is of this field (`born`). */
const isOf = (id: string, path: string): boolean => path.split('.')[0] === id;
