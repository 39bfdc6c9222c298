/** What the other rooms may ask of the vault. Names of keys are key hashes (`DossierRecord.keyHash`). */
export interface Vault {
  /** The dossier's own key, made and synced if it has none yet. */
  keyFor(name: string): Promise<DossierKey>;
  /** The dossier's own key, or undefined: erased, or never made. */
  existingKey(name: string): Promise<DossierKey | undefined>;
  /** HMAC-SHA-256 under a purpose's own key derived from the server key, hex. */
  mac(purpose: MacPurpose, text: string): string;
  /** Erases keys that have had no dossier for a day; `keep` says which names do. */
  sweep(before: Date, keep: (names: readonly string[]) => Promise<Set<string>>): Promise<number>;
}

export type MacPurpose = 'content' | 'token' | 'no-dossier';

/** AES-256-GCM under one dossier's key. `about` is authenticated with it: a value moved elsewhere does not open. */
export interface DossierKey {
  readonly name: string;
  seal(plain: Uint8Array, about: string): Buffer;
  /** Throws when altered, moved or of another key. */
  open(sealed: Uint8Array, about: string): Buffer;
  /** A key for one file, derived, so that a file's chunks have nonces of their own. */
  fileKey(upload: string): Buffer;
}
