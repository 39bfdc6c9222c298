import type { Difference, Settled, SettleInput } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { layerDifferences, settleLayer } from '../domain/agency-layer.ts';
import { openDifferences, settle, type Field } from '../domain/merge-procedure.ts';
import type { Loaded } from '../storage/ports.ts';
import type { Context } from './context.ts';

/** Where somebody tells it otherwise since: a source of the catalogue, or the nation under an agency's own value. */
export async function differences(ctx: Context): Promise<Difference[]> {
  const { tellings, against } = await ctx.catalogueStore.latest();
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

/** Not `settled`: no such difference is open. */
export async function settleDifference(ctx: Context, input: SettleInput): Promise<Settled> {
  const isTold = input.who === 'shipped' || input.who === 'portal';
  const settled = await (isTold ? settleTold(ctx, input) : settleAgency(ctx, input));
  if (settled) await ctx.reloadCatalogue();
  return { settled, open: await differences(ctx) };
}

async function settleTold(ctx: Context, input: SettleInput): Promise<boolean> {
  const { tellings } = await ctx.catalogueStore.latest();
  const current = nationOf(ctx)(input.code);
  const told = tellings.find(
    ({ teller, telling }) => teller === input.who && telling.latest.code === input.code,
  );
  if (!told || !current) return false;
  const field = openDifferences(told.telling, current).find((one) => one.field === input.field);
  if (!field) return false;
  const { entry, telling } = settle(field.field as Field, input.choice, told.telling, current);
  await ctx.catalogueStore.load({
    at: ctx.now(),
    procedures: [entry],
    forms: ctx.formsOf([entry]),
    tellings: [{ teller: told.teller, telling }],
  });
  return true;
}

/** An agency stays with its own; to take the nation's it deletes its own from its file and imports that. */
async function settleAgency(ctx: Context, input: SettleInput): Promise<boolean> {
  const { against } = await ctx.catalogueStore.latest();
  const set = against.find(({ agency }) => agency === input.who)?.against;
  const difference = layerDifferences(input.who, set ?? {}, nationOf(ctx)).find(
    ({ code, field }) => code === input.code && field === input.field,
  );
  if (!set || !difference || input.choice === 'theirs') return false;
  await ctx.catalogueStore.load({
    at: ctx.now(),
    against: [{ agency: input.who, against: settleLayer(set, difference) }],
  });
  return true;
}
