/**
 * Slows down a network address that asks faster than people do. Nobody is refused: a whole village may share one
 * address of a carrier.
 */
import { isIPv4, isIPv6 } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Paced = 'submission' | 'look-up' | 'upload';

/** Burst, then one in so many milliseconds, and nobody waits longer than `longest`. */
export interface PaceRule {
  burst: number;
  every: number;
  longest: number;
}

/** The rule itself, pure; `server/domain/pace.ts`. `state` is what the last call gave for the same address. */
export type Pace = (
  state: number | undefined,
  now: Date,
  rule: PaceRule,
) => { delay: number; state: number };

export type Pacer = (what: Paced, address: string) => Promise<void>;

const RULES: Record<Paced, PaceRule> = {
  submission: { burst: 20, every: 3000, longest: 3000 },
  'look-up': { burst: 30, every: 1000, longest: 3000 },
  upload: { burst: 60, every: 500, longest: 3000 },
};

/** Addresses remembered for each kind; the one quiet for longest is forgotten first. */
const MOST = 20_000;

/** Waits as long as the address's next request of this kind has to. */
export function createPacer(pace: Pace, now: () => Date): Pacer {
  const states: Record<Paced, Map<string, number>> = {
    submission: new Map(),
    'look-up': new Map(),
    upload: new Map(),
  };
  return async (what, address) => {
    const known = states[what];
    const network = networkOf(address);
    const { delay, state } = pace(known.get(network), now(), RULES[what]);
    known.delete(network);
    known.set(network, state);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    if (delay > 0) await wait(delay);
  };
}

/** Whom an address stands for: one IPv4 address, or the IPv6 network of a household (/64, RFC 6177). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address) || !isIPv6(address)) return address;
  const [bare = ''] = address.split('%');
  const [head = '', tail] = bare.split('::');
  const groups = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...last];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
