/**
 * The life of a dossier, as one table: which move is open from where, where it leads, who may make it and what it must
 * say. Before reception (`receivedAt`) no clock runs: then a dossier can be refused but not stopped, after it the other
 * way round. Source: domain facts §1 (ten national states) and §3 (forms 01–05 of circular 03/2025/TT-VPCP).
 */
import type { MoveName, Status } from '../contract/dossier.ts';

/** What a move must say beside who makes it (`by`), which every move does. `due`: a due day and its basis. */
export type Needed = 'reason' | 'papers' | 'due';
export type Mover = 'official' | 'citizen';

export interface Move {
  from: readonly Status[];
  /** `back`: to where the dossier was waiting: `handling` once received, else `submitted`. */
  to: Status | 'back';
  who: readonly Mover[];
  needs: readonly Needed[];
  /** Only before or only after an official has received the dossier. */
  only?: 'before-reception' | 'after-reception';
}

export const MOVES = {
  receive: { from: ['submitted'], to: 'received', who: ['official'], needs: ['due'] },
  refuse: {
    from: ['submitted', 'supplement', 'payment'],
    to: 'refused',
    who: ['official'],
    needs: ['reason'],
    only: 'before-reception',
  },
  handle: { from: ['received'], to: 'handling', who: ['official'], needs: [] },
  'ask-papers': {
    from: ['submitted', 'received', 'handling'],
    to: 'supplement',
    who: ['official'],
    needs: ['papers'],
  },
  'papers-added': { from: ['supplement'], to: 'back', who: ['official', 'citizen'], needs: [] },
  'ask-payment': {
    from: ['submitted', 'received', 'handling'],
    to: 'payment',
    who: ['official'],
    needs: ['reason'],
  },
  paid: { from: ['payment'], to: 'back', who: ['official'], needs: [] },
  withdraw: {
    from: ['submitted', 'received', 'handling', 'supplement', 'payment'],
    to: 'withdrawn',
    who: ['official', 'citizen'],
    needs: [],
  },
  stop: {
    from: ['received', 'handling', 'supplement', 'payment'],
    to: 'stopped',
    who: ['official'],
    needs: ['reason'],
    only: 'after-reception',
  },
  finish: { from: ['received', 'handling'], to: 'finished', who: ['official'], needs: [] },
  return: { from: ['finished'], to: 'returned', who: ['official'], needs: [] },
} as const satisfies Record<MoveName, Move>;

/** The moves that are open now, for a menu or a message. */
export function openMoves(status: Status, received: boolean, who: Mover): MoveName[] {
  return (Object.keys(MOVES) as MoveName[]).filter(
    (name) => whyNot(MOVES[name], status, received, who) === undefined,
  );
}

/** Why this move is not open: the first thing in its way; undefined when it is. */
export function whyNot(
  move: Move,
  status: Status,
  received: boolean,
  who: Mover,
): 'status' | 'who' | 'reception' | undefined {
  if (!move.from.includes(status)) return 'status';
  if (!move.who.includes(who)) return 'who';
  return move.only && (move.only === 'after-reception') !== received ? 'reception' : undefined;
}
