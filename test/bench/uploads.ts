import { fork } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFiles } from '../../server/files/open-files.ts';
import { aVault } from '../files/support/vault.ts';
import { aJpeg, aToken } from '../files/support/samples.ts';
import type { Table } from './table.ts';

/**
 * Twenty phones send 5 MB each at once, in steps of 256 KiB, each step synced before it is acknowledged and each file
 * read again, opened, hashed and judged at its end; against doing those four things one file after the other in one
 * thread (one sync a file). In turn, several rounds; medians and their ratio within this run. Goal: ≥ 0.60 of the
 * serial bound, ≤ 2 MB of memory for each upload whatever its size.
 */
export async function run(): Promise<Table[]> {
  const dir = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
  try {
    return [
      {
        title: 'Uploads: twenty files of 5 MB at once',
        about:
          'Hashed, sealed, synced, read again; against doing those four one file after the other. Goal: ≥ 0.60 of that bound.',
        rows: await speed(dir),
      },
      {
        title: 'Uploads: memory',
        about:
          'Resident memory above that of a server which has taken one file. Goal: ≤ 2 MB each.',
        rows: [await memory(dir, 5), await memory(dir, 20)],
      },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const MB = 1_048_576;
const SENDERS = 20;
const ROUNDS = 5;
const STEP = 262_144;

async function speed(dir: string): Promise<Table['rows']> {
  const server = await started(dir);
  const file = aJpeg(5 * MB);
  await sendAll(server.port, file, SENDERS);
  const [ours, bound]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(() => sendAll(server.port, file, SENDERS)));
    bound.push(await timed(() => oneByOne(dir, file)));
  }
  server.stop();
  const rates = [ours, bound].map((seconds) => (SENDERS * 5) / median(seconds));
  const share = (rates[0] ?? NaN) / (rates[1] ?? NaN);
  const rate = (at: number): string => (rates[at] ?? NaN).toFixed(0);
  return [
    { way: 'uploads, 20 at once', 'MB/s': rate(0), 'of bound': share.toFixed(2) },
    { way: 'serial bound', 'MB/s': rate(1), 'of bound': '1.00' },
  ];
}

/**
 * Resident memory of a fresh server while twenty files arrive, above what it had after a first one: code that was
 * compiled and libraries that were loaded belong to no upload.
 */
async function memory(dir: string, size: number) {
  const server = await started(dir);
  const file = aJpeg(size * MB);
  await sendAll(server.port, file, 1);
  const rest = await server.ask('rest');
  await sendAll(server.port, file, SENDERS);
  const peak = await server.ask('peak');
  server.stop();
  return {
    file: `${size} MB`,
    'after one, MB': Math.round(rest / MB),
    'peak of 20, MB': Math.round(peak / MB),
    'MB an upload': ((peak - rest) / (SENDERS - 1) / MB).toFixed(2),
  };
}

async function sendAll(port: number, file: Buffer, senders: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  await Promise.all(Array.from({ length: senders }, () => sendOne(agent, port, file)));
  agent.destroy();
}

async function sendOne(agent: Agent, port: number, file: Buffer): Promise<void> {
  const key = aToken();
  const path = await ask(agent, port, 'POST', '/uploads', 'location', {
    'upload-length': file.length,
    'upload-metadata': `key ${Buffer.from(key).toString('base64')}`,
  });
  for (let offset = 0; offset < file.length;) {
    const step = file.subarray(offset, offset + STEP);
    const headers = {
      'dvc-key': key,
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
    };
    offset = Number(await ask(agent, port, 'PATCH', path, 'upload-offset', headers, step));
  }
}

function ask(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  wanted: string,
  headers: Record<string, string | number>,
  body?: Buffer,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const all = { 'tus-resumable': '1.0.0', 'content-length': body?.length ?? 0, ...headers };
    const asked = request({ agent, port, method, path, headers: all }, (response) => {
      const value = response.headers[wanted];
      response.resume().on('end', () => {
        if (typeof value === 'string') resolve(value);
        else reject(new Error(`${method} answered ${response.statusCode}`));
      });
    });
    asked.on('error', reject).end(body);
  });
}

/** Encrypt, write and sync, read and open again, hash: no sockets, no protocol, nothing at the same time. */
async function oneByOne(dir: string, file: Buffer): Promise<void> {
  const key = randomBytes(32);
  for (let at = 0; at < SENDERS; at++) {
    const handle = await open(join(dir, `bound-${at}`), 'w+');
    const nonce = randomBytes(12);
    const tags: Buffer[] = [];
    for (let from = 0; from < file.length; from += 65_536) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      await handle.write(cipher.update(file.subarray(from, from + 65_536)));
      cipher.final();
      tags.push(cipher.getAuthTag());
    }
    await handle.datasync();
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(65_536);
    for (const [chunk, tag] of tags.entries()) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, chunk * buffer.length);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
      hash.update(decipher.update(buffer.subarray(0, bytesRead)));
      decipher.final();
    }
    hash.digest();
    await handle.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The server's half in a process of its own, so that its memory is its own. */
async function started(dir: string) {
  const server = fork(import.meta.filename, [dir], { env: { ...process.env, DVC_BENCH: '1' } });
  const ask = (question: 'port' | 'rest' | 'peak') =>
    new Promise<number>((resolve) => {
      server.once('message', (answer) => resolve(Number(answer)));
      server.send(question);
    });
  return { port: await ask('port'), ask, stop: () => server.kill() };
}

function serve(dir: string): void {
  const fault = (error: unknown): never => {
    throw error;
  };
  const files = openFiles({
    dir: join(dir, 'uploads'),
    vault: aVault(),
    referenced: async () => new Set(),
    onSyncFailure: fault,
    onFault: fault,
  });
  const server = createServer((request, response) => void files.upload(request, response));
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 2).unref();
  server.listen(0, '127.0.0.1', () => {
    process.on('message', (question) => {
      if (question === 'rest') peak = process.memoryUsage.rss();
      const answers = { port: (server.address() as AddressInfo).port, rest: peak, peak };
      process.send?.(answers[question as keyof typeof answers]);
    });
  });
}

if (process.env.DVC_BENCH && process.argv[2]) serve(process.argv[2]);
