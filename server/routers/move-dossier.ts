import type { MoveInput } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import { prepareCalendar } from '../domain/calendar.ts';
import { agencyOf } from '../domain/catalogue.ts';
import { decideMove, type Due } from '../domain/decide-move.ts';
import { dueFrom } from '../domain/due.ts';
import { limitAsBasis } from '../domain/record-words.ts';
import type { DossierRecord } from '../storage/ports.ts';
import type { DossierKey } from '../vault/ports.ts';
import type { Context } from './context.ts';
import { sealEvent } from './dossier-content.ts';

/** One move by an official: decided by the domain, committed with its event on the version it was decided on. */
export async function moveDossier(
  ctx: Context,
  dossier: DossierRecord,
  key: DossierKey,
  input: MoveInput,
): Promise<DossierRecord> {
  if (input.version !== undefined && input.version !== dossier.version)
    throw new Refusal('dossier/moved');
  const dueOf = await limitOf(ctx, dossier);
  const decision = decideMove(dossier, input, { now: ctx.now(), who: 'official', dueOf });
  const id = ctx.newId();
  const { move, at, enteredAt, status, received, details } = decision;
  return ctx.dossiers.move({
    code: dossier.code,
    version: dossier.version,
    set: { status, ...received },
    event: { id, move, at, enteredAt, sealed: sealEvent(key, id, details) },
  });
}

/** The due day by the limit of the procedure version that the dossier pins; unknown limits promise nothing. */
async function limitOf(
  ctx: Context,
  dossier: DossierRecord,
): Promise<(receivedAt: Date) => Due | undefined> {
  const procedure = await ctx.catalogueStore.procedure(dossier.procedure, dossier.procedureVersion);
  const limit = procedure?.channels.find(({ channel }) => channel === dossier.channel)?.limit;
  const catalogue = ctx.catalogue();
  const calendar = prepareCalendar(agencyOf(catalogue, dossier.receivedBy), catalogue.calendars);
  return (receivedAt) => {
    const due = limit && dueFrom(limit, receivedAt, calendar);
    if (!due || limit?.kind !== 'known') return undefined;
    return { dueOn: due.dueOn, dueHalf: due.half, basis: limitAsBasis(limit, procedure?.decision) };
  };
}
