/** A files room behind a real socket, and a sender that speaks tus to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { CHUNK, SEALED_CHUNK } from '../../../server/files/chunks.ts';
import { UPLOAD_LIMITS, type UploadLimits } from '../../../server/files/limits.ts';
import { openFiles, type Files } from '../../../server/files/open-files.ts';
import { Shelf, type Ticket } from '../../../server/files/shelf.ts';
import { ownerOf } from '../../../server/files/ticket.ts';
import { aVault, type MemoryVault } from './vault.ts';
import { aToken } from './samples.ts';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed JSON, or undefined for none. */
  body: { code?: string; params?: Record<string, unknown> } | undefined;
}

export interface Desk extends Files {
  dir: string;
  vault: MemoryVault;
  shelf: Shelf;
  /** Uploads that belong to dossiers. */
  referenced: Set<string>;
  faults: unknown[];
  url: string;
  /** A fresh process over the same folder. */
  again(): Promise<Desk>;
}

export async function aDesk(
  t: TestContext,
  limits: Partial<UploadLimits> = {},
  over?: Pick<Desk, 'dir' | 'vault' | 'referenced'>,
): Promise<Desk> {
  const dir = over?.dir ?? (await mkdtemp(join(tmpdir(), 'dvc-files-')));
  const vault = over?.vault ?? aVault();
  const referenced = over?.referenced ?? new Set<string>();
  const faults: unknown[] = [];
  const files = openFiles({
    dir,
    vault,
    referenced: async (uploads) => new Set(uploads.filter((each) => referenced.has(each))),
    onSyncFailure: (error) => faults.push(error),
    onFault: (error) => faults.push(error),
    limits: { ...UPLOAD_LIMITS, free: 0, ...limits },
  });
  const server = createServer((request, response) => void files.upload(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(dir, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = { dir, vault, referenced };
  const shelf = new Shelf(dir);
  return { ...files, ...own, shelf, faults, url, again: () => aDesk(t, limits, own) };
}

/** One submission's sender. */
export class Sender {
  readonly key = aToken();
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get owner(): string {
    return ownerOf(this.key) ?? '';
  }

  ticket(upload: string): Ticket {
    return { owner: this.owner, upload };
  }

  create(size: number, sha256?: string): Promise<Reply> {
    const pairs = { key: this.key, ...(sha256 && { sha256 }) };
    const metadata = Object.entries(pairs)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    return this.ask('POST', '', { 'upload-length': size, 'upload-metadata': metadata });
  }

  /** Creates and gives the upload's id. */
  async begin(size: number, sha256?: string): Promise<string> {
    const { headers } = await this.create(size, sha256);
    return String(headers.location).replace('/uploads/', '');
  }

  head(upload: string): Promise<Reply> {
    return this.ask('HEAD', `/${upload}`);
  }

  remove(upload: string): Promise<Reply> {
    return this.ask('DELETE', `/${upload}`);
  }

  patch(upload: string, offset: number, bytes: Buffer): Promise<Reply> {
    return this.ask('PATCH', `/${upload}`, stepHeaders(offset, bytes.length), bytes);
  }

  /** Announces all of `bytes`, sends `count` of them and, once their whole chunks lie on disk, breaks the connection. */
  async cut(upload: string, offset: number, bytes: Buffer, count: number): Promise<void> {
    const headers = { ...this.#headers(), ...stepHeaders(offset, bytes.length) };
    const request = send(`${this.desk.url}/uploads/${upload}`, { method: 'PATCH', headers });
    const broken = new Promise<void>((done) => request.on('error', () => done()));
    request.flushHeaders();
    request.write(bytes.subarray(0, count));
    await this.arrived(upload, Math.floor((offset + count) / CHUNK));
    request.destroy();
    await broken;
  }

  /** Waits until so many whole chunks lie on disk. */
  async arrived(upload: string, chunks: number): Promise<void> {
    const there = async () => (await this.desk.shelf.find(this.ticket(upload)))?.bytes ?? 0;
    while ((await there()) < chunks * SEALED_CHUNK)
      await new Promise((later) => setTimeout(later, 2));
  }

  /** Sends the whole file in steps of 256 KiB. Gives the last reply. */
  async sendAll(upload: string, bytes: Buffer, from = 0): Promise<Reply> {
    for (let offset = from; ;) {
      const reply = await this.patch(upload, offset, bytes.subarray(offset, offset + 262_144));
      offset = Number(reply.headers['upload-offset']);
      if (reply.status !== 204 || offset === bytes.length) return reply;
    }
  }

  /** A whole upload, from creation to verdict. */
  async upload(bytes: Buffer): Promise<{ upload: string; reply: Reply }> {
    const upload = await this.begin(bytes.length);
    return { upload, reply: await this.sendAll(upload, bytes) };
  }

  ask(
    method: string,
    path: string,
    headers: Record<string, string | number> = {},
    body?: Buffer,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const all = { ...this.#headers(), ...headers };
      const request = send(`${this.desk.url}/uploads${path}`, { method, headers: all });
      request.on('error', reject);
      request.on('response', (response) => void readReply(response).then(resolve, reject));
      request.end(body);
    });
  }

  #headers(): Record<string, string> {
    return { 'tus-resumable': '1.0.0', 'dvc-key': this.key };
  }
}

function stepHeaders(offset: number, length: number): Record<string, string | number> {
  return {
    'content-type': 'application/offset+octet-stream',
    'content-length': length,
    'upload-offset': offset,
  };
}

async function readReply(response: IncomingMessage): Promise<Reply> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const body = text ? (JSON.parse(text) as Reply['body']) : undefined;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
