import type { Status, Tracking } from '../../../server/contract/dossier.ts';
import { localParts, sayDay, sayHalfDay } from '../../i18n/format.ts';
import type { Say } from '../../i18n/words.ts';

/** What a citizen asks: is it done, and what must I do? */
export interface Answer {
  /** Colour of the box below; the words say the same. */
  tone: 'good' | 'warn' | 'bad';
  /** One sentence, first on the screen and first to be heard. */
  sentence: string;
  /** What to do now. */
  todo: string;
  /** Time left, or why it went otherwise. */
  more: string;
  /** The telephone number belongs right here. */
  call?: boolean;
}

/** The answer for a dossier as it stands; a status that a newer server may know is told honestly, never guessed. */
export function answerTo(say: Say, tracking: Tracking): Answer {
  return (ANSWERS.get(tracking.status) ?? other)(say, tracking);
}

type Answering = (say: Say, tracking: Tracking) => Answer;

const BY_STATUS: Record<Status, Answering> = {
  submitted,
  received: underWay,
  handling: underWay,
  supplement,
  payment: (say, t) => explained(say, t, 'warn', say('tracker/payment')),
  refused: (say, t) => explained(say, t, 'bad', say('tracker/refused')),
  stopped: (say, t) => explained(say, t, 'bad', say('tracker/stopped')),
  withdrawn,
  finished,
  returned: (say) => calm(say('tracker/returned'), say('tracker/all-done')),
};
const ANSWERS = new Map<string, Answering>(Object.entries(BY_STATUS));

const calm = (sentence: string, todo: string, more = ''): Answer => ({
  tone: 'good',
  sentence,
  todo,
  more,
});

function submitted(say: Say, { acknowledgement, asOf }: Tracking): Answer {
  const { lookBy, agency } = acknowledgement;
  const when = sayHalfDay(say, lookBy.on, lookBy.half, localParts(asOf).on);
  if (Date.parse(asOf) <= Date.parse(lookBy.at)) {
    const provisional = lookBy.provisional ? say('tracker/provisional') : '';
    return calm(say('tracker/submitted', { when }), say('tracker/nothing-to-do'), provisional);
  }
  return {
    tone: 'warn',
    sentence: say('tracker/submitted-late'),
    todo: say('tracker/please-call', { desk: agency.deskName }),
    more: say('tracker/submitted-was', { when }),
    call: true,
  };
}

function underWay(say: Say, tracking: Tracking): Answer {
  const { receipt, left, asOf, acknowledgement } = tracking;
  const today = localParts(asOf).on;
  if (!receipt) return calm(say('tracker/due-unknown'), say('tracker/nothing-to-do'));
  const when = sayHalfDay(say, receipt.dueOn, receipt.dueHalf, today);
  const isLate = today > receipt.dueOn || (left && (left.workingDays < 0 || left.workingHours < 0));
  if (!isLate)
    return calm(say('tracker/due', { when }), say('tracker/nothing-to-do'), sayLeft(say, left));
  return {
    tone: 'bad',
    sentence: say('tracker/late', { when }),
    todo: say('tracker/late-no-reason', { desk: acknowledgement.agency.deskName }),
    more: sayLate(say, left),
    call: true,
  };
}

function supplement(say: Say, { asked, asOf, acknowledgement }: Tracking): Answer {
  const n = asked?.papers.length ?? 0;
  const day = asked?.answerBy && sayDay(say, asked.answerBy, localParts(asOf).on);
  const bring = say('tracker/bring', { desk: acknowledgement.agency.deskName });
  return {
    tone: 'warn',
    sentence: n ? say('tracker/supplement', { n }) : say('tracker/supplement-some'),
    todo: day ? say('tracker/answer-by', { day }) : bring,
    more: day ? bring : '',
    call: true,
  };
}

function explained(say: Say, tracking: Tracking, tone: Answer['tone'], sentence: string): Answer {
  const { reason, acknowledgement } = tracking;
  return {
    tone,
    sentence,
    todo: reason ? say('tracker/reason', { reason }) : say('tracker/no-reason'),
    more: say('tracker/please-call', { desk: acknowledgement.agency.deskName }),
    call: true,
  };
}

function withdrawn(say: Say, { reason }: Tracking): Answer {
  const why = reason ? say('tracker/reason', { reason }) : '';
  return calm(say('tracker/withdrawn'), say('tracker/all-done'), why);
}

function finished(say: Say, { acknowledgement }: Tracking): Answer {
  const { deskName, address } = acknowledgement.agency;
  return calm(say('tracker/finished'), say('tracker/collect', { desk: deskName }), `${address}.`);
}

function other(say: Say, { acknowledgement }: Tracking): Answer {
  return {
    tone: 'warn',
    sentence: say('tracker/other-answer'),
    todo: say('tracker/please-call', { desk: acknowledgement.agency.deskName }),
    more: '',
    call: true,
  };
}

/** `Còn 2 ngày làm việc.`, on the last day in hours. */
function sayLeft(say: Say, left: Tracking['left']): string {
  if (!left) return '';
  if (left.workingDays > 0) return say('tracker/left-days', { n: left.workingDays });
  if (left.workingHours === 0) return say('tracker/left-today');
  const n = Math.floor(left.workingHours);
  if (n === 0) return say('tracker/left-short');
  return say(n === left.workingHours ? 'tracker/left-hours' : 'tracker/left-over-hours', { n });
}

function sayLate(say: Say, left: Tracking['left']): string {
  if (!left) return '';
  if (left.workingDays < 0) return say('tracker/late-days', { n: -left.workingDays });
  if (left.workingHours === 0) return '';
  const n = Math.floor(-left.workingHours);
  if (n === 0) return say('tracker/late-short');
  return say(n === -left.workingHours ? 'tracker/late-hours' : 'tracker/late-over-hours', { n });
}
