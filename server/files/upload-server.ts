/**
 * Uploads over HTTP: tus 1.0 (https://tus.io/protocols/resumable-upload) with creation and termination.
 *
 *     POST   /uploads       Upload-Length, Upload-Metadata: key <base64>[,sha256 <base64>]     201, Location
 *     PATCH  /uploads/<id>  Dvc-Key, Upload-Offset; the last one answers Dvc-Sha256, Dvc-Kind  204
 *     HEAD   /uploads/<id>  Dvc-Key; a finished upload answers Dvc-Sha256, Dvc-Kind            200
 *     DELETE /uploads/<id>  Dvc-Key                                                            204
 *
 * `key` and `Dvc-Key` are the submission's idempotency key. Steps are a multiple of 64 KiB; bytes beyond the last whole
 * 64 KiB of a step are dropped, and `Upload-Offset` says where to go on. Whatever is refused answers
 * `{ "code": …, "params": … }`.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server, type CancellationContext } from '@tus/server';
import { ERRORS, Refusal, type ErrorCode } from '../contract/errors.ts';
import type { Verdict } from './examine.ts';
import type { SealedStore } from './sealed-store.ts';
import { ownerOf, idOf, ticketOf } from './ticket.ts';
import { UploadLocker } from './upload-locker.ts';

/** Serves one request of the upload protocol; headers set on the response before are kept. */
export type UploadHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** @param onFault told of every error that is not a refusal; the sender learns a reference only. */
export function createUploadHandler(
  store: SealedStore,
  onFault: (error: unknown) => void,
): UploadHandler {
  const server = createTusServer(store, onFault);
  return async (request, response) => {
    if (request.method === 'HEAD') await tellVerdict(store, request, response);
    await server.handle(request, response);
  };
}

function createTusServer(store: SealedStore, onFault: (error: unknown) => void): Server {
  return new UploadServer({
    path: '/uploads',
    datastore: store,
    locker: new UploadLocker(),
    lockDrainTimeout: 1000,
    relativeLocation: true,
    respectForwardedHeaders: false,
    // The http room decides on origins; the library would answer strangers with the first one allowed.
    allowedOrigins: () => false,
    exposedHeaders: ['Dvc-Sha256', 'Dvc-Kind'],
    namingFunction: (_request, metadata) => {
      const owner = ownerOf(metadata?.key);
      if (!owner) throw new Refusal('request/invalid');
      return idOf({ owner, upload: randomBytes(16).toString('hex') });
    },
    generateUrl: (_request, { path, id }) => `${path}/${ticketOf(id).upload}`,
    getFileIdFromRequest: (request, upload) => {
      const owner = ownerOf(request.headers.get('dvc-key'));
      return owner && upload ? idOf({ owner, upload }) : undefined;
    },
    onUploadFinish: async (_request, { id }) => ({
      headers: headersOf(await store.settle(ticketOf(id))),
    }),
    onResponseError: (_request, error) => {
      const known = refusalOf(error);
      if (!known) onFault(error);
      return known ?? answer(new Refusal('fault/internal'), 500);
    },
  });
}

/** Answers every error as JSON. */
class UploadServer extends Server {
  override write(
    context: CancellationContext,
    headers: Headers,
    status: number,
    body = '',
  ): ReturnType<Server['write']> {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('content-type', 'application/json; charset=utf-8');
    headers.set('cache-control', 'no-store');
    const json = body.startsWith('{') ? body : answer(new Refusal('request/invalid'), status).body;
    return super.write(context, headers, status, json);
  }
}

interface Answer {
  status_code: number;
  body: string;
}

/** Refusals of our own, and those of the protocol; undefined for everything else. */
function refusalOf(error: unknown): Answer | undefined {
  if (error instanceof Refusal) return answer(error, statusOf(error.code));
  if (error instanceof Error && error.name === 'StorageFull')
    return answer(new Refusal('server/disk-full'), 507);
  if (error instanceof Error && error.name === 'StorageFailing')
    return answer(new Refusal('server/busy'), 503);
  if (typeof error !== 'object' || error === null || !('status_code' in error)) return undefined;
  const status = Number(error.status_code);
  if (status === 404 || status === 410) return answer(new Refusal('file/not-found'), 404);
  if (status === 413) return answer(new Refusal('request/too-large'), 413);
  if (status >= 500 && status !== 501) return answer(new Refusal('server/busy'), 503);
  return answer(new Refusal('request/invalid'), status);
}

function answer({ code, params }: Refusal, status: number): Answer {
  return { status_code: status, body: JSON.stringify({ code, params }) };
}

function statusOf(code: ErrorCode): number {
  if (code === 'server/disk-full') return 507;
  switch (ERRORS[code]) {
    case 'NOT_FOUND':
      return 404;
    case 'CONFLICT':
      return 409;
    case 'PRECONDITION_FAILED':
      return 412;
    case 'PAYLOAD_TOO_LARGE':
      return 413;
    case 'SERVICE_UNAVAILABLE':
      return 503;
    default:
      return 400;
  }
}

/** The library's HEAD has no room for headers of ours. What it refuses, it refuses itself a moment later. */
async function tellVerdict(
  store: SealedStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const owner = ownerOf(String(request.headers['dvc-key'] ?? ''));
  const upload = /\/([0-9a-f]{32})(?:\?|$)/.exec(request.url ?? '')?.[1];
  if (!owner || !upload) return;
  const verdict = await store.settle({ owner, upload }).catch(() => undefined);
  for (const [name, value] of Object.entries(headersOf(verdict))) response.setHeader(name, value);
}

function headersOf(verdict: Verdict | undefined): Record<string, string> {
  return verdict ? { 'Dvc-Sha256': verdict.sha256, 'Dvc-Kind': verdict.kind } : {};
}
