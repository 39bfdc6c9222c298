/** What the operator asks of the catalogue, and what is answered: imports, differences to settle. */
import * as v from 'valibot';
import { Agency, Province } from './agency.ts';
import { Lexicon } from './lexicon.ts';
import { Procedure } from './procedure.ts';
import { AgencyId, ProcedureCode } from './text.ts';
import { Units } from './units.ts';

/** A field that is told in two ways: how it stands here, and how the other tells it. */
export const Change = v.object({
  code: ProcedureCode,
  field: v.string(),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
});

/** One thing wrong: in which entry, in which field, and why, in Vietnamese. */
export const Fault = v.object({ where: v.string(), field: v.string(), reason: v.string() });

/** `portal`: merged, plain words left alone. `author`: told whole by a person, and so it stands. */
export const ImportInput = v.object({
  from: v.picklist(['portal', 'author']),
  procedures: v.array(Procedure),
  dryRun: v.boolean(),
});

export const ImportReport = v.object({
  added: v.array(ProcedureCode),
  changes: v.array(Change),
  /** Told otherwise, and left as it is here. */
  kept: v.array(Change),
  /** Would break the catalogue, so nothing of it was taken. */
  refused: v.array(Fault),
  same: v.number(),
});

export const AgencyImport = v.object({
  agencies: v.array(Agency),
  provinces: v.array(Province),
  dryRun: v.boolean(),
});
export const UnitsImport = v.object({ units: Units, dryRun: v.boolean() });
/** A commune's own words, whole: what was imported before is gone. */
export const LexiconImport = v.object({ lexicon: Lexicon, dryRun: v.boolean() });
export const Written = v.object({ written: v.number(), faults: v.array(Fault) });

/** `who`: a source of the national catalogue, or the agency that set its own. */
export const Difference = v.object({
  who: v.union([v.picklist(['shipped', 'portal']), AgencyId]),
  code: ProcedureCode,
  field: v.string(),
  ours: v.optional(v.unknown()),
  theirs: v.optional(v.unknown()),
});

export const SettleInput = v.object({
  who: Difference.entries.who,
  code: ProcedureCode,
  field: v.string(),
  choice: v.picklist(['ours', 'theirs']),
});

export const Differences = v.array(Difference);
export const Settled = v.object({
  settled: v.boolean(),
  /** Why it was not: what the source tells would break the catalogue. */
  faults: v.array(Fault),
  open: v.array(Difference),
});

export const AllProcedures = v.array(Procedure);

export type Change = v.InferOutput<typeof Change>;
export type Fault = v.InferOutput<typeof Fault>;
export type ImportInput = v.InferOutput<typeof ImportInput>;
export type ImportReport = v.InferOutput<typeof ImportReport>;
export type AgencyImport = v.InferOutput<typeof AgencyImport>;
export type Difference = v.InferOutput<typeof Difference>;
export type Settled = v.InferOutput<typeof Settled>;
export type SettleInput = v.InferOutput<typeof SettleInput>;
