import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asset, Assets } from './assets.ts';

const CACHE_CONTROL: Record<Asset['kept'], string> = {
  forever: 'public, max-age=31536000, immutable',
  /** The major line's loader: a fix reaches every website within five minutes, and a dead server hurts no page at once. */
  briefly: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  checked: 'public, no-cache',
};

/** Serves every asset under its own path. */
export function serveAssets(app: FastifyInstance, assets: Assets): void {
  for (const [path, asset] of assets)
    app.get(path, (request, reply) => sendAsset(request, reply, asset));
}

export function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Asset,
): FastifyReply {
  const form = formFor(asset, request.headers['accept-encoding'] ?? '');
  const etag = `"${asset.etag}-${form}"`;
  reply.headers({
    etag,
    vary: 'Accept-Encoding',
    'cache-control': CACHE_CONTROL[asset.kept],
    ...(asset.shared && {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
    }),
  });
  if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (form !== 'identity') reply.header('content-encoding', form);
  return reply.type(asset.type).send(asset.forms.get(form));
}

/** The best form the browser takes (RFC 9110 §12.5.3); a form it gives the weight zero it does not take. */
function formFor({ forms }: Asset, accepted: string): 'br' | 'gzip' | 'identity' {
  const taken = accepted
    .split(',')
    .map((each) =>
      each
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, weight = 'q=1']) => !/^q=0(\.0*)?$/.test(weight))
    .map(([name]) => name);
  for (const form of forms.keys()) if (taken.includes(form)) return form;
  return 'identity';
}

function knows(header: string | undefined, etag: string): boolean {
  const known = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || header?.trim() === '*';
}
