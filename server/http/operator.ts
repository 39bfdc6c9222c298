/**
 * How the command line talks to the running server: a second listener on a Unix socket that belongs to the server's user
 * alone. Whoever may open the file is the operator; nothing of it is reachable over the network.
 */
import { lstatSync, unlinkSync } from 'node:fs';
import { connect } from 'node:net';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { refuse } from './errors.ts';
import { limitRequests } from './limits.ts';
import { loggerOptions, logRequests, type LogOptions } from './logging.ts';
import { newRequestId } from './request-id.ts';
import type { Stoppable } from './stop.ts';
import { serveTrpc, type TrpcParts } from './trpc.ts';

/** Its name in the data folder. */
export const OPERATOR_SOCKET = 'operator.sock';

/** The socket cannot be had; the message says why and what to do. */
export class OperatorSocketError extends Error {
  override readonly name = 'OperatorSocketError';
}

/** Bytes of a socket's path on every system we know: 104 on macOS, 108 on Linux, the last one a zero. */
const LONGEST_PATH = 103;
/** A catalogue is imported through here. */
const BODY = 8 * 1_048_576;
const JSON = { depth: 20, keys: 500_000 };

export interface OperatorParts extends Pick<TrpcParts, 'router' | 'createContext'> {
  /** Of the socket, `<data>/operator.sock`. */
  path: string;
  log: LogOptions;
}

/** Listens; the socket is there and answers when this resolves. Throws `OperatorSocketError`. */
export async function listenForOperator(parts: OperatorParts): Promise<Stoppable> {
  const { path, router, createContext, log } = parts;
  await makeWay(path);
  const app = Fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: BODY,
  });
  // The command line asks once: nothing is gained by keeping its connection, and stopping need not wait for it.
  app.addHook('onSend', async (_request, reply) => void reply.header('connection', 'close'));
  logRequests(app);
  limitRequests(app);
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, 'request/not-found'));
  serveTrpc(app, { router, createContext, bodyLimit: BODY, json: JSON });
  await app.ready();
  await listenPrivately(app, path);
  return { server: app.server, close: () => close(app) };
}

/** Removes a socket that a dead server left behind; a living one's stays. */
async function makeWay(path: string): Promise<void> {
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new OperatorSocketError(
      `The path of the operator's socket is too long for the system (${path}). Choose a shorter DVC_DATA_DIR, at most ${LONGEST_PATH - OPERATOR_SOCKET.length - 1} bytes.`,
    );
  const answer = await knock(path);
  if (answer === 'answers')
    throw new OperatorSocketError(
      `Another server is running on this data folder: it answers on ${path}. Stop it first, or choose another DVC_DATA_DIR.`,
    );
  if (answer === 'absent') return;
  if (!lstatSync(path).isSocket())
    throw new OperatorSocketError(
      `${path} is in the way and no socket. Move it elsewhere, or choose another DVC_DATA_DIR.`,
    );
  unlinkSync(path);
}

function knock(path: string): Promise<'answers' | 'dead' | 'absent'> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve('answers');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('absent');
      else if (error.code === 'ECONNREFUSED') resolve('dead');
      else
        reject(
          new OperatorSocketError(`${path} is in the way and no socket of ours (${error.code}).`),
        );
    });
  });
}

/** The mask is set while the socket comes into being: there is no moment in which others may open it. */
async function listenPrivately(app: FastifyInstance, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject);
    const mask = process.umask(0o177);
    try {
      app.server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
}

async function close(app: FastifyInstance): Promise<void> {
  const closed = new Promise<void>((resolve) => app.server.close(() => resolve()));
  app.server.closeIdleConnections();
  await closed;
  await app.close();
}
