/**
 * One move of a dossier, decided: what it becomes and what its event says. Nothing is written here.
 * Business time (`at`) is when it happened, `enteredAt` when it was keyed in: on time is judged by the first.
 * Source: domain facts B (results handed over on time looked late because staff keyed them in late).
 */
import type { AskedPaper, MoveInput, MoveName, Receipt, Status } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import type { LocalDay } from './local-day.ts';
import { localDayOf } from './local-time.ts';
import { MOVES, whyNot, type Move, type Mover } from './moves.ts';

/** What an event's sealed part holds: officials' names and words. */
export interface EventDetails {
  by?: string;
  unit?: string;
  reason?: string;
  basis?: string;
  papers?: AskedPaper[];
  answerBy?: LocalDay;
}

export type Due = Pick<Receipt, 'dueOn' | 'dueHalf' | 'basis'>;

export interface Decision {
  move: MoveName;
  status: Status;
  at: Date;
  enteredAt: Date;
  /** At `receive` only: the clock runs from `at`. */
  received?: { receivedAt: Date; dueOn: LocalDay; dueHalf: Receipt['dueHalf'] };
  details: EventDetails;
}

/**
 * @param dueOf the due day by the procedure's limit for this dossier's channel, undefined where that is not known.
 * @throws Refusal `move/not-allowed` (`why`: `status`, `who`, `reception`, `before-arrival`, `before-reception`,
 * `in-future`) or `move/incomplete` (`missing`: names of what the move must say; `wrong`: what cannot be).
 */
export function decideMove(
  dossier: { status: Status; arrivedAt: Date; receivedAt: Date | null },
  input: Omit<MoveInput, 'code' | 'version'>,
  given: { now: Date; who: Mover; dueOf(receivedAt: Date): Due | undefined },
): Decision {
  const { move: name, by, unit, reason, papers, answerBy } = input;
  const move: Move = MOVES[name];
  const at = input.at === undefined ? given.now : new Date(input.at);
  refuseUnlessOpen(name, dossier, given.who);
  refuseUnlessPossible(at, dossier, given.now, name);
  const due = move.needs.includes('due') ? (dueEntered(input, at) ?? given.dueOf(at)) : undefined;
  refuseIncomplete(move, input, due);
  return {
    move: name,
    status: move.to === 'back' ? (dossier.receivedAt ? 'handling' : 'submitted') : move.to,
    at,
    enteredAt: given.now,
    ...(due && { received: { receivedAt: at, dueOn: due.dueOn, dueHalf: due.dueHalf } }),
    details: {
      by,
      ...(unit && { unit }),
      ...(reason && { reason }),
      ...(due && { basis: due.basis }),
      ...(papers?.length && { papers }),
      ...(answerBy && { answerBy }),
    },
  };
}

function refuseUnlessOpen(
  move: MoveName,
  { status, receivedAt }: { status: Status; receivedAt: Date | null },
  who: Mover,
): void {
  const why = whyNot(MOVES[move], status, receivedAt !== null, who);
  if (why) throw new Refusal('move/not-allowed', { move, status, why });
}

/** Nothing happens to a dossier before it is there, before its reception once it is received, or tomorrow. */
function refuseUnlessPossible(
  at: Date,
  dossier: { status: Status; arrivedAt: Date; receivedAt: Date | null },
  now: Date,
  move: MoveName,
): void {
  const why =
    at > now
      ? 'in-future'
      : at < dossier.arrivedAt
        ? 'before-arrival'
        : dossier.receivedAt && at < dossier.receivedAt
          ? 'before-reception'
          : undefined;
  if (why) throw new Refusal('move/not-allowed', { move, status: dossier.status, why });
}

/** A due day that the official enters, with the basis it stands on; it goes before the computed one. */
function dueEntered({ dueOn, dueHalf, basis }: Partial<Due>, receivedAt: Date): Due | undefined {
  if (dueOn === undefined) return undefined;
  if (!basis?.trim()) throw new Refusal('move/incomplete', { missing: ['basis'] });
  if (dueOn < localDayOf(receivedAt)) throw new Refusal('move/incomplete', { wrong: ['dueOn'] });
  return { dueOn, dueHalf: dueHalf ?? 'day', basis };
}

function refuseIncomplete(move: Move, input: Partial<MoveInput>, due: Due | undefined): void {
  const said: Record<string, boolean> = {
    by: Boolean(input.by?.trim()),
    reason: Boolean(input.reason?.trim()),
    papers: Boolean(input.papers?.length),
    due: due !== undefined,
  };
  const missing = ['by', ...move.needs]
    .filter((need) => !said[need])
    .flatMap((need) => (need === 'due' ? ['dueOn', 'basis'] : [need]));
  if (missing.length) throw new Refusal('move/incomplete', { missing });
}
