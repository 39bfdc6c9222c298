import { Refusal } from '../contract/errors.ts';

export type Urgency = 'urgent' | 'usual';

/** Does the work when its turn comes. Refuses with `server/busy` when too many of its kind wait already. */
export type Turnstile = <T>(urgency: Urgency, work: () => Promise<T>) => Promise<T>;

/** Lets `most` pieces of work run at once. The rest wait in order, urgent ones first, at most `waiting` of each kind. */
export function turnstile(most: number, waiting: Readonly<Record<Urgency, number>>): Turnstile {
  const queues: Record<Urgency, (() => void)[]> = { urgent: [], usual: [] };
  let running = 0;

  return async (urgency, work) => {
    if (running < most) running++;
    else await turn(urgency);
    try {
      return await work();
    } finally {
      // The place is handed over, not given up: nobody slips in between.
      const next = queues.urgent.shift() ?? queues.usual.shift();
      if (next) next();
      else running--;
    }
  };

  function turn(urgency: Urgency): Promise<void> {
    if (queues[urgency].length >= waiting[urgency]) throw new Refusal('server/busy');
    return new Promise((go) => queues[urgency].push(go));
  }
}
