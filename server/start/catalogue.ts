import type { Agency, Province } from '../contract/agency.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { LifeEvent, Procedure } from '../contract/procedure.ts';
import { withProvince } from '../domain/agency-layer.ts';
import { prepareCatalogue, type Catalogue } from '../domain/catalogue.ts';
import { withOwnWords } from '../domain/own-lexicon.ts';
import { planAgainst, planTold } from '../domain/plan-load.ts';
import type { CatalogueStore, Loaded, Served } from '../storage/ports.ts';

/** What the program brings along; a form may be derived from a procedure as it stands after the merge. */
export interface Shipped extends Pick<
  Loaded,
  'procedures' | 'agencies' | 'calendars' | 'provinces'
> {
  lifeEvents: readonly LifeEvent[];
  lexicon: Lexicon;
  formFor(procedure: Procedure): Form | undefined;
}

/**
 * Writes what the program ships as new versions where it changed, then reads everything into memory. What an operator
 * has imported stays: a shipped change is merged into it.
 * @param demo whether fictional agencies are served; without it they are neither loaded nor, if an earlier start has
 *   loaded them, shown.
 */
export async function loadCatalogue(
  store: CatalogueStore,
  shipped: Shipped,
  { at, demo }: { at: Date; demo: boolean },
): Promise<{ catalogue: Catalogue; written: number }> {
  const latest = await store.latest();
  const entries = entriesOf(latest.procedures);
  const tellings = await store.tellings(shipped.procedures.map(({ code }) => code));
  const plan = planTold('shipped', shipped.procedures, { entries, tellings });
  const agencies = shipped.agencies.filter((agency) => demo || !agency.demo);
  const after = new Map([...entries, ...plan.procedures.map(byCode)]);
  const counts = await store.load({
    at,
    procedures: plan.procedures,
    tellings: plan.tellings,
    forms: formsOf([...after.values()], shipped.formFor),
    agencies,
    provinces: shipped.provinces,
    calendars: shipped.calendars,
    against: planAgainst(agencies, (code) => after.get(code), await store.against()),
  });
  const { procedures, forms, calendars } = counts;
  return {
    catalogue: await readCatalogue(store, { ...shipped, demo }, inHand(latest)),
    written: procedures + forms + counts.agencies + calendars + counts.provinces,
  };
}

/**
 * Everything the store holds, as it is served: an agency with what its province sets for all.
 * @param lifeEvents the program's own: nobody else brings any, so they are not stored.
 * @param lexicon what is shipped; a commune's own words are stored and added.
 * @param known entries in memory, which need not be read again if nobody has changed them.
 */
export async function readCatalogue(
  store: CatalogueStore,
  { demo, lifeEvents, lexicon }: Pick<Shipped, 'lifeEvents' | 'lexicon'> & { demo: boolean },
  known: Catalogue['entries'],
): Promise<Catalogue> {
  const latest = await store.latest(known);
  const agencies = latest.agencies.filter((agency) => demo || !agency.demo);
  const served = agencies.map((agency) =>
    withProvince(agency, provinceOf(agency, latest.provinces)),
  );
  const words = withOwnWords(lexicon, latest.lexicons[0]);
  return prepareCatalogue({ ...latest, agencies: served, lifeEvents, lexicon: words });
}

/** Only what somebody has told plainly can be asked plainly. */
export const formsOf = (procedures: readonly Procedure[], formFor: Shipped['formFor']): Form[] =>
  procedures
    .filter(({ wording }) => wording === 'plain')
    .flatMap((procedure) => formFor(procedure) ?? []);

const provinceOf = ({ province }: Agency, provinces: readonly Province[]) =>
  provinces.find(({ name }) => name === province);

const inHand = ({ procedures }: Served): Catalogue['entries'] =>
  new Map(procedures.map((entry) => [entry.procedure.code, entry]));

const entriesOf = (rows: readonly { procedure: Procedure }[]) =>
  new Map(rows.map(({ procedure }) => byCode(procedure)));

const byCode = (procedure: Procedure) => [procedure.code, procedure] as const;
