import {
  checkCatalogue,
  checkLexicon,
  formFor,
  type CatalogueData,
  type Fault,
} from '../catalog/index.ts';
import type { Services } from '../routers/context.ts';
import type { CatalogueStore } from '../storage/ports.ts';
import { formsOf, loadCatalogue, readCatalogue } from './catalogue.ts';

type CatalogueService = Pick<
  Services,
  | 'catalogue'
  | 'reloadCatalogue'
  | 'oneChangeAtATime'
  | 'faultsOf'
  | 'layerFaultsOf'
  | 'lexiconFaultsOf'
  | 'formsOf'
>;

/** The catalogue in memory, what may be loaded into it, and how it is read anew. `written`: entries new at this start. */
export async function openCatalogue(
  store: CatalogueStore,
  shipped: CatalogueData,
  { at, demo }: { at: Date; demo: boolean },
): Promise<CatalogueService & { written: number }> {
  const loaded = await loadCatalogue(store, { ...shipped, formFor }, { at, demo });
  let { catalogue } = loaded;
  // Nobody's first search waits for the index.
  void catalogue.index;
  const formsNow = () => [...catalogue.forms.values()];
  const proceduresNow = () => [...catalogue.entries.values()].map(({ procedure }) => procedure);
  return {
    written: loaded.written,
    catalogue: () => catalogue,
    async reloadCatalogue() {
      catalogue = await readCatalogue(store, { ...shipped, demo }, catalogue.entries);
    },
    oneChangeAtATime: inTurn(),
    formsOf: (procedures) => formsOf(procedures, formFor),
    faultsOf(changed) {
      const codes = new Set(changed.map(({ code }) => code));
      const forms = formsOf(changed, formFor);
      const faults = checkCatalogue({
        procedures: changed,
        beside: proceduresNow().filter(({ code }) => !codes.has(code)),
        forms: [...formsNow().filter(({ procedure }) => !codes.has(procedure)), ...forms],
        agencies: [...catalogue.agencies.values()],
        provinces: [],
        calendars: [],
      });
      const formOwner = new Map(forms.map(({ id, procedure }) => [id, procedure]));
      return faults
        .map((fault) => ({ ...fault, where: broughtBy(fault, codes, formOwner) }))
        .filter(({ where }) => codes.has(where));
    },
    layerFaultsOf: ({ agencies, provinces }) =>
      checkCatalogue({
        procedures: proceduresNow(),
        forms: formsNow(),
        agencies,
        provinces,
        calendars: [],
      }),
    lexiconFaultsOf: (lexicon) =>
      checkLexicon(lexicon, new Map(proceduresNow().map((one) => [one.code, one]))),
  };
}

/** An entry's fault names the entry, a form's the form, an agency's the code it offers. */
function broughtBy(
  { where, field }: Fault,
  codes: ReadonlySet<string>,
  formOwner: ReadonlyMap<string, string>,
): string {
  return codes.has(where) ? where : (formOwner.get(where) ?? field);
}

/** Each waits for the one before, however that ended. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
