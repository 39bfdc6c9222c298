import type { Agency } from '../contract/agency.ts';
import type { OfferedLifeEvent } from '../contract/procedure.ts';
import type { Catalogue } from './catalogue.ts';

/** The events as this agency shows them, without what it does not offer; without agency, all that is known. */
export function lifeEventsOf(
  { lifeEvents, entries }: Catalogue,
  agency: Agency | undefined,
): OfferedLifeEvent[] {
  const offered = agency && new Set(agency.offers.map(({ code }) => code));
  return lifeEvents
    .map((event) => ({
      ...event,
      procedures: event.procedures
        .filter((code) => !offered || offered.has(code))
        .flatMap((code) => entries.get(code) ?? [])
        .map(({ procedure: { code, name } }) => ({ code, name })),
    }))
    .filter(({ procedures }) => procedures.length > 0);
}
