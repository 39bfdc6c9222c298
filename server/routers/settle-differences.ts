import type { Difference, Settled, SettleInput } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { layerDifferences, settleLayer } from '../domain/agency-layer.ts';
import { openDifferences, settle, type Field } from '../domain/merge-procedure.ts';
import type { Loaded } from '../storage/ports.ts';
import type { Context } from './context.ts';

/** Where somebody tells it otherwise since: a source of the catalogue, or the nation under an agency's own value. */
export async function differences(ctx: Context): Promise<Difference[]> {
  const tellings = await ctx.catalogueStore.tellings();
  const against = await ctx.catalogueStore.against();
  const nation = nationOf(ctx);
  return [...toldDifferences(tellings, nation), ...agencyDifferences(against, nation)];
}

type Nation = (code: string) => Procedure | undefined;

const nationOf =
  (ctx: Context): Nation =>
  (code) =>
    ctx.catalogue().entries.get(code)?.procedure;

const toldDifferences = (tellings: Loaded['tellings'], nation: Nation): Difference[] =>
  tellings.flatMap(({ teller, telling }) => {
    const current = nation(telling.latest.code);
    if (!current) return [];
    return openDifferences(telling, current).map(({ code, field, before, after }) => ({
      who: teller,
      code,
      field,
      ours: before ?? null,
      theirs: after ?? null,
    }));
  });

const agencyDifferences = (against: Loaded['against'], nation: Nation): Difference[] =>
  against.flatMap(({ agency, against: set }) =>
    layerDifferences(agency, set, nation).map((difference) => ({
      who: agency,
      code: difference.code,
      field: difference.field,
      ours: difference.set,
      theirs: difference.now,
    })),
  );

/** Not `settled`: no such difference is open, or what the source tells would break the catalogue. */
export const settleDifference = (ctx: Context, input: SettleInput): Promise<Settled> =>
  ctx.oneChangeAtATime(async () => {
    const isTold = input.who === 'shipped' || input.who === 'portal';
    const outcome = await (isTold ? settleTold(ctx, input) : settleAgency(ctx, input));
    if (outcome.settled) await ctx.reloadCatalogue();
    return { ...outcome, open: await differences(ctx) };
  });

type Outcome = Omit<Settled, 'open'>;
const NONE_OPEN: Outcome = { settled: false, faults: [] };
const DONE: Outcome = { settled: true, faults: [] };

async function settleTold(ctx: Context, input: SettleInput): Promise<Outcome> {
  const tellings = await ctx.catalogueStore.tellings([input.code]);
  const current = nationOf(ctx)(input.code);
  const told = tellings.find(({ teller }) => teller === input.who);
  if (!told || !current) return NONE_OPEN;
  const field = openDifferences(told.telling, current).find((one) => one.field === input.field);
  if (!field) return NONE_OPEN;
  const { entry, telling } = settle(field.field as Field, input.choice, told.telling, current);
  const faults = input.choice === 'theirs' ? ctx.faultsOf([entry]) : [];
  if (faults.length) return { settled: false, faults };
  await ctx.catalogueStore.load({
    at: ctx.now(),
    procedures: [entry],
    forms: ctx.formsOf([entry]),
    tellings: [{ teller: told.teller, telling }],
  });
  return DONE;
}

/** An agency stays with its own; to take the nation's it deletes its own from its file and imports that. */
async function settleAgency(ctx: Context, input: SettleInput): Promise<Outcome> {
  const against = await ctx.catalogueStore.against();
  const set = against.find(({ agency }) => agency === input.who)?.against;
  const difference = layerDifferences(input.who, set ?? {}, nationOf(ctx)).find(
    ({ code, field }) => code === input.code && field === input.field,
  );
  if (!set || !difference || input.choice === 'theirs') return NONE_OPEN;
  await ctx.catalogueStore.load({
    at: ctx.now(),
    against: [{ agency: input.who, against: settleLayer(set, difference) }],
  });
  return DONE;
}
