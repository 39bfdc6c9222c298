import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Tracking } from '../../../server/contract/dossier.ts';
import { fakeApi } from '../../../stories/support/fake-api.ts';
import { secrets } from '../../../stories/support/samples.ts';
import type { Api } from '../../../widgets/client/api.ts';
import '../../../widgets/elements/dossier-tracker/define.ts';
import type { DvcDossierTracker } from '../../../widgets/elements/dossier-tracker/dossier-tracker.ts';
import { textOf } from './page.ts';

export const CODE = 'H99.001-261123-0007';

export async function show(other: Partial<Api> = {}): Promise<DvcDossierTracker> {
  return fixture<DvcDossierTracker>(
    html`<dvc-dossier-tracker agency="H99.001" .api=${fakeApi(other)}></dvc-dossier-tracker>`,
  );
}

export const find = (tracker: DvcDossierTracker, selector: string): HTMLElement | null =>
  tracker.renderRoot.querySelector<HTMLElement>(selector);
export const all = (tracker: DvcDossierTracker, selector: string): string[] =>
  [...tracker.renderRoot.querySelectorAll(selector)].map(textOf);

/** With real keys: both fields from the top, then Enter. */
export async function type(
  tracker: DvcDossierTracker,
  code: string,
  lookup: string,
): Promise<void> {
  find(tracker, '#code')?.focus();
  if (code) await sendKeys({ type: code });
  await sendKeys({ press: 'Tab' });
  if (lookup) await sendKeys({ type: lookup });
  await sendKeys({ press: 'Enter' });
  await tracker.updateComplete;
}

export async function open(tracking: Tracking): Promise<DvcDossierTracker> {
  const tracker = await show({ track: async () => tracking });
  await type(tracker, CODE, secrets.lookup);
  await waitUntil(() => find(tracker, '.answer'));
  return tracker;
}
