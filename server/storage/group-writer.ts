import type Sqlite from 'better-sqlite3';
import { asStorageError } from './errors.ts';

interface Item {
  run(): unknown;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/**
 * Group commit: what callers hand in during one turn of the event loop shares one transaction and one fsync,
 * each item in a savepoint of its own, so that a bad one sinks nobody else. Nobody hears of success before
 * the transaction is on disk.
 */
export class GroupWriter {
  readonly #client: Sqlite.Database;
  readonly #most: number;
  readonly #statements: Record<'begin' | 'commit' | 'rollback' | 'save' | 'undo' | 'keep', Run>;
  readonly #waiting: Item[] = [];
  #scheduled = false;

  /** @param most items in one transaction, so that the event loop gets its turn */
  constructor(client: Sqlite.Database, most = 64) {
    this.#client = client;
    this.#most = most;
    this.#statements = {
      begin: client.prepare('begin immediate'),
      commit: client.prepare('commit'),
      rollback: client.prepare('rollback'),
      save: client.prepare('savepoint item'),
      undo: client.prepare('rollback to item'),
      keep: client.prepare('release item'),
    };
  }

  /** @param run the item's statements, synchronous; whatever it throws undoes them and rejects the promise */
  submit<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run, resolve: (value) => resolve(value as T), reject });
      this.#schedule();
    });
  }

  /** Commits everything that waits, now. */
  finish(): void {
    while (this.#waiting.length > 0) this.#commitGroup();
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#waiting.length > 0) this.#commitGroup();
      this.#schedule();
    });
  }

  #commitGroup(): void {
    const group = this.#waiting.splice(0, this.#most);
    const tell: (() => void)[] = [];
    try {
      this.#statements.begin.run();
      for (const item of group) tell.push(this.#attempt(item));
      this.#statements.commit.run();
    } catch (error) {
      this.#abandon(group, asStorageError(error));
      return;
    }
    for (const one of tell) one();
  }

  /** Returns how to tell the caller once the group is on disk. */
  #attempt(item: Item): () => void {
    this.#statements.save.run();
    try {
      const value = item.run();
      this.#statements.keep.run();
      return () => item.resolve(value);
    } catch (error) {
      // After a full disk or an I/O error SQLite may have rolled the whole transaction back, neighbours too.
      if (!this.#client.inTransaction) throw error;
      this.#statements.undo.run();
      this.#statements.keep.run();
      return () => item.reject(asStorageError(error));
    }
  }

  #abandon(group: Item[], reason: unknown): void {
    if (this.#client.inTransaction) this.#statements.rollback.run();
    for (const item of group) item.reject(reason);
  }
}

interface Run {
  run(): unknown;
}
