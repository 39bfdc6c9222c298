import { fixture, html, waitUntil } from '@open-wc/testing';
import type { ProcedureDetail } from '../../../server/contract/procedure.ts';
import type { Api } from '../../../widgets/client/api.ts';
import '../../../widgets/elements/procedure-detail/define.ts';
import type { DvcProcedureDetail } from '../../../widgets/elements/procedure-detail/procedure-detail.ts';
import { fakeApi } from '../../../stories/support/fake-api.ts';
import { detail } from '../../../stories/support/samples.ts';
import { textOf } from './page.ts';
import { find, findAll, shows } from './widget.ts';

export const telling = (what: ProcedureDetail): Api => fakeApi({ procedure: async () => what });

export async function widget(
  api: Api = telling(detail),
  code = '2.000635',
): Promise<DvcProcedureDetail> {
  const made = await fixture<DvcProcedureDetail>(
    html`<dvc-procedure-detail
      server="https://dvc.example.vn"
      agency="H99.001"
      code=${code}
      .api=${api}
    ></dvc-procedure-detail>`,
  );
  await waitUntil(() => made.shadowRoot?.querySelector('.screen-only, .notice, .waiting'));
  return made;
}

/** The widget with everything it can load. */
export async function ready(what: ProcedureDetail = detail): Promise<DvcProcedureDetail> {
  const host = await widget(telling(what), what.procedure.code);
  await shows(host, '.next address');
  return host;
}

export const screen = (host: Element): string => textOf(find(host, '.screen-only'));

/** What stands under a question. */
export function answer(host: Element, question: string): string {
  const section = findAll(host, '.screen-only section').find(
    (one) => textOf(one.querySelector('h3')) === question,
  );
  if (!section) throw new Error(`nobody asks "${question}"`);
  return textOf(section).slice(question.length).trim();
}
