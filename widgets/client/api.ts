import type { PublicAgency } from '../../server/contract/agency.ts';
import type {
  Acknowledgement,
  Submission,
  TrackInput,
  Tracking,
} from '../../server/contract/dossier.ts';
import type { FormReply } from '../../server/contract/form.ts';
import type {
  FilterChoices,
  OfferedLifeEvent,
  ProcedureDetail,
  SearchInput,
  SearchResult,
} from '../../server/contract/procedure.ts';

/** A file as the server has proved it: opened again from disk and hashed. */
export interface Uploaded {
  upload: string;
  size: number;
  sha256: string;
  kind: 'jpeg' | 'png' | 'pdf';
}

export interface UploadOptions {
  /** The submission's idempotency key: the upload belongs to it alone. */
  key: string;
  /** 0…1 of bytes that the server has synced. */
  onProgress?(share: number): void;
  signal?: AbortSignal;
}

/** Everything a public widget may ask of the server. Every call rejects with a `Refusal` and nothing else. */
export interface Api {
  search(input: SearchInput, signal?: AbortSignal): Promise<SearchResult>;
  lifeEvents(input: { agency?: string }, signal?: AbortSignal): Promise<OfferedLifeEvent[]>;
  filterChoices(input: { agency?: string }, signal?: AbortSignal): Promise<FilterChoices>;
  procedure(
    input: { code: string; agency?: string },
    signal?: AbortSignal,
  ): Promise<ProcedureDetail>;
  form(input: { procedure: string; agency: string }, signal?: AbortSignal): Promise<FormReply>;
  agency(input: { agency: string }, signal?: AbortSignal): Promise<PublicAgency>;
  submit(input: Submission): Promise<Acknowledgement>;
  track(input: TrackInput, signal?: AbortSignal): Promise<Tracking>;
  upload(file: Blob, options: UploadOptions): Promise<Uploaded>;
  /** Takes a file that arrived, but is not wanted any more, off the server. Never rejects. */
  discard(upload: string, options: { key: string }): Promise<void>;
}
