import {
  checkCatalogue,
  checkLexicon,
  formFor,
  type CatalogueData,
  type Fault,
} from '../catalog/index.ts';
import type { Procedure } from '../contract/procedure.ts';
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
  const proceduresNow = () => [...catalogue.entries.values()].map(({ procedure }) => procedure);
  return {
    written: loaded.written,
    catalogue: () => catalogue,
    async reloadCatalogue() {
      catalogue = await readCatalogue(store, { ...shipped, demo }, catalogue.entries);
    },
    oneChangeAtATime: inTurn(),
    formsOf: (procedures) => formsOf(procedures, formFor),
    faultsOf(procedures) {
      const forms = formsOf(procedures, formFor);
      const agencies = [...catalogue.agencies.values()];
      const faults = checkCatalogue({ procedures, forms, agencies, provinces: [], calendars: [] });
      const formOwner = new Map(forms.map(({ id, procedure }) => [id, procedure]));
      return faults.map((fault) => ({
        ...fault,
        procedure: broughtBy(fault, procedures, formOwner),
      }));
    },
    layerFaultsOf: ({ agencies, provinces }) =>
      checkCatalogue({
        procedures: proceduresNow(),
        forms: [...catalogue.forms.values()],
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
  procedures: readonly Procedure[],
  formOwner: ReadonlyMap<string, string>,
): string {
  if (procedures.some(({ code }) => code === where)) return where;
  return formOwner.get(where) ?? field;
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
