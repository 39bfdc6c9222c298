import type { Agency } from '../contract/agency.ts';
import type { ProcedureDetail } from '../contract/procedure.ts';
import { asOffered, entryOf, offerOf, type Catalogue } from './catalogue.ts';
import { destinationOf } from './destination.ts';
import { localDayOf } from './local-time.ts';

/** The national entry as this agency offers it. Refuses with `procedure/not-found`. */
export function detailOf(
  catalogue: Catalogue,
  code: string,
  agency: Agency | undefined,
): ProcedureDetail {
  const { procedure, loadedAt } = entryOf(catalogue, code);
  const offer = offerOf(agency, procedure.code);
  const destination = destinationOf(procedure, offer);
  const form = destination === 'here' ? catalogue.forms.get(procedure.code) : undefined;
  return {
    procedure: asOffered(procedure, offer),
    destination,
    minutes: form?.minutes,
    updatedOn: localDayOf(loadedAt),
    feeBasis: offer?.setFee?.basis,
    hours: offer?.hours,
  };
}
