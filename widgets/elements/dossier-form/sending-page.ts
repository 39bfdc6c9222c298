import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';
import type { Sending } from './sending.ts';

/** While it is under way, and while it waits: it never sounds as if the dossier had arrived. */
export function sendingPage(
  { say, on }: FormView,
  { state, refusal, send }: Sending,
  filesUnderWay: boolean,
): TemplateResult {
  if (!refusal)
    return html`<h2 tabindex="-1">${say('form/sending')}</h2>
      <div class="under-way" aria-hidden="true"></div>
      <p>${say(filesUnderWay ? 'form/sending-files' : 'form/sending-wait')}</p>`;
  return html`<div class="notice bad">
      <h2 tabindex="-1" class="notice-title">${say('form/not-sent')}</h2>
      <p>${say(refusal.code, refusal.params)}</p>
      <p>${say('form/not-sent-retry')} ${say('common/failed-help')}</p>
    </div>
    <button type="button" @click=${send}>
      ${say(state === 'sending' ? 'form/sending-again' : 'form/send-now')}
    </button>
    <button type="button" class="quiet" @click=${on.stopSending}>
      ${say('form/back-to-check')}
    </button>`;
}
