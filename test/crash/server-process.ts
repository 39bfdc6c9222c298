import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Places } from './office.ts';

export interface ServerPlan {
  /** Which server: `MAIN`, or a control of ours. */
  script: string;
  places: Places;
  port: number;
  /** Words before the command, such as a tracer's; none. */
  under?: readonly string[];
}

/** The server as `npm start` runs it. */
export const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** The shell tells its process number and becomes the server: signals must reach the server, not what traces it. */
const TELL_PID = 'echo "pid $$"; exec "$0" "$@"';

/** A real server in a process of its own, believing the proxy on this machine that every sender has its own address. */
export class ServerProcess {
  readonly #plan: ServerPlan;
  readonly #child: ChildProcess;
  readonly #startedAt = performance.now();
  #output = '';

  constructor(plan: ServerPlan) {
    this.#plan = plan;
    const [program = 'sh', ...words] = [...(plan.under ?? []), 'sh', '-c', TELL_PID];
    this.#child = spawn(program, [...words, process.execPath, plan.script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        PORT: String(plan.port),
        DVC_DATA_DIR: plan.places.dataDir,
        DVC_DATABASE_URL: `file:${plan.places.database}`,
        DVC_KEY_FILE: plan.places.keyFile,
        DVC_DEMO: '1',
        DVC_LOG: 'error',
        DVC_TRUSTED_PROXIES: '127.0.0.1',
        // Reads and writes as system calls that a tracer sees, not through a ring shared with the kernel.
        UV_USE_IO_URING: '0',
      },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (data: Buffer) => (this.#output += data.toString()));
    process.once('exit', this.#endWithUs);
  }

  /** Milliseconds from the start until it took work. Throws with the server's own words when it ended instead. */
  async ready(patience = 60_000): Promise<number> {
    for (;;) {
      if (await answers(this.#plan.port)) return performance.now() - this.#startedAt;
      if (this.#isOver()) throw this.#endedByItself();
      if (performance.now() - this.#startedAt > patience)
        throw new Error(`the server was not ready after ${patience} ms:\n${this.#output}`);
      await wait(10);
    }
  }

  /** SIGKILL: the process ends between two instructions. Throws when it had ended before. */
  async kill(): Promise<void> {
    if (this.#isOver()) throw this.#endedByItself();
    await this.#end('SIGKILL');
  }

  /** SIGTERM: it finishes what it has begun and closes its databases. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    if (this.#child.exitCode !== 0) throw new Error(`the server did not stop:\n${this.#output}`);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const over = once(this.#child, 'close');
    while (this.#pid() === undefined) await wait(5);
    this.#signal(signal);
    await over;
    process.off('exit', this.#endWithUs);
  }

  readonly #endWithUs = (): void => this.#signal('SIGKILL');

  #signal(signal: NodeJS.Signals): void {
    const pid = this.#pid();
    if (pid !== undefined && !this.#isOver()) process.kill(pid, signal);
  }

  #endedByItself(): Error {
    const { exitCode, signalCode } = this.#child;
    const how = signalCode ?? `code ${exitCode}`;
    return new Error(`the server ended by itself (${how}):\n${this.#output}`);
  }

  #pid(): number | undefined {
    const told = /^pid (\d+)$/m.exec(this.#output)?.[1];
    return told === undefined ? undefined : Number(told);
  }

  #isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}
