import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Page, PageQuery } from '../pages/told.ts';
import { pagePolicy } from './headers.ts';

/** Pages of ours, rendered by whoever has the catalogue. */
export interface Pages {
  /** `/` */
  home(): Page;
  /** `/w/<name>`, also for names there are none of. */
  widget(name: string, query: PageQuery): Page;
  notFound(): Page;
  fault(): Page;
}

const ASKED = ['agency', 'code', 'procedure', 'variant', 'event', 'q', 'language'] as const;
const LONGEST = 100;

export function servePages(app: FastifyInstance, pages: Pages): void {
  app.get('/', (_request, reply) => sendPage(reply, pages.home()));
  app.get<{ Params: { name: string }; Querystring: Record<string, unknown> }>(
    '/w/:name',
    (request, reply) => sendPage(reply, pages.widget(request.params.name, queryOf(request.query))),
  );
}

export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .code(page.status)
    .header('content-security-policy', pagePolicy(page.embeddedBy))
    .header('cache-control', page.status === 200 && !page.private ? 'no-cache' : 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.html);
}

/** Only names we know, only one text for each. */
function queryOf(asked: Record<string, unknown>): PageQuery {
  const query: PageQuery = {};
  for (const name of ASKED) {
    const value = asked[name];
    if (typeof value === 'string' && value.length <= LONGEST) query[name] = value;
  }
  return query;
}
