/**
 * `/searchable/<agency>`: what browsers search by themselves. Compressed once for each agency and catalogue, then served
 * from memory; a browser that has it asks for it anew and is told in a line that nothing has changed. Anybody may read
 * it, so any website's script may: a copy on the way to us serves them all.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { Searchable } from '../contract/searchable.ts';
import { etagOf, type Asset } from './assets.ts';
import { refuse } from './errors.ts';
import { sendAsset } from './static.ts';

export interface Searchables {
  /** The same object as long as nothing has changed. */
  version(): object;
  /** Undefined: there is none, browsers ask the server. */
  of(agency: string): Searchable | undefined;
}

/** Agencies kept in memory, some hundred KB each; the one that was made first is forgotten first. */
const MOST = 500;

export function serveSearchables(app: FastifyInstance, searchables: Searchables): void {
  let [version, assets] = [searchables.version(), new Map<string, Promise<Asset>>()];
  app.get<{ Params: { agency: string } }>('/searchable/:agency', async (request, reply) => {
    const now = searchables.version();
    if (now !== version) [version, assets] = [now, new Map<string, Promise<Asset>>()];
    const asset = await assetOf(assets, request.params.agency, searchables);
    if (!asset) return refuse(request, reply, 404, 'request/not-found');
    return sendAsset(request, reply, asset);
  });
}

/** Who asks while it is being compressed waits for the same. */
function assetOf(
  assets: Map<string, Promise<Asset>>,
  agency: string,
  searchables: Searchables,
): Promise<Asset> | undefined {
  const known = assets.get(agency);
  if (known) return known;
  const searchable = searchables.of(agency);
  if (!searchable) return undefined;
  const made = compressed(searchable);
  assets.set(agency, made);
  made.catch(() => assets.delete(agency));
  for (const first of assets.keys()) {
    if (assets.size <= MOST) break;
    assets.delete(first);
  }
  return made;
}

async function compressed(searchable: Searchable): Promise<Asset> {
  const plain = Buffer.from(JSON.stringify(searchable));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, { params }),
    promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return {
    type: 'application/json; charset=utf-8',
    forms: new Map([
      ['br', br],
      ['gzip', gz],
      ['identity', plain],
    ]),
    etag: etagOf(plain),
    kept: 'checked',
    shared: true,
  };
}
