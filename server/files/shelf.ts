/**
 * Where uploads lie: a folder for each submission, named after its key hash, so that an upload is found only together
 * with its owner.
 *
 *     <root>/ab/ab12…/<id>.part     bytes are arriving, sealed
 *     <root>/ab/ab12…/<id>.sealed   whole, read again and judged
 *     <root>/ab/ab12…/<id>.note     size, and sealed: what the sender claimed, what was found
 *
 * Nothing in names or notes says who somebody is or what they sent.
 */
import { mkdir, open, readFile, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sealedSize, wholeBytes } from './chunks.ts';
import { isCode, replaceFile, syncDirectory, unlessMissing } from './disk.ts';

/** An upload and the submission it was made for. */
export interface Ticket {
  /** SHA-256 of the submission's idempotency key, hex. */
  owner: string;
  /** 128 random bits, hex. */
  upload: string;
}

export interface Note {
  /** Plain bytes the whole file has. */
  size: number;
  /** What was claimed and found, sealed with the dossier's key, base64. A hash is a fingerprint of somebody's paper. */
  sealed: string;
}

/** How far an upload has come. */
export interface Lying {
  note: Note;
  path: string;
  /** Plain bytes that arrived in whole chunks. */
  offset: number;
  /** Bytes on disk, a torn chunk included. */
  bytes: number;
  finished: boolean;
}

const OWNER = /^[0-9a-f]{64}$/;
const UPLOAD = /^[0-9a-f]{32}$/;
const ENDINGS = ['.part', '.sealed', '.note', '.note.tmp'];

export class Shelf {
  readonly root: string;
  /** Folders of folders whose names this process has synced. */
  readonly #lasting = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** Lays a new upload's empty file and note; both survive a power cut. */
  async begin(ticket: Ticket, note: Note): Promise<void> {
    await this.#makeFolder(ticket.owner);
    await (await open(this.partPath(ticket), 'wx', 0o600)).close();
    await replaceFile(this.#path(ticket, '.note'), JSON.stringify(note));
    await syncDirectory(this.#folder(ticket.owner));
  }

  /** Notes the verdict on a file that was read again and gives the file its final name. */
  async finish(ticket: Ticket, note: Note): Promise<void> {
    await replaceFile(this.#path(ticket, '.note'), JSON.stringify(note));
    await unlessMissing(rename(this.partPath(ticket), this.#path(ticket, '.sealed')));
    await syncDirectory(this.#folder(ticket.owner));
  }

  async find(ticket: Ticket): Promise<Lying | undefined> {
    if (!OWNER.test(ticket.owner) || !UPLOAD.test(ticket.upload)) return undefined;
    const text = await unlessMissing(readFile(this.#path(ticket, '.note'), 'utf8'));
    if (text === undefined) return undefined;
    const note = JSON.parse(text) as Note;
    for (const finished of [false, true]) {
      const path = finished ? this.#path(ticket, '.sealed') : this.partPath(ticket);
      const bytes = (await unlessMissing(stat(path)))?.size;
      if (bytes === undefined) continue;
      return { note, path, bytes, offset: wholeBytes(bytes, note.size), finished };
    }
    return undefined;
  }

  /** Sizes of all uploads of a submission, finished or not. */
  async sizes(owner: string): Promise<number[]> {
    const names = (await unlessMissing(readdir(this.#folder(owner)))) ?? [];
    const uploads = names.filter((name) => name.endsWith('.note')).map((name) => name.slice(0, 32));
    const found = await Promise.all(uploads.map((upload) => this.find({ owner, upload })));
    return found.flatMap((lying) => (lying ? [lying.note.size] : []));
  }

  /** Removes whatever lies under the ticket. Bytes or a note left alone by a crash count as nothing and are swept. */
  async discard(ticket: Ticket): Promise<void> {
    const folder = this.#folder(ticket.owner);
    for (const ending of ENDINGS) await unlessMissing(unlink(this.#path(ticket, ending)));
    await unlessMissing(syncDirectory(folder));
    await unlessMissing(rmdir(folder)).catch((error: unknown) => {
      if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    });
  }

  /** Every upload with the moment in which any of its files was last written. */
  async *all(): AsyncGenerator<Ticket & { touchedAt: Date }, void, void> {
    for (const shard of (await unlessMissing(readdir(this.root))) ?? []) {
      for (const owner of (await unlessMissing(readdir(join(this.root, shard)))) ?? []) {
        if (OWNER.test(owner)) yield* this.#uploadsOf(owner);
      }
    }
  }

  /** When any file of the upload was last written. */
  async touchedAt(ticket: Ticket): Promise<Date> {
    let latest = new Date(0);
    for await (const { upload, touchedAt } of this.#uploadsOf(ticket.owner)) {
      if (upload === ticket.upload) latest = touchedAt;
    }
    return latest;
  }

  /** Does the submission have a folder? */
  async has(owner: string): Promise<boolean> {
    return OWNER.test(owner) && (await unlessMissing(stat(this.#folder(owner)))) !== undefined;
  }

  partPath(ticket: Ticket): string {
    return this.#path(ticket, '.part');
  }

  /** Syncs also the names of folders that are there: whoever made them may have died, or not have come to it yet. */
  async #makeFolder(owner: string): Promise<void> {
    const folder = this.#folder(owner);
    const shard = dirname(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncDirectory(shard);
    if (this.#lasting.has(shard)) return;
    for (const above of [this.root, dirname(this.root)]) await syncDirectory(above);
    this.#lasting.add(shard);
  }

  async *#uploadsOf(owner: string): AsyncGenerator<Ticket & { touchedAt: Date }, void, void> {
    const touched = new Map<string, number>();
    for (const name of (await unlessMissing(readdir(this.#folder(owner)))) ?? []) {
      const upload = name.slice(0, 32);
      const entry = await unlessMissing(stat(join(this.#folder(owner), name)));
      if (!entry || !UPLOAD.test(upload)) continue;
      touched.set(upload, Math.max(touched.get(upload) ?? 0, entry.mtimeMs));
    }
    for (const [upload, at] of touched) yield { owner, upload, touchedAt: new Date(at) };
  }

  #folder(owner: string): string {
    if (!OWNER.test(owner)) throw new Error('an owner is 64 hex digits');
    return join(this.root, owner.slice(0, 2), owner);
  }

  #path({ owner, upload }: Ticket, ending: string): string {
    if (!UPLOAD.test(upload)) throw new Error('an upload is 32 hex digits');
    return join(this.#folder(owner), upload + ending);
  }
}

/** Has everything arrived, judged or not? */
export function isWhole(lying: Lying): boolean {
  return lying.bytes === sealedSize(lying.note.size);
}
