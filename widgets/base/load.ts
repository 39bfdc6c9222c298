import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from '../../server/contract/errors.ts';

/** The states a person can meet while something is fetched. "Empty" is a `ready` with nothing in it. */
export interface LoadViews<T, R> {
  waiting(): R;
  failed(refusal: Refusal): R;
  ready(value: T): R;
}

type Fetch<T> = (signal: AbortSignal) => Promise<T>;

/**
 * One request at a time for a widget: a newer run makes the older one's answer worthless.
 * What `ask` wanted is asked again by itself when the widget was moved within the page while it waited, and when the
 * network is back; what `run` did is not, because only its caller knows what else belongs to it.
 */
export class Load<T> implements ReactiveController {
  value: T | undefined;
  refusal: Refusal | undefined;
  private host: ReactiveControllerHost;
  private onRefusal: ((refusal: Refusal) => void) | undefined;
  private stop: AbortController | undefined;
  private args: readonly unknown[] | undefined;

  /** @param onRefusal hears of each failure that was not overtaken, before it is rendered */
  constructor(host: ReactiveControllerHost, onRefusal?: (refusal: Refusal) => void) {
    this.host = host;
    this.onRefusal = onRefusal;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.onOnline);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.onOnline);
    if (this.stop) this.args = undefined;
    this.stop?.abort();
    this.stop = undefined;
  }

  get waiting(): boolean {
    return this.stop !== undefined;
  }

  /** Runs when the arguments differ from those of the last time: what `willUpdate` calls. */
  ask(args: readonly unknown[], fetch: Fetch<T>): void {
    const known = this.args;
    if (known && args.every((arg, index) => arg === known[index])) return;
    this.args = args;
    void this.run(fetch);
  }

  /** Resolves with the value, or undefined when it failed or was overtaken. */
  async run(fetch: Fetch<T>): Promise<T | undefined> {
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.refusal = undefined;
    this.host.requestUpdate();
    const outcome = await settle(fetch, stop.signal);
    if (this.stop !== stop) return undefined;
    this.stop = undefined;
    this.refusal = outcome.refusal;
    if (outcome.refusal) this.onRefusal?.(outcome.refusal);
    else this.value = outcome.value;
    this.host.requestUpdate();
    return outcome.value;
  }

  /** Forgets value, failure and whatever is on its way; the next `ask` runs in any case. */
  reset(): void {
    this.stop?.abort();
    this.stop = this.value = this.refusal = this.args = undefined;
    this.host.requestUpdate();
  }

  /** A failure is told even when an older value is there; the value stays while a newer one is on its way. */
  render<R>(views: LoadViews<T, R>): R {
    if (this.refusal) return views.failed(this.refusal);
    return this.value === undefined ? views.waiting() : views.ready(this.value);
  }

  private onOnline = (): void => {
    if (this.refusal?.code !== 'request/offline') return;
    this.args = undefined;
    this.host.requestUpdate();
  };
}

/** Whatever was thrown, as something that can be told to the person. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('request/failed');
}

interface Outcome<T> {
  value?: T;
  refusal?: Refusal;
}

async function settle<T>(fetch: Fetch<T>, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    return { value: await fetch(signal) };
  } catch (error) {
    return { refusal: asRefusal(error) };
  }
}
