import type { SearchInput } from '../../../server/contract/procedure.ts';
import { fakeApi } from '../../../stories/support/fake-api.ts';
import { nothingFits, offers, reply } from '../../../stories/support/procedures.ts';
import { searchable } from '../../../stories/support/searchable.ts';

/**
 * Stands in for the network: what the client asks by `fetch` is answered here, and noted. Each has an address of its own,
 * because what was loaded from one stays as long as the page.
 */
export class FakeServer {
  readonly url = `https://dvc-${(count += 1)}.example.vn`;
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  /** What was searched for on the server. */
  readonly searches: string[] = [];
  offline = false;
  /** The agency's catalogue, or the status that is answered instead. */
  catalogue: object | number = searchable;
  private readonly real = window.fetch;

  constructor() {
    window.fetch = (input, init) => this.answer(new Request(input, init));
  }

  stop(): void {
    window.fetch = this.real;
  }

  private async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    this.asked.push(pathname);
    if (this.offline) throw new TypeError('Failed to fetch');
    if (pathname.startsWith('/searchable/')) {
      return typeof this.catalogue === 'number'
        ? new Response('{}', { status: this.catalogue })
        : Response.json(this.catalogue);
    }
    const input = (await request.json()) as SearchInput;
    return Response.json({ result: { data: await this.call(pathname, input) } });
  }

  private async call(pathname: string, input: SearchInput): Promise<unknown> {
    const api = fakeApi();
    if (pathname === '/trpc/agencies.get') return api.agency({ agency: input.agency ?? '' });
    if (pathname === '/trpc/procedures.lifeEvents') return api.lifeEvents({});
    if (pathname === '/trpc/procedures.filterChoices') return api.filterChoices({});
    if (pathname !== '/trpc/procedures.search') throw new Error(`nobody serves ${pathname}`);
    this.searches.push(input.query);
    return input.query ? nothingFits : reply(offers, input.limit);
  }
}

let count = 0;
