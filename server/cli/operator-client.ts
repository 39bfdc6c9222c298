import { request } from 'node:http';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { OperatorRouter } from '../routers/operator-router.ts';

/** No server answers on the socket: it does not run, or runs with another data folder. */
export class ServerNotRunning extends Error {
  override readonly name = 'ServerNotRunning';
}

/** The socket belongs to the user that runs the server. */
export class SocketForbidden extends Error {
  override readonly name = 'SocketForbidden';
}

/** It ended before it answered: nobody knows whether it had done what was asked. */
export class ServerStopped extends Error {
  override readonly name = 'ServerStopped';
}

/** Speaks to the running server over the operator's socket. */
export function createOperatorClient(socket: string): TRPCClient<OperatorRouter> {
  return createTRPCClient<OperatorRouter>({
    links: [
      httpLink({
        url: 'http://operator/trpc',
        methodOverride: 'POST',
        fetch: (url, init) => overSocket(socket, url as string, init?.body as string | undefined),
      }),
    ],
  });
}

/** A question without input has no body; the server reads `null` as none. */
function overSocket(socketPath: string, url: string, body = 'null'): Promise<Response> {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        socketPath,
        path: pathname + search,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () =>
          resolve(new Response(Buffer.concat(parts), { status: reply.statusCode ?? 500 })),
        );
        reply.on('error', (cause) => reject(new ServerStopped(socketPath, { cause })));
      },
    );
    sent.on('error', (cause) => reject(whyNotReached(socketPath, cause)));
    sent.end(body);
  });
}

function whyNotReached(socket: string, cause: NodeJS.ErrnoException): Error {
  switch (cause.code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return new ServerNotRunning(socket, { cause });
    case 'EACCES':
    case 'EPERM':
      return new SocketForbidden(socket, { cause });
    case 'ECONNRESET':
    case 'EPIPE':
      return new ServerStopped(socket, { cause });
    default:
      return cause;
  }
}
