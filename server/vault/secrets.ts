import { createHash, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { turnstile } from './turnstile.ts';

/**
 * Hashes of the citizen's secrets. The server never keeps a secret itself. What hashes slowly waits its turn, submissions
 * before look-ups, and is refused with `server/busy` when too many wait: nobody who guesses in bulk keeps others out.
 */
export interface Secrets {
  /** SHA-256 (hex) of an idempotency key: 128 random bits need no slow hash. */
  nameOfKey(key: string): string;
  /** argon2id PHC string of a typed look-up code (50 bits, so hashed like a password). */
  hashLookup(lookup: string): Promise<string>;
  /** Costs the same whether there is a hash to compare with or not. */
  isLookup(lookup: string, stored: string | undefined): Promise<boolean>;
  /** Compares two equally long digests without telling where they differ. */
  same(one: string, other: string): boolean;
}

/** The library's enum is a type only. */
const ARGON2ID = 2;
/** OWASP password storage floor: 19 MiB, two passes, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More at once would starve file reads, which share the same thread pool. */
const AT_ONCE = 2;
/** A few seconds' work of look-ups; of submissions half a minute's, which is as long as a sender waits for an answer. */
const MOST_WAITING = { urgent: 1000, usual: 200 };

export async function createSecrets(): Promise<Secrets> {
  const nobody = await hash('nobody has this look-up code', COST);
  const inTurn = turnstile(AT_ONCE, MOST_WAITING);
  return {
    nameOfKey: (key) => createHash('sha256').update(key).digest('hex'),
    hashLookup: (lookup) => inTurn('urgent', () => hash(lookup, COST)),
    isLookup: (lookup, stored) =>
      inTurn('usual', async () => {
        const right = await verify(stored ?? nobody, lookup);
        return right && stored !== undefined;
      }),
    same: (one, other) => {
      const [a, b] = [Buffer.from(one), Buffer.from(other)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}
