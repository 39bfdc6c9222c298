import type { AgencyImport, Fault } from '../contract/catalogue.ts';
import { planAgainst } from '../domain/plan-load.ts';
import type { Context } from './context.ts';

/** Loads agencies and provinces; all of them or, where one has a fault, none. */
export async function importAgencies(
  ctx: Context,
  { agencies, provinces, dryRun }: AgencyImport,
): Promise<{ written: number; faults: Fault[] }> {
  const faults = ctx.layerFaultsOf({ agencies, provinces });
  if (faults.length || dryRun) return { written: 0, faults };
  const { entries } = ctx.catalogue();
  const { against } = await ctx.catalogueStore.latest();
  const counts = await ctx.catalogueStore.load({
    at: ctx.now(),
    agencies,
    provinces,
    against: planAgainst(agencies, (code) => entries.get(code)?.procedure, against),
  });
  await ctx.reloadCatalogue();
  return { written: counts.agencies + counts.provinces, faults: [] };
}
