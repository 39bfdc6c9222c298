/**
 * A draft on the person's own device: one per agency and procedure. A device that refuses to keep things (private
 * window, blocked storage in a frame, no room) gets memory instead, and the form says so.
 */
export interface DraftStore<T> {
  /** False: what is written lives only as long as the page. */
  readonly lasting: boolean;
  /** When the device last took it, ISO 8601. */
  readonly savedAt: string | undefined;
  load(): T | undefined;
  /** Written within 300 ms; at once when the page is about to go away. */
  save(draft: T): void;
  flush(): void;
  /** Removes every trace from the device. */
  clear(): void;
  /** Writes what is left and stops listening to the page, until `listen`. */
  close(): void;
  /** Hears when the page is about to go away; from the beginning on. */
  listen(): void;
}

interface Parts {
  /** Given by tests; absent: the page's localStorage. */
  storage?: () => Storage;
  /** Told after each time that something was written or refused. */
  onSaved?(): void;
  /** Told when another tab has written or removed the draft; what waited here to be written is dropped. */
  onElsewhere?(): void;
}

/** @param name agency and procedure, `H99.001/2.000635` */
export function openDrafts<T>(name: string, parts: Parts = {}): DraftStore<T> {
  return new Drafts<T>(`dvc:draft:${name}`, parts);
}

const DELAY_MS = 250;

/** What lies in storage: the draft, and when it was put there. */
interface Kept<T> {
  savedAt: string;
  draft: T;
}

class Drafts<T> implements DraftStore<T> {
  lasting: boolean;
  savedAt: string | undefined;
  private key: string;
  private parts: Parts;
  private storage: Storage | undefined;
  private waiting: T | undefined;
  private memory: T | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, parts: Parts) {
    this.key = key;
    this.parts = parts;
    this.storage = probe(parts.storage ?? (() => localStorage));
    this.lasting = this.storage !== undefined;
    this.listen();
  }

  listen(): void {
    addEventListener('pagehide', this.flush);
    addEventListener('storage', this.whenElsewhere);
    document.addEventListener('visibilitychange', this.whenHidden);
  }

  load(): T | undefined {
    if (this.memory !== undefined || !this.storage) return this.memory;
    try {
      const kept = JSON.parse(this.storage.getItem(this.key) ?? 'null') as Kept<T> | null;
      this.savedAt = kept?.savedAt;
      return kept?.draft;
    } catch {
      return undefined; // not written by us, or cut off: as good as none
    }
  }

  save(draft: T): void {
    this.waiting = this.memory = draft;
    this.timer ??= setTimeout(this.flush, DELAY_MS);
  }

  flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting === undefined) return;
    const savedAt = new Date().toISOString();
    try {
      const kept: Kept<T> = { savedAt, draft: this.waiting };
      this.storage?.setItem(this.key, JSON.stringify(kept));
      this.lasting = this.storage !== undefined;
      this.savedAt = savedAt;
    } catch {
      this.lasting = false; // the device is full
    }
    this.waiting = undefined;
    this.parts.onSaved?.();
  };

  clear(): void {
    this.forget();
    try {
      this.storage?.removeItem(this.key);
    } catch {
      this.lasting = false;
    }
  }

  close(): void {
    this.flush();
    removeEventListener('pagehide', this.flush);
    removeEventListener('storage', this.whenElsewhere);
    document.removeEventListener('visibilitychange', this.whenHidden);
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.timer = this.waiting = this.memory = this.savedAt = undefined;
  }

  /** The newer draft is the other tab's: one that was sent or erased there must not come back from here. */
  private whenElsewhere = ({ key }: StorageEvent): void => {
    if (!this.storage || (key !== null && key !== this.key)) return;
    this.forget();
    this.parts.onElsewhere?.();
  };

  private whenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };
}

/** Storage can be there and still refuse: only writing tells. */
function probe(storage: () => Storage): Storage | undefined {
  try {
    const found = storage();
    found.setItem(PROBE, '1');
    found.removeItem(PROBE);
    return found;
  } catch {
    return undefined;
  }
}

const PROBE = 'dvc:probe';
