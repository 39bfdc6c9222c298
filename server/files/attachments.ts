import { Refusal } from '../contract/errors.ts';
import type { Vault } from '../vault/ports.ts';
import { Altered } from './chunks.ts';
import { examine } from './examine.ts';
import type { Holds } from './holds.ts';
import type { Attachments, StoredFile } from './ports.ts';
import { openSealed } from './sealed-file.ts';
import type { SealedStore } from './sealed-store.ts';
import type { Lying, Shelf, Ticket } from './shelf.ts';
import { sweep } from './sweep.ts';

export interface AttachmentParts {
  shelf: Shelf;
  vault: Vault;
  holds: Holds;
  store: SealedStore;
}

/** What the other rooms see of the files; see `ports.ts`. */
export function createAttachments({ shelf, vault, holds, store }: AttachmentParts): Attachments {
  return {
    hold: (uploads) => holds.hold(uploads),
    read: (upload, owner) => readPlain({ upload, owner }),
    sweep: (before, referenced) => sweep(shelf, store, before, referenced),

    async prove(upload, owner, sha256, size) {
      const ticket = { upload, owner };
      const release = holds.hold([upload]);
      try {
        const found = await examineAgain(ticket);
        if (found.sha256 !== sha256 || found.size !== size)
          throw new Refusal('file/changed', { upload });
        return found;
      } finally {
        release();
      }
    },
  };

  /** A crash may have come between the last byte and the verdict: then it is made up for here. */
  async function examineAgain(ticket: Ticket): Promise<StoredFile> {
    const { upload, owner } = ticket;
    const key = await fileKey(ticket);
    const verdict = await store.settle(ticket);
    if (!verdict) throw new Refusal('file/not-finished', { upload });
    const { path, note } = await find(ticket);
    const found = await unlessAltered(ticket, examine(path, key, note.size));
    if (!found.kind) throw new Refusal('file/kind', { upload });
    if (found.sha256 !== verdict.sha256) throw new Refusal('file/changed', { upload });
    return { upload, owner, kind: found.kind, size: note.size, sha256: found.sha256 };
  }

  async function* readPlain(ticket: Ticket): AsyncGenerator<Buffer, void, void> {
    const key = await fileKey(ticket);
    const { path, note, finished } = await find(ticket);
    if (!finished) throw new Refusal('file/not-finished', { upload: ticket.upload });
    yield* openSealed(path, key, note.size);
  }

  async function find(ticket: Ticket): Promise<Lying> {
    const lying = await shelf.find(ticket);
    if (!lying || holds.isLeaving(ticket.upload))
      throw new Refusal('file/not-found', { upload: ticket.upload });
    return lying;
  }

  async function fileKey(ticket: Ticket): Promise<Buffer> {
    await find(ticket);
    const key = await vault.existingKey(ticket.owner);
    if (!key) throw new Refusal('file/not-found', { upload: ticket.upload });
    return key.fileKey(ticket.upload);
  }
}

async function unlessAltered<T>({ upload }: Ticket, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Altered) throw new Refusal('file/changed', { upload });
    throw error;
  }
}
