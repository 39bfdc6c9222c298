/**
 * What is to be written when a source tells many procedures at once, an author hands in a spreadsheet, or an agency is
 * loaded. Pure: what is kept and what is told in, the versions to write and a report out.
 */
import type { Agency } from '../contract/agency.ts';
import type { Change } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { recordAgainst, type Against } from './agency-layer.ts';
import { mergeProcedure, type Teller, type Telling } from './merge-procedure.ts';
import { sameContent } from './same-content.ts';

export interface TellingOf {
  teller: Teller;
  telling: Telling;
}

/** What the store holds, by code. */
export interface Kept {
  entries: ReadonlyMap<string, Procedure>;
  tellings: readonly TellingOf[];
}

export interface LoadPlan {
  /** Only what differs from what is kept. */
  procedures: Procedure[];
  tellings: TellingOf[];
  added: string[];
  changes: Change[];
  kept: Change[];
  same: number;
}

/** A source tells its procedures: each is merged with what is here. */
export function planTold(teller: Teller, incoming: readonly Procedure[], kept: Kept): LoadPlan {
  const known = tellingsOf(teller, kept);
  const merges = incoming.map((procedure) => ({
    current: kept.entries.get(procedure.code),
    ...mergeProcedure(procedure, kept.entries.get(procedure.code), known(procedure.code)),
  }));
  const changed = merges.filter(({ entry, current }) => !sameContent(entry, current));
  return {
    procedures: changed.map(({ entry }) => entry),
    tellings: merges.map(({ telling }) => ({ teller, telling })),
    added: merges.filter(({ current }) => !current).map(({ entry }) => entry.code),
    changes: merges.flatMap(({ changes }) => changes),
    kept: merges.flatMap((merge) => merge.kept),
    same: merges.length - changed.length,
  };
}

/**
 * A database older than the memory of who told what: every plain entry in it came with this program, so that what the
 * program says now is news.
 */
function tellingsOf(teller: Teller, { entries, tellings }: Kept) {
  const known = new Map(
    tellings
      .filter((one) => one.teller === teller)
      .map(({ telling }) => [telling.latest.code, telling]),
  );
  const isFirst = teller === 'shipped' && known.size === 0;
  return (code: string): Telling | undefined => {
    const current = entries.get(code);
    return isFirst && current ? { settled: current, latest: current } : known.get(code);
  };
}

/** An author tells entries whole: what they say stands. */
export function planAuthored(incoming: readonly Procedure[], entries: Kept['entries']): LoadPlan {
  const authored = incoming.map((entry) => ({ entry, current: entries.get(entry.code) }));
  const changed = authored.filter(({ entry, current }) => !sameContent(entry, current));
  return {
    procedures: changed.map(({ entry }) => entry),
    tellings: [],
    added: changed.filter(({ current }) => !current).map(({ entry }) => entry.code),
    changes: changed.flatMap(({ entry, current }) => (current ? changesOf(current, entry) : [])),
    kept: [],
    same: authored.length - changed.length,
  };
}

function changesOf(before: Procedure, after: Procedure): Change[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Procedure)[];
  return fields
    .filter((field) => !sameContent(before[field], after[field]))
    .map((field) => ({ code: after.code, field, before: before[field], after: after[field] }));
}

/** What each agency set, against what the nation says today or said when it was set. */
export function planAgainst(
  agencies: readonly Agency[],
  nation: (code: string) => Procedure | undefined,
  known: readonly { agency: string; against: Against }[],
): { agency: string; against: Against }[] {
  return agencies.map((agency) => ({
    agency: agency.id,
    against: recordAgainst(agency, nation, known.find((one) => one.agency === agency.id)?.against),
  }));
}
