import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** Longest to wait until it serves (ms). */
const PATIENCE = 30_000;

export interface RunningServer {
  url: string;
  dataDir: string;
  env: NodeJS.ProcessEnv;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as an administrator would; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would the process. */
  kill(): Promise<void>;
  /** A new process over the same data folder and port. */
  again(): Promise<RunningServer>;
  /** Stops it and removes the data folder, if that was made here. */
  cleanUp(): Promise<void>;
}

export interface ServerOptions {
  env?: NodeJS.ProcessEnv;
  dataDir?: string;
  port?: number;
  /** Another program than `server/main.ts`: a proof's control. */
  main?: string;
  /** Whether `cleanUp` removes the data folder; so when it was made here. */
  temporary?: boolean;
}

/** A real server in a process of its own, on a free port of 127.0.0.1, answering when this resolves. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const temporary = options.temporary ?? !options.dataDir;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'dvc-')));
  const port = options.port ?? (await freePort());
  const env = {
    ...process.env,
    DVC_DEMO: '1',
    DVC_LOG: 'info',
    DVC_DATA_DIR: dataDir,
    DVC_PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    ...options.env,
  };
  const child = spawn(process.execPath, [options.main ?? MAIN], { env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const url = `http://127.0.0.1:${port}`;
  await ready(child, url, () => printed);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return {
    url,
    dataDir,
    env,
    output: () => printed,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    again: () => startServer({ ...options, dataDir, port, temporary }),
    async cleanUp() {
      await end('SIGKILL');
      if (temporary) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${printed()}`);
    const reply = await fetch(`${url}/readyz`).catch(() => undefined);
    if (reply?.ok) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not become ready:\n${printed()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
