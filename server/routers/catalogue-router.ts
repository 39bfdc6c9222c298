/** The operator's side of the catalogue: import, export, differences to settle. Mounted on the operator's socket only. */
import {
  AgencyImport,
  AllProcedures,
  Differences,
  ImportInput,
  ImportReport,
  LexiconImport,
  Settled,
  SettleInput,
  UnitsImport,
  Written,
} from '../contract/catalogue.ts';
import { UnitFound, Units, UnitsInput } from '../contract/units.ts';
import { findUnit } from '../domain/units/find-unit.ts';
import { importAgencies } from './import-agencies.ts';
import { importProcedures } from './import-procedures.ts';
import { differences, settleDifference } from './settle-differences.ts';
import { operatorProcedure, router } from './trpc.ts';

export const catalogueRouter = router({
  /** Every procedure as it stands, in the order of codes: what is exported. */
  all: operatorProcedure
    .output(AllProcedures)
    .query(({ ctx }) =>
      [...ctx.catalogue().entries.values()]
        .map(({ procedure }) => procedure)
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ),

  /** Nothing is written on a dry run; the report is the same. */
  importProcedures: operatorProcedure
    .input(ImportInput)
    .output(ImportReport)
    .mutation(({ ctx, input }) => importProcedures(ctx, input)),

  importAgencies: operatorProcedure
    .input(AgencyImport)
    .output(Written)
    .mutation(({ ctx, input }) => importAgencies(ctx, input)),

  /** Today's units and their past, as imported; empty before that. */
  units: operatorProcedure.output(Units).query(async ({ ctx }) => {
    const { units } = await ctx.catalogueStore.latest(ctx.catalogue().entries);
    return units[0] ?? { units: [], successions: [] };
  }),

  findUnit: operatorProcedure
    .input(UnitsInput)
    .output(UnitFound)
    .query(({ ctx, input }) => findUnit(ctx.catalogue().units, input.query)),

  importUnits: operatorProcedure
    .input(UnitsImport)
    .output(Written)
    .mutation(({ ctx, input }) =>
      ctx.oneChangeAtATime(async () => {
        if (input.dryRun) return { written: 0, faults: [] };
        const { units } = await ctx.catalogueStore.load({ at: ctx.now(), units: [input.units] });
        await ctx.reloadCatalogue();
        return { written: units, faults: [] };
      }),
    ),

  importLexicon: operatorProcedure
    .input(LexiconImport)
    .output(Written)
    .mutation(({ ctx, input: { lexicon, dryRun } }) =>
      ctx.oneChangeAtATime(async () => {
        const faults = ctx.lexiconFaultsOf(lexicon);
        if (faults.length || dryRun) return { written: 0, faults };
        const { lexicons } = await ctx.catalogueStore.load({ at: ctx.now(), lexicons: [lexicon] });
        await ctx.reloadCatalogue();
        return { written: lexicons, faults: [] };
      }),
    ),

  differences: operatorProcedure.output(Differences).query(({ ctx }) => differences(ctx)),

  settle: operatorProcedure
    .input(SettleInput)
    .output(Settled)
    .mutation(({ ctx, input }) => settleDifference(ctx, input)),
});
