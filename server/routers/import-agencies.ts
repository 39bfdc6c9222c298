import type { AgencyImport, Fault } from '../contract/catalogue.ts';
import { planAgainst } from '../domain/plan-load.ts';
import type { Context } from './context.ts';

/** Loads agencies and provinces; all of them or, where one has a fault, none. */
export const importAgencies = (ctx: Context, input: AgencyImport): Promise<Outcome> =>
  ctx.oneChangeAtATime(() => load(ctx, input));

interface Outcome {
  written: number;
  faults: Fault[];
}

async function load(ctx: Context, { agencies, provinces, dryRun }: AgencyImport): Promise<Outcome> {
  const faults = ctx.layerFaultsOf({ agencies, provinces });
  if (faults.length || dryRun) return { written: 0, faults };
  const { entries } = ctx.catalogue();
  const against = await ctx.catalogueStore.against();
  const counts = await ctx.catalogueStore.load({
    at: ctx.now(),
    agencies,
    provinces,
    against: planAgainst(agencies, (code) => entries.get(code)?.procedure, against),
  });
  await ctx.reloadCatalogue();
  return { written: counts.agencies + counts.provinces, faults: [] };
}
