import { createHash, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Hashes of the citizen's secrets. The server never keeps a secret itself. */
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

export async function createSecrets(): Promise<Secrets> {
  const nobody = await hash('nobody has this look-up code', COST);
  const inTurn = turnstile(AT_ONCE);
  return {
    nameOfKey: (key) => createHash('sha256').update(key).digest('hex'),
    hashLookup: (lookup) => inTurn(() => hash(lookup, COST)),
    isLookup: (lookup, stored) =>
      inTurn(async () => {
        const right = await verify(stored ?? nobody, lookup);
        return right && stored !== undefined;
      }),
    same: (one, other) => {
      const [a, b] = [Buffer.from(one), Buffer.from(other)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}

/** Lets `most` pieces of work run at once; the rest wait in order. */
function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
