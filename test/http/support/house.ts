/** The public server with a small router and real sockets. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Refusal } from '../../../server/contract/errors.ts';
import { pace } from '../../../server/domain/pace.ts';
import { openFiles } from '../../../server/files/open-files.ts';
import { loadAssets } from '../../../server/http/assets.ts';
import { Readiness } from '../../../server/http/health.ts';
import { createServer, type ServerParts } from '../../../server/http/server.ts';
import { publicProcedure, router } from '../../../server/routers/trpc.ts';
import type { Page } from '../../../server/pages/told.ts';
import { aVault } from '../../files/support/vault.ts';

export const SITE = 'https://saomai.example.vn';

/** Opens when told to: a request waits for it as long as a test wants. */
export class Gate {
  open = (): void => {};
  readonly passed = new Promise<void>((resolve) => (this.open = resolve));
}

export interface House {
  app: FastifyInstance;
  url: string;
  port: number;
  readiness: Readiness;
  log: string[];
  gate: Gate;
  /** Texts that procedures were called with. */
  heard: string[];
  dir: string;
}

export const PAGE = (status: number, html: string): Page => ({ status, html, embeddedBy: [SITE] });

export async function aHouse(t: TestContext, over: Partial<ServerParts> = {}): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'dvc-http-'));
  const log: string[] = [];
  const [gate, heard, readiness] = [new Gate(), [] as string[], new Readiness()];
  const app = createServer({
    config: { publicUrl: 'https://dvc.example.vn', trustedProxies: [] },
    router: aRouter(gate, heard),
    createContext: (requestId) => ({ requestId }),
    upload: openFiles({
      dir: join(dir, 'uploads'),
      vault: aVault(),
      referenced: async () => new Set(),
      onSyncFailure: (error) => assertNothing(error),
      onFault: (error) => assertNothing(error),
    }).upload,
    pages: {
      home: () => PAGE(200, '<h1>Trang chủ</h1>'),
      widget: (name, query) => PAGE(200, `<p>${name} ${JSON.stringify(query)}</p>`),
      notFound: () => PAGE(404, '<p>Không có trang này</p>'),
      fault: () => PAGE(500, '<p>Có lỗi</p>'),
    },
    assets: loadAssets([{ from: await someAssets(dir), at: '/embed', shared: true }]),
    searchables: { version: () => readiness, of: () => undefined },
    health: { checks: {}, version: { program: '0.1.0', schema: '7' } },
    readiness,
    allowedOrigin: (origin) => origin === SITE,
    pace,
    now: () => new Date(),
    log: { level: 'info', stream: { write: (line) => void log.push(line) } },
    ...over,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(async () => {
    gate.open();
    await app.close();
    await rm(dir, { recursive: true, force: true });
  });
  const { port } = app.server.address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}`, port, readiness, log, gate, heard, dir };
}

export function aRouter(gate: Gate, heard: string[]) {
  const hears = publicProcedure
    .input(v.strictObject({ text: v.string() }))
    .output(v.strictObject({ text: v.string() }));
  return router({
    tests: router({
      ask: hears.query(({ input }) => {
        heard.push(input.text);
        return input;
      }),
      tell: hears.mutation(({ input }) => {
        heard.push(input.text);
        return input;
      }),
      refuse: hears.mutation(() => {
        throw new Refusal('form/outdated', { version: 2 });
      }),
      fault: hears.mutation(({ input }) => {
        throw new Error(`no such column: ${input.text}`, { cause: new Error(input.text) });
      }),
      wait: hears.mutation(async ({ input }) => {
        heard.push(input.text);
        await gate.passed;
        return input;
      }),
    }),
  });
}

export interface TrpcReply {
  result?: { data: { text: string } };
  error?: { data: { refusal: { code: string; params: Record<string, unknown> } } };
}

/** One tRPC call by POST, and what came of it. */
export async function call(
  { url }: Pick<House, 'url'>,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; reply: TrpcReply }> {
  const response = await fetch(`${url}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  });
  const reply = (await response.json()) as TrpcReply;
  return { status: response.status, headers: response.headers, reply };
}

export const refusalOf = (reply: TrpcReply): string | undefined => reply.error?.data.refusal.code;

/** Sends exactly these bytes and gives everything that comes back until the server ends the connection. */
export function raw({ port }: Pick<House, 'port'>, text: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data: string) => (got += data));
    socket.on('close', () => resolve(got)).on('error', reject);
  });
}

async function someAssets(dir: string): Promise<string> {
  const embed = join(dir, 'embed');
  const script = Buffer.from('console.log(1);'.repeat(50));
  for (const folder of ['1', '0.1.0']) {
    await mkdir(join(embed, folder), { recursive: true });
    await writeFile(join(embed, folder, 'dvc.js'), script);
    await writeFile(join(embed, folder, 'dvc.js.br'), brotliCompressSync(script));
    await writeFile(join(embed, folder, 'dvc.js.gz'), gzipSync(script));
  }
  await writeFile(join(embed, '0.1.0', 'plain.css'), 'p{}');
  await writeFile(join(embed, 'secret.key'), 'never served');
  return embed;
}

function assertNothing(error: unknown): never {
  throw error;
}
