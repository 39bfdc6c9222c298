/**
 * The control: the same server with a cipher that changes nothing and a log that writes down whatever comes in. The
 * scan must find here what it must not find in earnest. Never part of the product; started by `canary.ts`.
 */
import crypto, { type CipherGCM, type DecipherGCM } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

Object.assign(crypto, { createCipheriv: noCipher, createDecipheriv: noCipher });
syncBuiltinESMExports();
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  process.stdout.write(`${request.url} ${JSON.stringify(request.headers)}\n`);
  const push = request.push.bind(request);
  request.push = (part: unknown) => {
    if (part instanceof Uint8Array) process.stdout.write(part);
    return push(part);
  };
});

const { readConfig } = await import('../../server/config.ts');
const { serve } = await import('../../server/start/serve.ts');
await serve(readConfig(process.env));

/** Both ways the bytes as they are, with the tag's room left empty. */
function noCipher(): CipherGCM & DecipherGCM {
  const cipher = {
    setAAD: () => cipher,
    setAuthTag: () => cipher,
    getAuthTag: () => Buffer.alloc(16),
    update: (bytes: Uint8Array) => Buffer.from(bytes),
    final: () => Buffer.alloc(0),
  };
  return cipher as unknown as CipherGCM & DecipherGCM;
}
