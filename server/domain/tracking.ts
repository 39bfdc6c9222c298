/**
 * What whoever holds code and secret sees of a dossier: whether it is done and what they must do, then its history,
 * newest first. The owner's name is masked; there are no answers and no attachments.
 * Source: decree 224/2026/NĐ-CP art. 15 (every state with agency, handler and times); security notes §2.1.
 */
import type { MoveName, Receipt, Status, Tracking } from '../contract/dossier.ts';
import type { Calendar } from './calendar.ts';
import type { EventDetails } from './decide-move.ts';
import { maskName } from './mask-name.ts';
import { NATIONAL_STATUS } from './national-status.ts';
import { workingTimeLeft } from './time-left.ts';

/** An event with its sealed part opened. */
export interface OpenedEvent {
  move: MoveName | 'submit';
  status: Status;
  at: Date;
  enteredAt: Date;
  details: EventDetails;
}

export interface OpenedDossier {
  status: Status;
  receivedAt: Date | null;
  dueOn: string | null;
  dueHalf: Receipt['dueHalf'] | null;
  owner: string;
  acknowledgement: Tracking['acknowledgement'];
  /** Oldest first, as they were entered. */
  events: readonly OpenedEvent[];
}

export function trackingView(dossier: OpenedDossier, calendar: Calendar, now: Date): Tracking {
  const { acknowledgement, status, events } = dossier;
  const receipt = receiptOf(dossier);
  const running = receipt && RUNNING.includes(status);
  const asked = status === 'supplement' ? latest(events, 'ask-papers') : undefined;
  const reason = EXPLAINED.includes(status) ? events[events.length - 1]?.details.reason : undefined;
  return {
    acknowledgement,
    owner: maskName(dossier.owner),
    status,
    nationalStatus: NATIONAL_STATUS[status],
    ...(receipt && { receipt }),
    ...(running && { left: workingTimeLeft(calendar, now, receipt) }),
    ...(asked && { asked: { papers: asked.papers ?? [], answerBy: asked.answerBy } }),
    ...(reason && { reason }),
    timeline: events.map(entryOf).reverse(),
    asOf: now.toISOString(),
  };
}

function receiptOf({ receivedAt, dueOn, dueHalf, events }: OpenedDossier): Receipt | undefined {
  if (!receivedAt || dueOn === null) return undefined;
  const { by = '', basis = '' } = latest(events, 'receive') ?? {};
  return {
    receivedAt: receivedAt.toISOString(),
    receivedBy: by,
    dueOn,
    dueHalf: dueHalf ?? 'day',
    basis,
  };
}

function latest(events: readonly OpenedEvent[], move: MoveName): EventDetails | undefined {
  return [...events].reverse().find((event) => event.move === move)?.details;
}

function entryOf({
  at,
  enteredAt,
  move,
  status,
  details,
}: OpenedEvent): Tracking['timeline'][number] {
  const { by, unit, reason } = details;
  return {
    at: at.toISOString(),
    enteredAt: enteredAt.toISOString(),
    move,
    status,
    ...(by && { by }),
    ...(unit && { unit }),
    ...(reason && { note: reason }),
  };
}

/** While the citizen is asked for something, the law of the procedure says whether the clock runs: no figure then. */
const RUNNING: readonly Status[] = ['received', 'handling'];
const EXPLAINED: readonly Status[] = ['refused', 'stopped', 'payment', 'withdrawn'];
