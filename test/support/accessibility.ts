import axe, { type AxeResults, type NodeResult, type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule that says "wcag" up to 2.2 AA, and what axe's makers think good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A doubt of axe that a person has looked at. Matched by rule, place and start of the node's selector. */
export interface Judgement {
  rule: string;
  /** Regular expression over the name of the place, such as a story's id. */
  place: string;
  /** Regular expression over the node's selector; any node when absent. */
  node?: string;
  /** What was looked at, and why it is good. */
  reason: string;
}

export interface Finding {
  rule: string;
  /** Selectors from the page through the shadow roots, joined by ` >> `. */
  node: string;
  text: string;
}

/** Runs axe on a part of the page, shadow roots included. */
export async function checkAccessibility(
  page: Page,
  part = 'html',
): Promise<{ violations: Finding[]; doubts: Finding[] }> {
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    async ({ part, tags }): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> => {
      const { axe: injected } = window as unknown as { axe: typeof axe };
      return injected.run(part, {
        runOnly: tags,
        resultTypes: ['violations', 'incomplete'],
        elementRef: false,
      });
    },
    { part, tags: TAGS },
  );
  return { violations: violations.flatMap(findingsOf), doubts: incomplete.flatMap(findingsOf) };
}

/** The doubts nobody has judged yet; the judgements that were needed are added to `used`. */
export function unjudged(
  doubts: readonly Finding[],
  place: string,
  judgements: readonly Judgement[],
  used: Set<Judgement>,
): Finding[] {
  return doubts.filter((doubt) => {
    const judgement = judgements.find((one) => fits(one, doubt, place));
    if (judgement) used.add(judgement);
    return judgement === undefined;
  });
}

/** One line a finding: the rule, where, and what axe says of it. */
export function report(findings: readonly Finding[]): string {
  return findings.map(({ rule, node, text }) => `  ${rule} at ${node}\n    ${text}`).join('\n');
}

function fits({ rule, place, node }: Judgement, doubt: Finding, where: string): boolean {
  if (rule !== doubt.rule || !new RegExp(place).test(where)) return false;
  return node === undefined || new RegExp(node).test(doubt.node);
}

function findingsOf({ id, nodes }: Result): Finding[] {
  return nodes.map((node) => ({ rule: id, node: selectorOf(node), text: summaryOf(node) }));
}

const selectorOf = ({ target }: NodeResult): string =>
  target.map((step) => (Array.isArray(step) ? step.join(' >> ') : step)).join(' in ');

function summaryOf({ failureSummary, html, any, all, none }: NodeResult): string {
  const checks = [...any, ...all, ...none].map(({ message }) => message);
  const text = failureSummary?.replace(/\s+/g, ' ') ?? checks.join('; ');
  return `${text} — ${html.slice(0, 160)}`;
}
