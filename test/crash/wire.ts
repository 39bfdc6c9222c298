import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Random } from './random.ts';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** No whole answer came. Whatever was asked for may have happened or not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** The server answered something that a sender does not expect here. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

/** An answer that takes longer counts as lost (ms). */
const PATIENCE = 30_000;

/** HTTP to the server on this machine; every request comes from an address of its own, as behind a proxy. */
export class Wire {
  readonly #port: number;
  readonly #random: Random;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(port: number, random: Random) {
    this.#port = port;
    this.#random = random;
  }

  /** Throws `ConnectionLost`. */
  ask(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    body?: Buffer | string,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const lost = (error: Error): void => reject(new ConnectionLost(error.message));
      const asked = request({
        host: '127.0.0.1',
        port: this.#port,
        agent: this.#agent,
        timeout: PATIENCE,
        ...{ method, path },
        headers: { ...headers, 'x-forwarded-for': this.#address() },
      });
      asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
      asked.on('error', lost);
      asked.on('response', (response) => void read(response).then(resolve, lost));
      asked.end(body);
    });
  }

  /** A mutation; gives its data. Throws `ConnectionLost`, `Unexpected`. */
  async mutate(path: string, input: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const reply = await this.ask('POST', `/trpc/${path}`, headers, JSON.stringify(input));
    const { result } = (reply.body ?? {}) as { result?: { data: unknown } };
    if (reply.status !== 200 || !result)
      throw new Unexpected(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return result.data;
  }

  close(): void {
    this.#agent.destroy();
  }

  #address(): string {
    return `10.${this.#random.int(0, 255)}.${this.#random.int(0, 255)}.${this.#random.int(1, 254)}`;
  }
}

async function read(response: IncomingMessage): Promise<Reply> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const body: unknown = text ? JSON.parse(text) : undefined;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
