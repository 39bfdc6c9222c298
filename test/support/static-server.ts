import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  /** Paths in the order they were asked for. */
  asked: string[];
  close(): void;
}

/**
 * Serves a folder, or pages that a function makes, on a free port of this machine.
 * Any other site may load from it, as from our real server.
 */
export async function serve(
  source: string | ((path: string) => string | undefined),
): Promise<StaticServer> {
  const asked: string[] = [];
  const read = async (path: string): Promise<Buffer | string | undefined> =>
    typeof source === 'string'
      ? readFile(join(source, normalize(path))).catch(() => undefined)
      : source(path);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    asked.push(path);
    void read(path).then((body) => {
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
