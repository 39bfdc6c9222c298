import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Refusal } from '../../server/contract/errors.ts';
import { createHttpClient } from '../../widgets/client/http-client.ts';
import '../../widgets/elements/procedure-search/define.ts';
import { offers } from '../../stories/support/procedures.ts';
import { searchable } from '../../stories/support/searchable.ts';
import { FakeServer } from './support/fake-server.ts';
import { inputOf, press, type } from './support/search.ts';
import { textOf } from './support/page.ts';
import { find, findAll, shows } from './support/widget.ts';

const agency = 'H99.001';

describe('a search in the page', () => {
  let server: FakeServer;
  beforeEach(() => (server = new FakeServer()));
  afterEach(() => server.stop());

  /** A client that has the catalogue. */
  async function ready() {
    const client = createHttpClient(server.url);
    const first = await client.search({ query: '', agency });
    expect(first.items).to.have.length(offers.length);
    await waitUntil(
      async () => (await client.search({ query: 'khai sinh', agency })).total > 0,
      '',
      {
        interval: 50,
        timeout: 4000,
      },
    );
    server.asked.length = server.searches.length = 0;
    return client;
  }

  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);

  it('does not hold up the first answer, and comes once the page rests', async () => {
    const client = createHttpClient(server.url);
    await client.search({ query: '', agency });
    expect(server.asked).to.deep.equal(['/trpc/procedures.search']);
    await waitUntil(() => server.asked.includes(`/searchable/${agency}`), '', { timeout: 4000 });
  });

  it('asks nobody while somebody types', async () => {
    const client = await ready();
    for (const query of ['khai', 'khai sinh', 'ket hon', 'cưới', 'giay khai sinh bi mat', '']) {
      const { items, total } = await client.search({ query, agency, limit: 3 });
      expect(total, query).to.be.greaterThan(0);
      expect(items.length, query).to.be.at.most(3);
    }
    expect(server.asked).to.deep.equal([]);
  });

  it('shows a result as the server would', async () => {
    const client = await ready();
    const { items } = await client.search({ query: 'giấy khai sinh bị mất', agency });
    const copy = offers.find(({ code }) => code === '2.000635');
    expect(JSON.parse(JSON.stringify(items[0]))).to.deep.equal(JSON.parse(JSON.stringify(copy)));
  });

  it('knows the lexicon, the order people ask in, and the filters', async () => {
    const client = await ready();
    const wedding = await client.search({ query: 'cưới', agency });
    expect(wedding.items[0]?.code).to.equal('1.000894');
    const all = await client.search({ query: '', agency, limit: 50 });
    expect(names(all.items)).to.deep.equal(names(offers));
    const few = await client.search({ query: '', agency, sector: 'Chứng thực' });
    expect(few.items.map(({ sector }) => sector)).to.deep.equal(['Chứng thực']);
    expect(server.asked).to.deep.equal([]);
  });

  it('asks the server too when nothing fits: its answer decides', async () => {
    const client = await ready();
    const { items, near } = await client.search({ query: 'vé máy bay', agency });
    expect(server.searches).to.deep.equal(['vé máy bay']);
    expect(items).to.have.length(0);
    expect(near).to.have.length(3);
  });

  it('does not ask the server for what is overtaken by the next letter', async () => {
    const client = await ready();
    const stop = new AbortController();
    const overtaken = client.search({ query: 'vé má', agency }, stop.signal);
    await aTimeout(50);
    stop.abort();
    await overtaken;
    expect(server.asked).to.deep.equal([]);
  });

  it('goes on without a network, and honestly says then what does not fit', async () => {
    const client = await ready();
    server.offline = true;
    const { items } = await client.search({ query: 'lam khai sinh', agency });
    expect(items[0]?.code).to.equal('1.001193');
    const none = await client.search({ query: 'vé máy bay', agency });
    expect(none.items).to.have.length(0);
    expect(none.near).to.have.length(3);
  });

  it('keeps nothing on the device', async () => {
    const before = [localStorage.length, sessionStorage.length];
    await ready();
    expect([localStorage.length, sessionStorage.length]).to.deep.equal(before);
    expect(await indexedDB.databases()).to.have.length(0);
    expect(await caches.keys()).to.have.length(0);
  });

  it('asks once for a catalogue, however many widgets want it', async () => {
    await ready();
    const other = createHttpClient(server.url);
    await other.search({ query: '', agency });
    await waitUntil(async () => (await other.search({ query: 'kết hôn', agency })).total > 0, '', {
      timeout: 4000,
    });
    expect(server.asked.filter((path) => path.startsWith('/searchable/'))).to.have.length(0);
  });

  for (const [what, catalogue] of [
    ['is none for this agency', 404],
    ['is one that this release cannot read', { ...searchable, shape: 2 }],
    ['comes broken', { shape: 1 }],
  ] as const) {
    it(`stays with the server where there ${what}`, async () => {
      server.catalogue = catalogue;
      const client = createHttpClient(server.url);
      await client.search({ query: '', agency });
      await waitUntil(() => server.asked.includes(`/searchable/${agency}`), '', { timeout: 4000 });
      await aTimeout(100);
      for (const query of ['khai', 'khai sinh']) await client.search({ query, agency });
      expect(server.searches).to.deep.equal(['', 'khai', 'khai sinh']);
      expect(server.asked.filter((path) => path.startsWith('/searchable/'))).to.have.length(1);
    });
  }

  it('brings nothing to who saves data, nor where no agency is named', async () => {
    const saving = { value: { saveData: true }, configurable: true };
    Object.defineProperty(navigator, 'connection', saving);
    await createHttpClient(server.url).search({ query: '', agency });
    await createHttpClient(server.url).search({ query: '' });
    await aTimeout(500);
    Reflect.deleteProperty(navigator, 'connection');
    expect(server.asked.filter((path) => path.startsWith('/searchable/'))).to.have.length(0);
  });

  it('hands a refusal on while it has no catalogue', async () => {
    server.offline = true;
    const failed = createHttpClient(server.url).search({ query: 'khai sinh', agency });
    expect(await failed.catch((error: unknown) => error)).to.be.instanceOf(Refusal);
  });

  it('serves the widget: letters, and no request', async () => {
    const host = await fixture(
      html`<dvc-procedure-search agency=${agency} server=${server.url}></dvc-procedure-search>`,
    );
    await shows(host, '.card');
    await waitUntil(() => server.asked.includes(`/searchable/${agency}`), '', { timeout: 4000 });
    await aTimeout(300);
    server.asked.length = 0;
    await type(host, 'ket hon');
    await shows(host, '[role=option]');
    expect(textOf(findAll(host, '[role=option]')[0])).to.contain('Đăng ký kết hôn');
    await press('Enter');
    await waitUntil(() => textOf(find(host, '#results')).includes('ket hon'));
    expect(inputOf(host).value).to.equal('ket hon');
    expect(server.asked).to.deep.equal([]);
  });
});
