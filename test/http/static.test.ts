import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadAssets } from '../../server/http/assets.ts';
import { aHouse, type House } from './support/house.ts';

const script = 'console.log(1);'.repeat(50);

const negotiations: [string, string | undefined][] = [
  ['br, gzip', 'br'],
  ['gzip, deflate, br;q=1.0', 'br'],
  ['GZIP', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000', undefined],
  ['identity', undefined],
  ['deflate', undefined],
  ['', undefined],
  ['brotli', undefined],
];
for (const [accepted, form] of negotiations) {
  test(`“${accepted}” gets ${form ?? 'plain bytes'}`, async (t) => {
    const { headers, body } = await ask(await aHouse(t), '/embed/1/dvc.js', {
      'accept-encoding': accepted,
    });
    assert.equal(headers['content-encoding'], form);
    assert.equal(headers.vary, 'Accept-Encoding');
    const open = { br: brotliDecompressSync, gzip: gunzipSync };
    const plain = form === 'br' || form === 'gzip' ? open[form](body) : body;
    assert.equal(plain.toString(), script);
  });
}

test('a release never changes, the major line is asked for again soon', async (t) => {
  const house = await aHouse(t);
  const release = await ask(house, '/embed/0.1.0/dvc.js');
  const line = await ask(house, '/embed/1/dvc.js');
  assert.equal(release.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(line.headers['cache-control'] ?? '', /max-age=300\b/);
  assert.equal(release.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(release.headers['x-content-type-options'], 'nosniff');
});

test('who has it already is told so, in the form they have', async (t) => {
  const house = await aHouse(t);
  for (const accepted of ['br', 'gzip', '']) {
    const encoding = { 'accept-encoding': accepted };
    const { headers } = await ask(house, '/embed/1/dvc.js', encoding);
    for (const known of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`]) {
      const again = await ask(house, '/embed/1/dvc.js', {
        ...encoding,
        'if-none-match': known ?? '',
      });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, headers.etag);
    }
    const other = await ask(house, '/embed/1/dvc.js', { ...encoding, 'if-none-match': '"x"' });
    assert.equal(other.status, 200);
  }
  const forms = ['br', 'gzip', ''].map((each) =>
    ask(house, '/embed/1/dvc.js', { 'accept-encoding': each }),
  );
  assert.equal(new Set((await Promise.all(forms)).map(({ headers }) => headers.etag)).size, 3);
});

test('only what was there at the start, and only files meant for browsers', async (t) => {
  const house = await aHouse(t);
  const paths = [
    '/embed',
    '/embed/',
    '/embed/1',
    '/embed/1/',
    '/embed/secret.key',
    '/embed/1/dvc.js.br',
    '/embed/1/none.js',
    '/embed/../package.json',
    '/embed/%2e%2e/package.json',
    '/embed/..%2fpackage.json',
    '/embed/1/..%5c..%5cpackage.json',
    '/embed//1/dvc.js',
    '/embed/1/dvc.js/',
    '/embed/1/dvc.js%00',
    '/embed/1/DVC.js',
  ];
  for (const path of paths) {
    const { status, headers } = await ask(house, path);
    assert.equal(status, 404, path);
    assert.match(headers['content-type'] ?? '', /^application\/json/, path);
  }
  assert.equal((await ask(house, '/embed/0.1.0/plain.css')).status, 200);
});

test('a folder that is missing is told at the start, not to the first visitor', () => {
  assert.throws(() => loadAssets([{ from: '/nowhere/at/all', at: '/embed' }]), /nowhere/);
});

test('one file can have a path of its own', () => {
  const assets = loadAssets([{ from: 'package.json', at: '/w/package.json' }]);
  assert.deepEqual([...assets.keys()], ['/w/package.json']);
  assert.equal(assets.get('/w/package.json')?.shared, false);
});

/** As the path is written, not as a URL parser would tidy it. */
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
