import { html, type TemplateResult } from 'lit';
import { markMatches } from './mark-matches.ts';

/** The text with the typed words marked; no white space of ours may come between the runs. */
export function marked(text: string, query: string): (TemplateResult | string)[] {
  return markMatches(text, query).map((run) =>
    run.matched ? html`<mark>${run.text}</mark>` : run.text,
  );
}
