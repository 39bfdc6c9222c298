import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { Refusal } from '../contract/errors.ts';
import type { DossierKey, Vault } from '../vault/ports.ts';
import { Altered, CHUNK } from './chunks.ts';
import { isCode, makeDirectory, watchFree } from './disk.ts';
import { examine, type Verdict } from './examine.ts';
import type { Holds } from './holds.ts';
import { KeyedLock } from './keyed-lock.ts';
import type { UploadLimits } from './limits.ts';
import { readFacts, sealFacts, type Facts } from './facts.ts';
import { appendSealed } from './sealed-file.ts';
import type { Shelf } from './shelf.ts';
import { isWhole, type Lying, type Ticket } from './shelf.ts';
import { idOf, ticketOf } from './ticket.ts';

export interface StoreParts {
  shelf: Shelf;
  vault: Vault;
  holds: Holds;
  limits: UploadLimits;
  /** Which of these uploads belong to a dossier: those are not for their sender to take away. */
  referenced(uploads: readonly string[]): Promise<Set<string>>;
  /** Told when the disk would not sync: nothing may be acknowledged any more until the process starts anew. */
  onSyncFailure(error: unknown): void;
}

/**
 * Uploads by the tus protocol, sealed as they arrive. An offset is only ever told after its bytes are synced; a file
 * counts as arrived after it was read again from disk, opened, hashed and judged. Ids are `owner/upload`: with another
 * owner nothing is found.
 */
export class SealedStore extends DataStore {
  readonly #parts: StoreParts;
  readonly #locks = new KeyedLock();
  /** Uploads whose bytes on disk are known to be synced: written by this process. */
  readonly #synced = new Set<string>();
  readonly #free: () => Promise<number>;

  constructor(parts: StoreParts) {
    super();
    this.#parts = parts;
    this.#free = watchFree(parts.shelf.root);
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  /** POST. Refuses what is empty, too large or too many, and everything while the disk is nearly full. */
  override async create(upload: Upload): Promise<Upload> {
    const ticket = ticketOf(upload.id);
    const { size } = upload;
    const { shelf, vault, limits } = this.#parts;
    if (size === undefined) throw new Refusal('request/invalid');
    if (size === 0) throw new Refusal('file/empty');
    if (size > limits.fileSize)
      throw new Refusal('file/too-large', { of: 'file', max: limits.fileSize });
    const claim = upload.metadata?.sha256 ?? undefined;
    if (claim !== undefined && !/^[0-9a-f]{64}$/.test(claim)) throw new Refusal('request/invalid');
    await this.#onDisk(() => makeDirectory(shelf.root));
    await this.#needFree(limits.free);
    const key = await vault.keyFor(ticket.owner);
    await this.#locks.run(ticket.owner, async () => {
      await this.#makeRoom(ticket.owner, size);
      const note = { size, sealed: sealFacts(key, ticket.upload, { claim }) };
      await this.#onDisk(() => shelf.begin(ticket, note));
    });
    this.#synced.add(upload.id);
    return upload;
  }

  /** HEAD and PATCH: where the sender goes on. Nothing unsynced is counted. */
  override async getUpload(id: string): Promise<Upload> {
    const ticket = ticketOf(id);
    return this.#locks.run(id, async () => {
      const lying = await this.#find(ticket);
      if (!lying.finished && !this.#synced.has(id)) await this.#sync(ticket, lying);
      if (isWhole(lying)) await this.#finish(ticket, lying, await this.#key(ticket));
      return new Upload({ id, size: lying.note.size, offset: lying.offset });
    });
  }

  /** PATCH. Keeps whole chunks even when the stream breaks off; the offset it gives is synced. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const ticket = ticketOf(id);
    return this.#locks.run(id, async () => {
      const lying = await this.#find(ticket);
      if (lying.finished && offset === lying.note.size) return offset;
      if (lying.finished || offset !== lying.offset) throw ERRORS.INVALID_OFFSET;
      const key = await this.#key(ticket);
      const reached = await this.#append(ticket, lying, key, stream);
      if (reached === lying.note.size) await this.#finish(ticket, lying, key);
      return reached;
    });
  }

  /** DELETE. What belongs to a dossier, or is just being attached to one, stays. */
  override async remove(id: string): Promise<void> {
    const ticket = ticketOf(id);
    await this.#find(ticket);
    const kept = async () => (await this.#parts.referenced([ticket.upload])).has(ticket.upload);
    if (!(await this.removeUnless(ticket, kept))) throw new Refusal('file/not-found');
  }

  /** Removes an upload unless `kept` says otherwise at the last moment; nobody can attach or write it meanwhile. */
  removeUnless(ticket: Ticket, kept: () => Promise<boolean>): Promise<boolean> {
    return this.#locks.run(idOf(ticket), () =>
      this.#parts.holds.leave(ticket.upload, async () => {
        if (await kept()) return false;
        await this.#discard(ticket);
        return true;
      }),
    );
  }

  /** What a whole upload turned out to be; undefined while bytes are missing. Refuses with `file/not-found`. */
  async settle(ticket: Ticket): Promise<Verdict | undefined> {
    const seen = await this.#find(ticket);
    if (!seen.finished && !isWhole(seen)) return undefined;
    await this.getUpload(idOf(ticket));
    const lying = await this.#find(ticket);
    return readFacts(await this.#key(ticket), ticket.upload, lying.note.sealed).verdict;
  }

  async #makeRoom(owner: string, size: number): Promise<void> {
    const { shelf, limits } = this.#parts;
    const sizes = await shelf.sizes(owner);
    const together = sizes.reduce((sum, each) => sum + each, size);
    if (sizes.length < limits.files && together <= limits.totalSize) return;
    throw new Refusal('file/too-many', { max: limits.files, together: limits.totalSize });
  }

  async #needFree(bytes: number): Promise<void> {
    if ((await this.#free()) < bytes) throw new Refusal('server/disk-full');
  }

  async #append(ticket: Ticket, lying: Lying, key: DossierKey, stream: Readable): Promise<number> {
    const { path, offset, note } = lying;
    const id = idOf(ticket);
    const fileKey = key.fileKey(ticket.upload);
    const file = await open(path, 'r+');
    try {
      this.#synced.delete(id);
      const added = await this.#onDisk(() =>
        appendSealed(file, fileKey, note.size, offset, stream, () =>
          this.#needFree(this.#parts.limits.free / 2),
        ),
      );
      await this.#datasync(ticket, file);
      // A sender whose steps are smaller than a chunk would go round in circles for ever.
      if (added.offset === offset && added.leftOver > 0 && added.cut === undefined)
        throw new Refusal('request/invalid', { step: CHUNK });
      return added.offset;
    } finally {
      await file.close();
    }
  }

  /**
   * Reads everything again from disk and notes what it is; a file that is not what it should be goes at once. Also makes
   * up for whatever a crash left out.
   */
  async #finish(ticket: Ticket, lying: Lying, key: DossierKey): Promise<void> {
    const { note } = lying;
    const facts = readFacts(key, ticket.upload, note.sealed);
    if (lying.finished && facts.verdict) return;
    const verdict = facts.verdict ?? (await this.#judge(ticket, lying, key, facts));
    const sealed = sealFacts(key, ticket.upload, { verdict });
    await this.#onDisk(() => this.#parts.shelf.finish(ticket, { ...note, sealed }));
    this.#synced.delete(idOf(ticket));
  }

  async #judge(ticket: Ticket, lying: Lying, key: DossierKey, facts: Facts): Promise<Verdict> {
    const { path, note } = lying;
    const found = await examine(path, key.fileKey(ticket.upload), note.size).catch(
      (error: unknown) => {
        if (error instanceof Altered) return undefined;
        throw error;
      },
    );
    const same = found && (facts.claim === undefined || facts.claim === found.sha256);
    if (same && found.kind) return { kind: found.kind, sha256: found.sha256 };
    await this.#discard(ticket);
    throw new Refusal(same ? 'file/kind' : 'file/changed', { upload: ticket.upload });
  }

  async #discard(ticket: Ticket): Promise<void> {
    await this.#locks.run(ticket.owner, () => this.#parts.shelf.discard(ticket));
    this.#synced.delete(idOf(ticket));
  }

  async #find(ticket: Ticket): Promise<Lying> {
    const lying = await this.#parts.shelf.find(ticket);
    if (!lying || this.#parts.holds.isLeaving(ticket.upload)) throw new Refusal('file/not-found');
    return lying;
  }

  async #key(ticket: Ticket): Promise<DossierKey> {
    const key = await this.#parts.vault.existingKey(ticket.owner);
    if (!key) throw new Refusal('file/not-found');
    return key;
  }

  async #sync(ticket: Ticket, lying: Lying): Promise<void> {
    const file = await open(lying.path, 'r+');
    try {
      await this.#datasync(ticket, file);
    } finally {
      await file.close();
    }
  }

  /** After a failed sync the kernel may take lost bytes for written ones: only beginning anew is safe. */
  async #datasync(ticket: Ticket, file: FileHandle): Promise<void> {
    try {
      await this.#onDisk(() => file.datasync());
      this.#synced.add(idOf(ticket));
    } catch (error) {
      await this.#discard(ticket);
      throw error;
    }
  }

  /** A full disk is told as such; a disk that would not sync is told to whoever must stop the server. */
  async #onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isCode(error, 'ENOSPC', 'EDQUOT')) throw new Refusal('server/disk-full');
      if (isCode(error, 'EIO')) this.#parts.onSyncFailure(error);
      throw error;
    }
  }
}
