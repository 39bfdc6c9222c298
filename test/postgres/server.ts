import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../crash/server-process.ts';
import type { Installation } from './installations.ts';

/** PostgreSQL refuses to run as root; "nobody" is there everywhere. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const SUPERUSER = 'postgres';
/** C.UTF-8 built in: the same on every machine, whatever locales it has. */
const INITDB = ['--auth=trust', `--username=${SUPERUSER}`, '--encoding=UTF8', '--no-sync'];
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
/** Longest to wait until it lets us in (ms). */
const PATIENCE = 30_000;

/** How a server ends. `fast` finishes what is written; `immediate` recovers at the next start, as after a crash. */
export type Ending = 'fast' | 'immediate';
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** A PostgreSQL server of our own, in a folder and on a port of its own; ends with this process at the latest. */
export class PostgresServer {
  readonly #folder: string;
  readonly #port: number;
  readonly #bin: string;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number, bin: string) {
    this.#folder = folder;
    this.#port = port;
    this.#bin = bin;
    process.once('exit', () => this.#child?.kill('SIGQUIT'));
  }

  /** A new one with no database, running. Throws with PostgreSQL's own words. */
  static async begin({ bin }: Installation): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'dvc-postgres-'));
    if (isRoot()) await chown(folder, NOBODY.uid, NOBODY.gid);
    const flags = [...INITDB, ...((await majorOf(bin)) >= 17 ? LOCALE : ['--locale=C.UTF-8'])];
    await promisify(execFile)(join(bin, 'initdb'), [`--pgdata=${folder}`, ...flags], asOther());
    const server = new PostgresServer(folder, await freePort(), bin);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const settings = [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', `unix_socket_directories=${this.#folder}`],
    ];
    const where = ['-D', this.#folder, '-p', String(this.#port)];
    const child = spawn(join(this.#bin, 'postgres'), [...where, ...settings], {
      ...asOther(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    let printed = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const until = Date.now() + PATIENCE;
    while (!(await this.#letsIn())) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`PostgreSQL did not start:\n${printed}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  async end(ending: Ending): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill(SIGNALS[ending]);
    await over;
  }

  /** Ends it and removes everything. */
  async remove(): Promise<void> {
    await this.end('immediate');
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** An empty database; gives its address. */
  async database(name: string): Promise<string> {
    await this.#ask(`create database "${name}"`);
    return this.#url(name);
  }

  async version(): Promise<string> {
    return String((await this.#ask('show server_version'))[0]?.server_version);
  }

  async #letsIn(): Promise<boolean> {
    return this.#ask('select 1').then(
      () => true,
      () => false,
    );
  }

  async #ask(text: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(this.#url('postgres'));
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  #url(name: string): string {
    return `postgres://${SUPERUSER}@127.0.0.1:${this.#port}/${name}`;
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL's folder is private: its programs must not begin in ours. */
const asOther = () => ({ ...(isRoot() && NOBODY), cwd: '/' });

async function majorOf(bin: string): Promise<number> {
  const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version']);
  return Number(/(\d+)/.exec(stdout)?.[1]);
}
