import type { Agency, CalendarYear, Offer, PublicAgency } from '../contract/agency.ts';
import { Refusal } from '../contract/errors.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { Fee, LifeEvent, Procedure, ProcedureSummary } from '../contract/procedure.ts';
import type { Units } from '../contract/units.ts';
import { destinationOf } from './destination.ts';
import { feeAsSet, feeFor } from './fee.ts';
import { prepareSearch, searchEntryOf, type SearchIndex } from './search/search.ts';
import { prepareUnits, type UnitsIndex } from './units/units-index.ts';

/** One procedure as it was loaded: the version is what a dossier pins. */
export interface Entry {
  version: number;
  loadedAt: Date;
  procedure: Procedure;
}

/** The whole catalogue in memory: hundreds to a few thousand entries, replaced as one. */
export interface Catalogue {
  entries: ReadonlyMap<string, Entry>;
  /** By procedure code. */
  forms: ReadonlyMap<string, Form>;
  agencies: ReadonlyMap<string, Agency>;
  calendars: readonly CalendarYear[];
  /** In the order in which they are shown. */
  lifeEvents: readonly LifeEvent[];
  lexicon: Lexicon;
  /** Made when it is first asked for: an import renews the catalogue many times before anybody searches in it. */
  readonly index: SearchIndex;
  /** Administrative units; empty, and known to be so, until they are imported. */
  units: UnitsIndex;
}

export function prepareCatalogue(latest: {
  procedures: readonly Entry[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  calendars: readonly CalendarYear[];
  lifeEvents: readonly LifeEvent[];
  /** At most one list: it is imported as a whole. */
  units?: readonly Units[];
  lexicon?: Lexicon;
}): Catalogue {
  const lexicon = latest.lexicon ?? { entries: [], stopWords: [] };
  let index: SearchIndex | undefined;
  return {
    entries: new Map(latest.procedures.map((entry) => [entry.procedure.code, entry])),
    forms: new Map(latest.forms.map((form) => [form.procedure, form])),
    agencies: new Map(latest.agencies.map((agency) => [agency.id, agency])),
    calendars: latest.calendars,
    lifeEvents: latest.lifeEvents,
    lexicon,
    get index() {
      index ??= prepareSearch(
        latest.procedures.map(({ procedure }) => searchEntryOf(procedure)),
        lexicon,
      );
      return index;
    },
    units: prepareUnits(latest.units?.[0] ?? { units: [], successions: [] }),
  };
}

/** Refuses with `procedure/not-found`. */
export function entryOf(catalogue: Catalogue, code: string): Entry {
  const entry = catalogue.entries.get(code);
  if (!entry) throw new Refusal('procedure/not-found');
  return entry;
}

/** Refuses with `agency/not-found`. */
export function agencyOf(catalogue: Catalogue, id: string): Agency {
  const agency = catalogue.agencies.get(id);
  if (!agency) throw new Refusal('agency/not-found');
  return agency;
}

export const offerOf = (agency: Agency | undefined, code: string): Offer | undefined =>
  agency?.offers.find((offer) => offer.code === code);

/** As this agency tells it: its fee on every channel, its place; the national entry stays what it is. */
export function asOffered(procedure: Procedure, offer: Offer | undefined): Procedure {
  const { channels, where } = procedure;
  return {
    ...procedure,
    channels: channels.map((line) => ({ ...line, fee: feeAsSet(line.fee, offer) })),
    where: offer?.where ?? where,
  };
}

/** A line of a result list, as this agency offers it: time and fee of the channel that people would use. */
export function summaryOf(procedure: Procedure, agency: Agency | undefined): ProcedureSummary {
  const offer = offerOf(agency, procedure.code);
  const { code, name, officialName, sector, serviceLevel, purpose, channels } = procedure;
  const destination = destinationOf(procedure, offer);
  const wanted = destination === 'counter' ? 'counter' : 'online';
  const shown = channels.find(({ channel }) => channel === wanted) ?? channels[0];
  return {
    code,
    name,
    officialName,
    sector,
    serviceLevel,
    purpose,
    limit: shown?.limit ?? { kind: 'unknown' },
    fee: withoutNote(feeFor(procedure, offer, shown?.channel ?? 'counter')),
    where: firstSentence(offer?.where ?? procedure.where),
    destination,
  };
}

/** What a fee depends on is for the detail screen. */
function withoutNote(fee: Fee): Fee {
  if (!('note' in fee)) return fee;
  const { note: _, ...rest } = fee;
  return rest;
}

/** "3.000 đồng" has a dot too: a sentence ends where the next one begins with a capital letter. */
const firstSentence = (text: string | undefined): string | undefined =>
  text && (/^.+?\.(?= \p{Lu})/su.exec(text)?.[0] ?? text);

/** What a browser may know of an agency: no sites, no sources, no inner settings. */
export function publicAgency(agency: Agency): PublicAgency {
  const { id, name, deskName, address, phone, contactPerson, hours, colors, demo } = agency;
  return { id, name, deskName, address, phone, contactPerson, hours, colors, demo };
}
