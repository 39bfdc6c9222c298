/**
 * How an entry changes when a source tells it anew: this program's own files, or the national portal. A field is taken
 * over only where the source has changed it and nobody here has; where both have, ours stays and the difference waits
 * to be settled. Words that an author has told plainly are no source's business but their own files'.
 */
import type { Change } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { sameContent } from './same-content.ts';

export type Field = Exclude<keyof Procedure, 'code'>;
export type Teller = 'shipped' | 'portal';

/** What a source told of one procedure: as it was last settled with the entry, and as it tells it now. */
export interface Telling {
  settled: Procedure;
  latest: Procedure;
}

export interface Merge {
  entry: Procedure;
  telling: Telling;
  /** Taken over from the source. */
  changes: Change[];
  /** Told otherwise by the source, and left as it is here: `before` is ours, `after` theirs. */
  kept: Change[];
}

/** What a source states, as against how an author tells it. */
const FACTS: readonly Field[] = [
  'officialName',
  'sector',
  'levels',
  'serviceLevel',
  'audiences',
  'channels',
  'results',
  'authority',
  'legalBases',
  'decision',
  'replaces',
  'replacedBy',
  'validFrom',
  'validTo',
  'nationalUrl',
];
const WORDS: readonly Field[] = [
  'wording',
  'name',
  'purpose',
  'variants',
  'variantQuestion',
  'where',
  'whoMayAct',
  'mistakes',
  'everydayNames',
  'situations',
  'timeNote',
  'lifeEvents',
  'source',
];

/** Lists whose order says nothing. */
const SETS: readonly Field[] = ['audiences', 'legalBases', 'levels', 'replaces', 'replacedBy'];

function sameField(field: Field, one: Procedure, other: Procedure): boolean {
  const values = [one[field], other[field]];
  const [a, b] = SETS.includes(field)
    ? values.map((list) => Array.isArray(list) && [...list].sort())
    : values;
  return sameContent(a, b);
}

export function mergeProcedure(
  told: Procedure,
  current: Procedure | undefined,
  known: Telling | undefined,
): Merge {
  const incoming = known && saysNoMore(told, known.latest) ? known.latest : told;
  if (!current) return added(incoming);
  const settled = known?.settled ?? settledAtFirst(incoming, current);
  const fields = fieldsOf(incoming, current);
  const news = fields.filter((field) => !sameField(field, incoming, settled));
  const taken = news.filter((field) => sameField(field, current, settled));
  const agreed = news.filter((field) => sameField(field, current, incoming));
  return {
    entry: withFields(current, incoming, taken),
    telling: { settled: withFields(settled, incoming, [...taken, ...agreed]), latest: incoming },
    changes: taken.map((field) => changeOf(field, current, incoming)),
    // What differs since the first time was said then; afterwards only what is new is.
    kept: (known ? news : fields)
      .filter((field) => !taken.includes(field) && !sameField(field, current, incoming))
      .map((field) => changeOf(field, current, incoming)),
  };
}

/** What waits to be settled: where the source has changed since, and so have we. */
export function openDifferences({ settled, latest }: Telling, current: Procedure): Change[] {
  return fieldsOf(latest, current)
    .filter((field) => !sameField(field, settled, latest) && !sameField(field, current, latest))
    .map((field) => changeOf(field, current, latest));
}

/** Ours stays, for good, or theirs is taken after all. */
export function settle(
  field: Field,
  choice: 'ours' | 'theirs',
  { settled, latest }: Telling,
  current: Procedure,
): { entry: Procedure; telling: Telling } {
  return {
    entry: choice === 'theirs' ? withFields(current, latest, [field]) : current,
    telling: { settled: withFields(settled, latest, [field]), latest },
  };
}

const added = (incoming: Procedure): Merge => ({
  entry: incoming,
  telling: { settled: incoming, latest: incoming },
  changes: [],
  kept: [],
});

/**
 * Met for the first time beside an entry that is here already. Nobody has told that entry plainly: whatever the source
 * says is news. Somebody has, from that source: what they wrote otherwise they meant. Two authors have told it
 * plainly: nothing is settled between them.
 */
function settledAtFirst(incoming: Procedure, current: Procedure): Procedure {
  if (current.wording === 'official') return current;
  if (incoming.wording === 'official') return incoming;
  const unsettled = [...FACTS, ...WORDS].filter((field) => !sameField(field, incoming, current));
  return { ...incoming, ...Object.fromEntries(unsettled.map((field) => [field, undefined])) };
}

/** A record read again from a file of another name is the same record: where it was read is news only beside news. */
const saysNoMore = (told: Procedure, before: Procedure): boolean =>
  told.wording === 'official' && sameContent({ ...told, source: before.source }, before);

/** What the source may say of it. An official text must not replace plain words; a plain one may replace whatever is there. */
const fieldsOf = (incoming: Procedure, current: Procedure): readonly Field[] =>
  incoming.wording === 'plain' || current.wording === 'official' ? [...FACTS, ...WORDS] : FACTS;

const withFields = (into: Procedure, from: Procedure, fields: readonly Field[]): Procedure => ({
  ...into,
  ...Object.fromEntries(fields.map((field) => [field, from[field]])),
});

const changeOf = (field: Field, ours: Procedure, theirs: Procedure): Change => ({
  code: ours.code,
  field,
  before: ours[field],
  after: theirs[field],
});
