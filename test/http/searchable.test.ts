import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Searchable } from '../../server/contract/searchable.ts';
import { packSearchable } from '../../server/domain/searchable.ts';
import { aHouse, SITE, type House } from './support/house.ts';

const HERE = '/searchable/H99.001';

/** A catalogue of so many procedures, packed as the program does it. */
const searchable = (count: number): Searchable =>
  packSearchable({
    entries: Array.from({ length: count }, (_, n) => ({
      code: `1.${String(n).padStart(6, '0')}`,
      name: `Thủ tục mẫu số ${n}`,
      officialName: `Thủ tục mẫu số ${n}`,
      everydayNames: ['làm giấy mẫu', 'xin giấy mẫu'],
      ...{ situations: [], results: [], papers: [], replaces: [], audiences: [] },
      ...{ sector: 'Hộ tịch', serviceLevel: 'full' },
    })),
    lines: new Map(),
    lexicon: { entries: [], stopWords: [] },
  });

/** A house whose catalogue can be replaced, and that counts how often it is packed. */
async function aLibrary(t: Parameters<typeof aHouse>[0]) {
  const state = { version: {}, count: 30, packed: [] as string[] };
  const house = await aHouse(t, {
    searchables: {
      version: () => state.version,
      of(agency) {
        state.packed.push(agency);
        return agency === 'H99.001' || agency === 'H99.002' ? searchable(state.count) : undefined;
      },
    },
  });
  return { house, state };
}

const negotiations: [string, 'br' | 'gzip' | undefined][] = [
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
  ['', undefined],
];
for (const [accepted, form] of negotiations) {
  test(`“${accepted}” gets ${form ?? 'plain bytes'}`, async (t) => {
    const { house } = await aLibrary(t);
    const { status, headers, body } = await ask(house, HERE, { 'accept-encoding': accepted });
    assert.equal(status, 200);
    assert.equal(headers['content-encoding'], form);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.match(headers.vary ?? '', /Accept-Encoding/);
    const open = { br: brotliDecompressSync, gzip: gunzipSync };
    const plain = form ? open[form](body) : body;
    assert.deepEqual(JSON.parse(plain.toString()), JSON.parse(JSON.stringify(searchable(30))));
  });
}

test('who has it asks each time, and is told so in a line', async (t) => {
  const { house } = await aLibrary(t);
  const encoding = { 'accept-encoding': 'br' };
  const { headers } = await ask(house, HERE, encoding);
  assert.equal(headers['cache-control'], 'public, no-cache');
  const known = { ...encoding, 'if-none-match': headers.etag ?? '' };
  const again = await ask(house, HERE, known);
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal(again.headers['cache-control'], 'public, no-cache');
});

test('is packed once, however many ask at once, and anew when the catalogue is another', async (t) => {
  const { house, state } = await aLibrary(t);
  const all = await Promise.all(Array.from({ length: 8 }, () => ask(house, HERE)));
  assert.deepEqual(
    all.map(({ status }) => status),
    Array<number>(8).fill(200),
  );
  await ask(house, HERE);
  assert.deepEqual(state.packed, ['H99.001']);
  const { headers } = await ask(house, HERE);

  [state.version, state.count] = [{}, 31];
  const changed = await ask(house, HERE, { 'if-none-match': headers.etag ?? '' });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.etag, headers.etag);
  assert.equal((JSON.parse(changed.body.toString()) as Searchable).codes.split(' ').length, 31);
  assert.deepEqual(state.packed, ['H99.001', 'H99.001']);
});

test('a catalogue read anew that says the same keeps its name', async (t) => {
  const { house, state } = await aLibrary(t);
  const { headers } = await ask(house, HERE);
  state.version = {};
  assert.equal((await ask(house, HERE, { 'if-none-match': headers.etag ?? '' })).status, 304);
});

test('each agency has its own', async (t) => {
  const { house, state } = await aLibrary(t);
  await ask(house, HERE);
  await ask(house, '/searchable/H99.002');
  await ask(house, HERE);
  assert.deepEqual(state.packed, ['H99.001', 'H99.002']);
});

test('where there is none it is refused, and nothing of it is remembered', async (t) => {
  const { house, state } = await aLibrary(t);
  for (const path of ['/searchable/H00.000', '/searchable/__proto__', '/searchable/']) {
    const { status, headers, body } = await ask(house, path);
    assert.equal(status, 404, path);
    assert.match(headers['content-type'] ?? '', /^application\/json/);
    assert.match(body.toString(), /"request\/not-found"/);
  }
  await ask(house, '/searchable/H00.000');
  assert.equal(state.packed.filter((agency) => agency === 'H00.000').length, 2);
});

test('any website’s script may read it, without a question beforehand and without credentials', async (t) => {
  const { house } = await aLibrary(t);
  for (const origin of [SITE, 'https://elsewhere.example']) {
    const { headers } = await ask(house, HERE, { origin });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('it is only read', async (t) => {
  const { house } = await aLibrary(t);
  for (const method of ['POST', 'PUT', 'DELETE'])
    assert.equal((await fetch(house.url + HERE, { method })).status, 404, method);
});

function ask(
  { port }: House,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });
}
