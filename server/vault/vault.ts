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
  /** The database that the keys belong to: its identity, and its name as errors show it. */
  database: { id: string; name: string };
  now: () => Date;
}

/**
 * The vault over a key store. A new store belongs to this server key and this database from now on.
 * Throws `ServerKeyWrong` and `KeyStoreOfAnother` when it was begun with others.
 */
export async function createVault(parts: VaultParts): Promise<Vault> {
  const vault = new KeyVault(parts);
  await vault.proveBelonging(parts.database);
  return vault;
}

/**
 * The keys belong to another database. Served from the two of them, the sweep would take every key for left over and erase
 * it, and no dossier of the right database could ever be opened again.
 */
export class KeyStoreOfAnother extends Error {
  override readonly name = 'KeyStoreOfAnother';
  readonly database: string;

  constructor(database: string) {
    super(database);
    this.database = database;
  }
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

  async proveBelonging({ id, name }: VaultParts['database']): Promise<void> {
    const check = await this.#keys.keepCheck(seal(this.#wrapKey, Buffer.from(id), CHECK));
    if (this.#openCheck(check) !== id) throw new KeyStoreOfAnother(name);
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

  #openCheck(check: Buffer): string {
    try {
      return unseal(this.#wrapKey, check, CHECK).toString();
    } catch (error) {
      throw error instanceof SealBroken ? new ServerKeyWrong(this.#serverKey.file) : error;
    }
  }

  #unwrap(name: string, wrapped: Buffer): DossierKey {
    return dossierKey(name, unseal(this.#wrapKey, wrapped, name));
  }
}

/** No request holds a key for longer (ms). */
const LONGEST_USE = 3600 * 1000;
const PAGE = 500;
/** What the check value is sealed about; no key's name looks like it. */
const CHECK = 'dvc/database';
