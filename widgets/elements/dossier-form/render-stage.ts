import type { TemplateResult } from 'lit';
import { checkPage } from './check-page.ts';
import type { FormFlow } from './form-flow.ts';
import type { View } from './form-view.ts';
import { questionPage } from './question-page.ts';
import { sendingPage } from './sending-page.ts';

/** The screen where the person stands. */
export function renderStage(base: View, flow: FormFlow): TemplateResult {
  const { session, sending, attachments, on } = flow;
  const view = { ...base, session, on };
  if (sending.state !== 'idle') return sendingPage(view, sending, attachments.busy);
  const { step } = session;
  return step ? questionPage(view, step) : checkPage(view, flow);
}
