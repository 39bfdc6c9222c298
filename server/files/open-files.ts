import type { Vault } from '../vault/ports.ts';
import { createAttachments } from './attachments.ts';
import { Holds } from './holds.ts';
import { UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
import type { Attachments } from './ports.ts';
import { SealedStore } from './sealed-store.ts';
import { Shelf } from './shelf.ts';
import { createUploadHandler, type UploadHandler } from './upload-server.ts';

export interface FilesParts {
  /** Folder of the uploads; made when the first one comes. */
  dir: string;
  vault: Vault;
  /** Which of these uploads belong to a dossier: `DossierStore.referenced`. */
  referenced(uploads: readonly string[]): Promise<Set<string>>;
  /** The disk would not sync: acknowledge nothing any more, end the process. */
  onSyncFailure(error: unknown): void;
  /** An error that is no refusal, for the log. */
  onFault(error: unknown): void;
  limits?: UploadLimits;
}

export interface Files {
  attachments: Attachments;
  /** For the http room: one request of the upload protocol. */
  upload: UploadHandler;
  /** Which of these key hashes have uploads: their keys must outlive the vault's sweep. */
  withUploads(owners: readonly string[]): Promise<Set<string>>;
}

/** The files room, put together. */
export function openFiles(parts: FilesParts): Files {
  const { dir, vault, referenced, onSyncFailure, onFault, limits = UPLOAD_LIMITS } = parts;
  const shelf = new Shelf(dir);
  const holds = new Holds();
  const store = new SealedStore({ shelf, vault, holds, limits, referenced, onSyncFailure });
  return {
    attachments: createAttachments({ shelf, vault, holds, store }),
    upload: createUploadHandler(store, onFault),
    withUploads: async (owners) => {
      const found = await Promise.all(owners.map((owner) => shelf.has(owner)));
      return new Set(owners.filter((_, at) => found[at]));
    },
  };
}
