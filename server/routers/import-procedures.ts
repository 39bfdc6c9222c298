import type { Fault, ImportInput, ImportReport } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { planAuthored, planTold, type LoadPlan } from '../domain/plan-load.ts';
import type { Context } from './context.ts';

type Entries = ReadonlyMap<string, Procedure>;

/** Merges what is told into what is kept; an entry that would break the catalogue is refused, the others are taken. */
export async function importProcedures(ctx: Context, input: ImportInput): Promise<ImportReport> {
  const { procedures, tellings } = await ctx.catalogueStore.latest();
  const entries = new Map(procedures.map(({ procedure }) => [procedure.code, procedure]));
  const planOf = (incoming: readonly Procedure[]): LoadPlan =>
    input.from === 'author'
      ? planAuthored(incoming, entries)
      : planTold('portal', incoming, { entries, tellings });
  const refused = refusedOf(ctx, planOf(input.procedures), entries);
  const out = new Set(refused.map(({ where }) => where));
  const plan = planOf(input.procedures.filter(({ code }) => !out.has(code)));
  if (!input.dryRun) await keep(ctx, plan);
  const { added, changes, kept, same } = plan;
  return { added, changes, kept, same, refused };
}

async function keep(ctx: Context, { procedures, tellings }: LoadPlan): Promise<void> {
  const forms = ctx.formsOf(procedures);
  await ctx.catalogueStore.load({ at: ctx.now(), procedures, tellings, forms });
  await ctx.reloadCatalogue();
}

/** Faults of the catalogue as it would be, by the entry that brings them. What is broken already is not its fault. */
function refusedOf(ctx: Context, plan: LoadPlan, entries: Entries): Fault[] {
  const changed = new Set(plan.procedures.map(({ code }) => code));
  const after = new Map([...entries, ...plan.procedures.map((one) => [one.code, one] as const)]);
  return ctx
    .faultsOf([...after.values()])
    .map((fault) => ({ ...fault, where: fault.procedure }))
    .filter(({ where }) => changed.has(where))
    .map(({ where, field, reason }) => ({ where, field, reason }));
}
