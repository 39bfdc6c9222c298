import type { Fault, ImportInput, ImportReport } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { planAuthored, planTold, type LoadPlan } from '../domain/plan-load.ts';
import type { Context } from './context.ts';

type Planner = (incoming: readonly Procedure[]) => LoadPlan;

/** Merges what is told into what is kept; an entry that would break the catalogue is refused, the others are taken. */
export const importProcedures = (ctx: Context, input: ImportInput): Promise<ImportReport> =>
  ctx.oneChangeAtATime(async () => {
    const { plan, refused } = soundPlan(ctx, input.procedures, await planner(ctx, input));
    if (!input.dryRun) await keep(ctx, plan);
    const { added, changes, kept, same } = plan;
    return { added, changes, kept, same, refused };
  });

async function planner(ctx: Context, { from, procedures }: ImportInput): Promise<Planner> {
  const latest = await ctx.catalogueStore.latest(ctx.catalogue().entries);
  const entries = new Map(latest.procedures.map(({ procedure }) => [procedure.code, procedure]));
  if (from === 'author') return (incoming) => planAuthored(incoming, entries);
  const tellings = await ctx.catalogueStore.tellings(procedures.map(({ code }) => code));
  return (incoming) => planTold('portal', incoming, { entries, tellings });
}

/** What an entry leads on to may be refused itself: the rest is looked at again until nothing is left to refuse. */
function soundPlan(
  ctx: Context,
  incoming: readonly Procedure[],
  planOf: Planner,
): { plan: LoadPlan; refused: Fault[] } {
  const plan = planOf(incoming);
  const refused = ctx.faultsOf(plan.procedures);
  if (!refused.length) return { plan, refused };
  const out = new Set(refused.map(({ where }) => where));
  const others = incoming.filter(({ code }) => !out.has(code));
  const rest = soundPlan(ctx, others, planOf);
  return { plan: rest.plan, refused: [...refused, ...rest.refused] };
}

async function keep(ctx: Context, { procedures, tellings }: LoadPlan): Promise<void> {
  const forms = ctx.formsOf(procedures);
  const written = await ctx.catalogueStore.load({ at: ctx.now(), procedures, tellings, forms });
  if (written.procedures || written.forms) await ctx.reloadCatalogue();
}
