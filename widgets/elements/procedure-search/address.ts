import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { START, type Asked, type Sieve } from './asked.ts';

/** What the page's address says, behind `#`. */
interface Told {
  asked: Asked;
  /** The procedure that was followed from here. */
  procedure?: string;
}

const LEVELS = ['full', 'partial', 'information', 'unknown'] as const;

/**
 * The page's address and history, as far as the search takes part in them: life event, filters and the procedure that
 * was chosen. What was typed never stands there, nor in the history's states, which browsers keep on the disk: it is
 * remembered here, for as long as the page lives, under a name that says nothing.
 */
export class Address implements ReactiveController {
  private typed = new Map<string, string>();
  private isOn: () => boolean;
  private onBack: () => void;

  /** @param isOn whether the page is ours to write on; a site's address is its own */
  constructor(host: ReactiveControllerHost, isOn: () => boolean, onBack: () => void) {
    this.isOn = isOn;
    this.onBack = onBack;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.changed);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.changed);
  }

  get told(): Told {
    if (!this.isOn()) return { asked: START };
    const params = new URLSearchParams(location.hash.slice(1));
    const named = (name: string): string | undefined => params.get(name) ?? undefined;
    const query = this.typed.get(stepOf(history.state)) ?? '';
    const sieve: Sieve = {
      sector: named('sector'),
      audience: named('audience'),
      serviceLevel: LEVELS.find((level) => level === named('serviceLevel')),
    };
    return { asked: { query, sieve, event: named('event') }, procedure: named('procedure') };
  }

  /** A new step: the browser's back button returns to the one before. */
  step(asked: Asked): void {
    if (!this.isOn()) return;
    const step = Math.random().toString(36).slice(2);
    this.typed.set(step, asked.query);
    history.pushState({ ...history.state, dvcSearch: step }, '', addressOf(asked));
  }

  /** The same step, told more exactly. */
  note(asked: Asked, procedure?: string): void {
    if (!this.isOn()) return;
    this.typed.set(stepOf(history.state), asked.query);
    history.replaceState(history.state, '', addressOf(asked, procedure));
  }

  private changed = (): void => {
    if (this.isOn()) this.onBack();
  };
}

/** A page of ours is the search's own; any other belongs to a site. */
export function isOwnPage(server: string): boolean {
  const own = new URL(`${server}/w/procedure-search`, document.baseURI).href;
  return location.origin + location.pathname === own;
}

const stepOf = (state: unknown): string =>
  (state as { dvcSearch?: string } | null)?.dvcSearch ?? '';

function addressOf({ event, sieve }: Asked, procedure?: string): string {
  const hash = new URLSearchParams();
  for (const [name, value] of Object.entries({ event, ...sieve, procedure }))
    if (value) hash.set(name, value);
  const text = hash.toString();
  return location.pathname + location.search + (text && `#${text}`);
}
