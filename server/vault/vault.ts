import { createHmac, randomBytes } from 'node:crypto';
import type { KeyStore } from '../storage/ports.ts';
import { dossierKey } from './dossier-key.ts';
import type { DossierKey, MacPurpose, Vault } from './ports.ts';
import { RecentNames } from './recent-names.ts';
import { KEY, seal, SealBroken, unseal } from './sealing.ts';
import { ServerKeyWrong, type ServerKey } from './server-key.ts';

export interface VaultParts {
  serverKey: ServerKey;
  keys: KeyStore;
  now: () => Date;
}

/** The vault over a key store. Throws `ServerKeyWrong` when the store was begun with another server key. */
export async function createVault(parts: VaultParts): Promise<Vault> {
  const vault = new KeyVault(parts);
  await vault.proveServerKey();
  return vault;
}

/**
 * Keys are read from the store each time they are wanted and kept nowhere else, so that one that is erased is
 * gone at once, whoever erased it.
 */
class KeyVault implements Vault {
  readonly #serverKey: ServerKey;
  readonly #wrapKey: Buffer;
  readonly #macKeys: Record<MacPurpose, Buffer>;
  readonly #keys: KeyStore;
  readonly #now: () => Date;
  readonly #handedOut = new RecentNames(LONGEST_USE);

  constructor({ serverKey, keys, now }: VaultParts) {
    this.#serverKey = serverKey;
    this.#wrapKey = serverKey.derive('dvc/wrap');
    this.#macKeys = {
      content: serverKey.derive('dvc/mac/content'),
      token: serverKey.derive('dvc/mac/token'),
      'no-dossier': serverKey.derive('dvc/mac/no-dossier'),
    };
    this.#keys = keys;
    this.#now = now;
  }

  async proveServerKey(): Promise<void> {
    const check = await this.#keys.check();
    if (!check) return this.#keys.keepCheck(seal(this.#wrapKey, randomBytes(KEY), CHECK));
    try {
      unseal(this.#wrapKey, check, CHECK);
    } catch (error) {
      throw error instanceof SealBroken ? new ServerKeyWrong(this.#serverKey.file) : error;
    }
  }

  async keyFor(name: string): Promise<DossierKey> {
    const now = this.#now();
    this.#handedOut.add(name, now);
    // Always by the store's queue of writes, also for a key that exists: behind an erasure under way, not beside it.
    const fresh = seal(this.#wrapKey, randomBytes(KEY), name);
    return this.#unwrap(name, await this.#keys.keep(name, fresh, now));
  }

  async existingKey(name: string): Promise<DossierKey | undefined> {
    this.#handedOut.add(name, this.#now());
    const wrapped = await this.#keys.get(name);
    return wrapped && this.#unwrap(name, wrapped);
  }

  mac(purpose: MacPurpose, text: string): string {
    return createHmac('sha256', this.#macKeys[purpose]).update(text).digest('hex');
  }

  async sweep(
    before: Date,
    keep: (names: readonly string[]) => Promise<Set<string>>,
  ): Promise<number> {
    let erased = 0;
    let names = await this.#keys.olderThan(before, undefined, PAGE);
    while (names.length > 0) {
      const withDossier = await keep(names);
      for (const name of names) {
        // A submission may hold the key and commit its dossier after `keep` was asked.
        if (withDossier.has(name) || this.#handedOut.has(name, this.#now())) continue;
        await this.#keys.erase(name);
        erased += 1;
      }
      names = await this.#keys.olderThan(before, names.at(-1), PAGE);
    }
    return erased;
  }

  #unwrap(name: string, wrapped: Buffer): DossierKey {
    return dossierKey(name, unseal(this.#wrapKey, wrapped, name));
  }
}

/** No request holds a key for longer (ms). */
const LONGEST_USE = 3600 * 1000;
const PAGE = 500;
/** What the check value is sealed about; no key's name looks like it. */
const CHECK = 'dvc/server-key';
