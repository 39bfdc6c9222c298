import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from '../../server/contract/errors.ts';

/** The states a person can meet while something is fetched. "Empty" is a `ready` with nothing in it. */
export interface LoadViews<T, R> {
  waiting(): R;
  failed(refusal: Refusal): R;
  ready(value: T): R;
}

/** One request at a time for a widget: a newer run makes the older one's answer worthless. */
export class Load<T> implements ReactiveController {
  value: T | undefined;
  refusal: Refusal | undefined;
  private host: ReactiveControllerHost;
  private stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop?.abort();
  }

  get waiting(): boolean {
    return this.stop !== undefined;
  }

  /** Resolves with the value, or undefined when it failed or was overtaken. */
  async run(fetch: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.host.requestUpdate();
    try {
      const value = await fetch(stop.signal);
      if (this.stop !== stop) return undefined;
      this.value = value;
      this.refusal = undefined;
      return value;
    } catch (error) {
      if (this.stop === stop) this.refusal = asRefusal(error);
      return undefined;
    } finally {
      if (this.stop === stop) {
        this.stop = undefined;
        this.host.requestUpdate();
      }
    }
  }

  /** A failure is told even when an older value is there; the value stays while a newer one is on its way. */
  render<R>(views: LoadViews<T, R>): R {
    if (this.refusal && !this.waiting) return views.failed(this.refusal);
    return this.value === undefined ? views.waiting() : views.ready(this.value);
  }
}

/** Whatever was thrown, as something that can be told to the person. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('request/failed');
}
