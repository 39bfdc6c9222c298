import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import { asRefusal } from '../../base/load.ts';

interface Parts {
  /** Sends everything; the same key each time, so that a retry is the same dossier. */
  submit(): Promise<Acknowledgement>;
  arrived(acknowledgement: Acknowledgement): void;
  /** Could not be sent now and is tried again by itself; told once, not at each attempt. */
  waiting(refusal: Refusal): void;
  /** Will not be taken as it is. */
  refused(refusal: Refusal): void;
}

/**
 * Sends a dossier until the server has answered. A network that is away, slow or busy is waited for: 2 s, 4 s, … 60 s,
 * or until it is back. Asked twice, it sends once.
 */
export class Sending implements ReactiveController {
  state: 'idle' | 'sending' | 'waiting' = 'idle';
  /** Why the last attempt failed, while it goes on trying. */
  refusal: Refusal | undefined;
  private host: ReactiveControllerHost;
  private parts: Parts;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;

  constructor(host: ReactiveControllerHost, parts: Parts) {
    this.host = host;
    this.parts = parts;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  send = (): void => {
    if (this.state === 'sending') return;
    this.pause();
    this.become('sending');
    void this.run();
  };

  /** Gives up trying. What is under way cannot be called back: if it arrives, that is told. */
  stop(): void {
    this.rest();
  }

  private async run(): Promise<void> {
    try {
      const acknowledgement = await this.parts.submit();
      this.rest();
      this.parts.arrived(acknowledgement);
    } catch (error) {
      this.meet(asRefusal(error));
    }
  }

  private meet(refusal: Refusal): void {
    if (this.state === 'idle') return; // given up meanwhile
    if (!PASSING.test(refusal.code)) {
      this.rest();
      this.parts.refused(refusal);
      return;
    }
    const first = !this.refusal;
    this.refusal = refusal;
    this.become('waiting');
    this.timer = setTimeout(this.send, Math.min(LONGEST_MS, FIRST_MS * 2 ** this.tries++));
    addEventListener('online', this.send);
    if (first) this.parts.waiting(refusal);
  }

  private rest(): void {
    this.pause();
    this.tries = 0;
    this.refusal = undefined;
    this.become('idle');
  }

  private pause(): void {
    clearTimeout(this.timer);
    removeEventListener('online', this.send);
  }

  private become(state: Sending['state']): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

const FIRST_MS = 2000;
const LONGEST_MS = 60_000;
/** What may be over in a moment. */
const PASSING = /^(request\/(offline|timeout|failed)|server\/busy|fault\/internal)$/;
