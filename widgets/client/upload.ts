import { Refusal, type ErrorCode, type RefusalParams } from '../../server/contract/errors.ts';
import type { Uploaded, UploadOptions } from './api.ts';
import { sha256 } from './sha256.ts';

/**
 * Sends a file in steps, by tus 1.0 (https://tus.io/protocols/resumable-upload). A lost connection is waited for, and
 * the server asked how far it got; a refusal ends it. Progress counts bytes that the server has acknowledged.
 * @param root address of the upload service, `https://dvc.example.vn/uploads`
 */
export async function upload(root: string, file: Blob, options: UploadOptions): Promise<Uploaded> {
  const job: Job = { root, file, options, hash: await hashOf(file), address: '', offset: 0 };
  for (let tries = 0; ;) {
    const before = job.offset;
    try {
      const verdict = await step(job);
      if (verdict) return verdict;
      tries = 0;
    } catch (error) {
      const unwanted = options.signal?.aborted;
      if (unwanted && job.address) void discard(root, job.address.slice(-32), options.key);
      if (unwanted || !mayPass(error)) throw error;
      if (job.offset > before) tries = 0;
      job.lost = true;
      await pause(Math.min(LONGEST_MS, FIRST_MS * 2 ** tries++), options.signal);
    }
  }
}

/** Takes an upload that nobody wants any more off the server; if that fails, the server does it within a day. */
export async function discard(root: string, upload: string, key: string): Promise<void> {
  await request('DELETE', `${root}/${upload}`, { 'Dvc-Key': key }).catch(() => undefined);
}

/** A photo that was deleted since it was chosen cannot be read any more. */
function hashOf(file: Blob): Promise<string> {
  return sha256(file).catch(() => Promise.reject(new Refusal('file/empty')));
}

interface Job {
  root: string;
  file: Blob;
  options: UploadOptions;
  hash: string;
  /** Where this upload lives; empty: not created yet. */
  address: string;
  offset: number;
  /** Set when the last step's outcome is not known. */
  lost?: boolean;
  /** Set once the server has forgotten an upload and it was begun anew. */
  again?: boolean;
}

const STEP_BYTES = 262_144;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** A step of 256 KiB over a very slow line. */
const PATIENCE_MS = 120_000;

/** One exchange with the server; the upload as proved once it is whole. */
async function step(job: Job): Promise<Uploaded | undefined> {
  if (!job.address) return void (await create(job));
  const { file, options, offset } = job;
  const ask = job.lost === true && offset < file.size;
  const headers: Record<string, string> = { 'Dvc-Key': options.key };
  const reply = ask
    ? await request('HEAD', job.address, headers, options.signal)
    : await request(
        'PATCH',
        job.address,
        { ...headers, 'Upload-Offset': String(offset), 'Content-Type': OFFSET_STREAM },
        options.signal,
        file.slice(offset, offset + STEP_BYTES),
      );
  if (isForgotten(reply, job)) return undefined;
  await refuse(reply);
  job.lost = false;
  job.offset = Number(reply.headers.get('Upload-Offset') ?? offset);
  options.onProgress?.(job.offset / file.size);
  return job.offset === file.size ? verdictOf(reply, job) : undefined;
}

const OFFSET_STREAM = 'application/offset+octet-stream';

async function create(job: Job): Promise<void> {
  const { file, options, hash, root } = job;
  const metadata = `key ${btoa(options.key)},sha256 ${btoa(hash)}`;
  const headers = {
    'Upload-Length': String(file.size),
    'Upload-Metadata': metadata,
    'Dvc-Key': options.key,
  };
  const reply = await request('POST', root, headers, options.signal);
  await refuse(reply);
  const id = /[0-9a-f]{32}$/.exec(reply.headers.get('Location') ?? '')?.[0];
  if (!id) throw new Refusal('request/failed');
  job.address = `${root}/${id}`;
  job.offset = 0;
}

/** An upload the server no longer has is begun anew, once. */
function isForgotten(reply: Response, job: Job): boolean {
  if (reply.status !== 404 || job.again) return false;
  job.again = true;
  job.address = '';
  return true;
}

function verdictOf(reply: Response, { address, file, hash }: Job): Uploaded {
  const kind = reply.headers.get('Dvc-Kind');
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'pdf') throw new Refusal('file/not-finished');
  if (reply.headers.get('Dvc-Sha256') !== hash) throw new Refusal('file/changed');
  return { upload: address.slice(-32), size: file.size, sha256: hash, kind };
}

async function request(
  method: string,
  url: string,
  headers: Record<string, string>,
  signal?: AbortSignal,
  body?: Blob,
): Promise<Response> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  const clock = setTimeout(abort, PATIENCE_MS);
  signal?.addEventListener('abort', abort);
  try {
    if (signal?.aborted) abort();
    const all = { 'Tus-Resumable': '1.0.0', ...headers };
    return await fetch(url, {
      method,
      headers: all,
      body,
      signal: stop.signal,
      credentials: 'omit',
    });
  } catch {
    throw new Refusal('request/offline');
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
  }
}

/** Throws what the server refused. A conflict of offsets is no refusal: the server is asked where to go on. */
async function refuse(reply: Response): Promise<void> {
  if (reply.ok) return;
  const body = (await reply.json().catch(() => ({}))) as { code?: string; params?: RefusalParams };
  if (reply.status === 404) throw new Refusal('file/not-found');
  const { code, params } = body;
  const told = isCode(code) && reply.status !== 409 && reply.status !== 423;
  throw new Refusal(told ? code : 'request/failed', params);
}

/** A code of ours; one that this version has no words for is told as a fault on the office's side. */
const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && /^[a-z]+\/[a-z-]+$/.test(code);

/** Whether trying again may help; what is wrong with the file or the request stays wrong. */
function mayPass(error: unknown): boolean {
  return error instanceof Refusal && PASSING.test(error.code);
}

const PASSING = /^(server\/busy|fault\/internal|request\/(offline|timeout|failed))$/;

/** Waits, but no longer than until the network is back. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(clock);
      removeEventListener('online', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const clock = setTimeout(done, ms);
    addEventListener('online', done);
    signal?.addEventListener('abort', done);
  });
}
