import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrackInput, Tracking } from '../../../server/contract/dossier.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import { Load } from '../../base/load.ts';

/** What opens a dossier, and whether a person typed it or the page's address brought it. */
export interface Key {
  code: string;
  secret: string;
  typed: boolean;
}

/** One dossier at a time: what was asked for, what is shown, and how old that is. In memory only. */
export class Visit implements ReactiveController {
  /** Asked for last, found or not. */
  key?: Key;
  private shown = false;
  private fetchedAt = 0;
  private host: ReactiveControllerHost;
  private load: Load<Tracking>;
  private clock?: ReturnType<typeof setInterval>;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    this.load = new Load(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.clock = setInterval(() => this.shown && this.host.requestUpdate(), 30_000);
  }

  hostDisconnected(): void {
    clearInterval(this.clock);
  }

  /** What is on the screen; a failed refresh leaves the older state there. */
  get tracking(): Tracking | undefined {
    return this.shown ? this.load.value : undefined;
  }

  get waiting(): boolean {
    return this.load.waiting;
  }

  get refusal(): Refusal | undefined {
    return this.load.waiting ? undefined : this.load.refusal;
  }

  /** Milliseconds since the server answered, by a clock that may be wrong but runs evenly. */
  get age(): number {
    return Date.now() - this.fetchedAt;
  }

  /** @returns `overtaken` when something else was asked for meanwhile: then nothing is to be told. */
  async open(
    key: Key,
    track: (input: TrackInput, stop: AbortSignal) => Promise<Tracking>,
  ): Promise<'shown' | 'refused' | 'overtaken'> {
    if (key.code !== this.key?.code || key.secret !== this.key.secret) this.forget();
    this.key = key;
    const { code, secret } = key;
    const tracking = await this.load.run((stop) => track({ code, secret }, stop));
    if (this.key !== key) return 'overtaken';
    if (tracking) this.fetchedAt = Date.now();
    // a pair that opens nothing any more must not go on showing what it opened before
    this.shown = Boolean(tracking) || (this.shown && this.refusal?.code !== 'dossier/no-match');
    this.host.requestUpdate();
    await this.host.updateComplete;
    return tracking ? 'shown' : 'refused';
  }

  /** Nothing of one person's dossier stays when the next one is asked for. */
  forget(): void {
    this.key = undefined;
    this.shown = false;
    this.load.reset();
  }
}
