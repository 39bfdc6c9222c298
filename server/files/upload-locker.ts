import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';

/**
 * One request at a time for each upload. A phone that lost its connection comes back while the old request still hangs:
 * whoever waits asks the one before to let go. (The library's own locker asks again on every turn of the event loop.)
 */
export class UploadLocker implements Locker {
  readonly #queues = new Map<string, Waiting[]>();
  readonly #patienceMs: number;

  constructor(patienceMs = 30_000) {
    this.#patienceMs = patienceMs;
  }

  newLock(id: string): Lock {
    let mine: Waiting | undefined;
    return {
      lock: async (stop, requestRelease) => {
        mine = this.#enter(id, requestRelease);
        await this.#turn(id, mine, stop);
      },
      unlock: async () => {
        if (mine) this.#leave(id, mine);
      },
    };
  }

  #enter(id: string, requestRelease: RequestRelease): Waiting {
    const waiting: Waiting = { requestRelease, go: () => {} };
    const queue = this.#queues.get(id);
    if (queue) queue.push(waiting);
    else this.#queues.set(id, [waiting]);
    return waiting;
  }

  async #turn(id: string, mine: Waiting, stop: AbortSignal): Promise<void> {
    const holder = this.#queues.get(id)?.[0];
    if (!holder || holder === mine) return;
    await holder.requestRelease();
    const came = await new Promise<boolean>((resolve) => {
      if (this.#queues.get(id)?.[0] === mine) return resolve(true);
      mine.go = () => resolve(true);
      stop.addEventListener('abort', () => resolve(false), { once: true });
      setTimeout(() => resolve(false), this.#patienceMs).unref();
    });
    if (came) return;
    this.#leave(id, mine);
    throw ERRORS.ERR_LOCK_TIMEOUT;
  }

  #leave(id: string, mine: Waiting): void {
    const queue = this.#queues.get(id) ?? [];
    const first = queue[0] === mine;
    const rest = queue.filter((each) => each !== mine);
    if (rest.length === 0) this.#queues.delete(id);
    else this.#queues.set(id, rest);
    if (first) rest[0]?.go();
  }
}

interface Waiting {
  requestRelease: RequestRelease;
  go(): void;
}
