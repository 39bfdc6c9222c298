/** What the other rooms may ask of the files room. */
export interface StoredFile {
  upload: string;
  /** The key hash the upload was made for. */
  owner: string;
  kind: 'jpeg' | 'png' | 'pdf';
  size: number;
  sha256: string;
}

export interface Attachments {
  /**
   * Reads a finished upload from disk again, opens every chunk and hashes it.
   * Refuses with `file/not-found` (also when it belongs to another submission), `file/not-finished`,
   * `file/kind`, `file/changed` (params: `upload`).
   */
  prove(upload: string, owner: string, sha256: string, size: number): Promise<StoredFile>;
  /** Marks uploads as being attached, so that the sweep leaves them; call the result when the commit is over. */
  hold(uploads: readonly string[]): () => void;
  /** The plain bytes, for whoever may see the dossier. */
  read(upload: string, owner: string): AsyncIterable<Buffer>;
  /** Removes uploads older than `before` that no dossier references. Returns how many. */
  sweep(
    before: Date,
    referenced: (uploads: readonly string[]) => Promise<Set<string>>,
  ): Promise<number>;
}
