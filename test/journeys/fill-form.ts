import type { Locator, Page } from 'playwright-core';
import type { Answer, Answers, Field, Form } from '../../server/contract/form.ts';
import { shownSteps } from '../../server/domain/shown.ts';
import { rightAnswers } from '../support/submissions.ts';

export interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Goes through the questions as a person would, screen by screen, until everything stands to be checked. */
export async function fillForm(
  page: Page,
  form: Form,
  { own = {}, photo }: { own?: Answers; photo?: Photo } = {},
): Promise<void> {
  const answers = rightAnswers(form, own);
  await page.getByRole('button', { name: /^Bắt đầu/ }).click();
  for (const step of shownSteps(form, answers)) {
    await page.getByRole('heading', { name: step.title }).waitFor();
    for (const field of step.fields) await answerField(page, field, answers[field.id], photo);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
  await page.getByRole('heading', { name: 'Xem lại trước khi gửi' }).waitFor();
}

async function answerField(
  page: Page,
  field: Field,
  answer: Answer | undefined,
  photo: Photo | undefined,
): Promise<void> {
  const named = (name: string): Locator => page.locator(`[name="${name}"]`);
  if (field.kind === 'files') {
    if (!photo) return field.mayOwe ? named(`${field.id}.owed`).check() : undefined;
    await named(field.id).setInputFiles(photo);
    return page
      .getByText(/đã đến máy chủ/)
      .first()
      .waitFor();
  }
  if (answer === undefined) return;
  if (field.kind === 'declaration') return named(field.id).check();
  if (typeof answer !== 'object')
    return field.kind === 'choice' || field.kind === 'yes-no'
      ? choose(page, field, String(answer))
      : named(field.id).fill(String(answer));
  for (const [part, value] of Object.entries(answer))
    if (typeof value === 'string' || typeof value === 'number')
      await named(`${field.id}.${part}`).fill(String(value));
}

async function choose(page: Page, field: Field, answer: string): Promise<void> {
  const list = page.locator(`select[name="${field.id}"]`);
  if (await list.count()) return void (await list.selectOption(answer));
  const wanted = page.locator(`input[type=radio][name="${field.id}"]`);
  for (const option of await wanted.all())
    if ((await option.inputValue()) === answer) return option.check();
  throw new Error(`${field.id} offers no ${answer}`);
}
