import type { DossierLine, DossierView } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import { prepareCalendar } from '../domain/calendar.ts';
import { agencyOf } from '../domain/catalogue.ts';
import { trackingView } from '../domain/tracking.ts';
import type { DossierRecord } from '../storage/ports.ts';
import type { DossierKey } from '../vault/ports.ts';
import type { Context } from './context.ts';
import { openDossier, openEvent } from './dossier-content.ts';

/** A dossier opened with its key: what the citizen sees of it, and what only the office sees. */
export async function viewDossier(
  ctx: Context,
  dossier: DossierRecord,
  key: DossierKey,
): Promise<DossierView> {
  const catalogue = ctx.catalogue();
  const [events, form] = await Promise.all([
    ctx.dossiers.eventsOf(dossier.code),
    ctx.catalogueStore.form(dossier.formId, dossier.formVersion),
  ]);
  if (!form) throw new Refusal('form/not-found');
  const { answers, owner, acknowledgement } = openDossier(key, dossier);
  const tracking = trackingView(
    {
      ...dossier,
      owner,
      acknowledgement: { ...acknowledgement, code: dossier.code },
      events: events.map((event) => ({ ...event, details: openEvent(key, event) })),
    },
    prepareCalendar(agencyOf(catalogue, dossier.receivedBy), catalogue.calendars),
    ctx.now(),
  );
  return {
    line: lineOf(dossier),
    tracking,
    form,
    answers,
    competent: dossier.competent,
    receivedByAgency: dossier.receivedBy,
    assistedAt: dossier.assistedAt ?? undefined,
  };
}

export function lineOf(dossier: DossierRecord): DossierLine {
  const { code, procedure, status, channel, filer, arrivedAt, dueOn, version } = dossier;
  return {
    code,
    procedure,
    status,
    channel,
    filer,
    arrivedAt: arrivedAt.toISOString(),
    dueOn: dueOn ?? undefined,
    version,
  };
}
