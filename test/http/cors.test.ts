import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aHouse, raw, SITE, type House } from './support/house.ts';

const strangers = [
  'null',
  '',
  '*',
  'https://saomai.example.vn.',
  'https://saomai.example.vn/',
  'https://saomai.example.vn:443',
  'https://saomai.example.vn:8443',
  'https://saomai.example.vn:80',
  'http://saomai.example.vn',
  'http://saomai.example.vn:443',
  'HTTPS://SAOMAI.EXAMPLE.VN',
  'https://Saomai.example.vn',
  'https://saomai.example.VN',
  'https://saomai.example.vn.evil.example',
  'https://saomai.example.vn-evil.example',
  'https://saomai.example.vnevil.example',
  'https://evil.example/saomai.example.vn',
  'https://evil.example?https://saomai.example.vn',
  'https://evil.example#https://saomai.example.vn',
  'https://evilsaomai.example.vn',
  'https://evil-saomai.example.vn',
  'https://evil.saomai.example.vn',
  'https://www.saomai.example.vn',
  'https://saomai.example',
  'https://example.vn',
  'https://saomai-example.vn',
  'https://saomaiXexample.vn',
  'https://saomai.example.vn@evil.example',
  'https://evil.example@saomai.example.vn',
  'https://user:pass@saomai.example.vn',
  'https://saomai.example.vn%00.evil.example',
  'https://saomai.example.vn%60.evil.example',
  'https://saomai.example.vn`.evil.example',
  'https://saomai.example.vn_.evil.example',
  'https://saomai.example.vn, https://evil.example',
  'https://evil.example, https://saomai.example.vn',
  'https://saomai.example.vn https://evil.example',
  'https:saomai.example.vn',
  'https:/saomai.example.vn',
  '//saomai.example.vn',
  'saomai.example.vn',
  'ftp://saomai.example.vn',
  'file://',
  'data:text/html,x',
  'chrome-extension://saomai.example.vn',
  'https://xn--saomai-abc.example.vn',
  'https://saomai.example.vn\u200b',
  'https://127.0.0.1',
  'http://localhost',
  'https://[::1]',
  'https://dvc.example.vn.evil.example',
  'undefined',
  'true',
];

test('there are enough tricks in this table', () => assert.ok(new Set(strangers).size >= 50));

test('no stranger’s script may read an answer', async (t) => {
  const house = await aHouse(t);
  for (const origin of strangers) {
    for (const asking of asks(origin)) {
      const answer = await raw(house, asking);
      assert.match(answer, /^HTTP\/1\.1 \d/, origin);
      assert.doesNotMatch(answer, /access-control-allow-origin/i, origin);
      assert.doesNotMatch(answer, /access-control-allow-(methods|headers)/i, origin);
      assert.doesNotMatch(answer, /resource-policy: cross-origin/i, origin);
    }
  }
});

test('an agency’s own site may call and read', async (t) => {
  const house = await aHouse(t);
  for (const path of ['/trpc/tests.tell', '/uploads', `/uploads/${'ab'.repeat(16)}`]) {
    const method = path.endsWith('b') ? 'PATCH' : 'POST';
    const preflight = await fetch(`${house.url}${path}`, {
      method: 'OPTIONS',
      headers: { origin: SITE, 'access-control-request-method': method },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), SITE);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', new RegExp(method));
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Dvc-Key/);
    // Chromium 83 drops the call when its preflight says `same-origin` here.
    assert.equal(preflight.headers.get('cross-origin-resource-policy'), 'cross-origin');
  }
  const reply = await send(house, '/trpc/tests.tell', SITE);
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('access-control-allow-origin'), SITE);
  assert.match(reply.headers.get('access-control-expose-headers') ?? '', /Upload-Offset/);
});

test('replies are told apart by origin for caches, also refusals and those of the tRPC adapter', async (t) => {
  const house = await aHouse(t);
  for (const path of ['/trpc/tests.tell', '/trpc/none', '/uploads', '/uploads/none'])
    for (const origin of [SITE, 'https://evil.example'])
      assert.match(
        (await send(house, path, origin)).headers.get('vary') ?? '',
        /\borigin\b/i,
        path,
      );
});

test('an upload’s replies carry the one origin and not the library’s idea of it', async (t) => {
  const house = await aHouse(t);
  const { headers } = await send(house, '/uploads', SITE);
  assert.equal(headers.get('access-control-allow-origin'), SITE);
  assert.match(headers.get('access-control-expose-headers') ?? '', /Dvc-Sha256/);
  assert.match(headers.get('access-control-expose-headers') ?? '', /Location/);
});

test('nothing ever allows credentials, and only shared files are for everybody', async (t) => {
  const house = await aHouse(t);
  const paths = [
    '/',
    '/w/procedure-search',
    '/trpc/tests.tell',
    '/uploads',
    '/healthz',
    '/readyz',
    '/none',
  ];
  for (const path of paths) {
    const { headers } = await fetch(`${house.url}${path}`, { headers: { origin: SITE } });
    assert.equal(headers.get('access-control-allow-credentials'), null, path);
    assert.notEqual(headers.get('access-control-allow-origin'), '*', path);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path);
  }
  const { headers } = await fetch(`${house.url}/embed/1/dvc.js`, { headers: { origin: 'null' } });
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('access-control-allow-credentials'), null);
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
});

function send(house: House, path: string, origin: string): Promise<Response> {
  const headers = { origin, 'content-type': 'application/json' };
  return fetch(`${house.url}${path}`, { method: 'POST', headers, body: '{"text":"x"}' });
}

/** A preflight, a call and the beginning of an upload from that origin. */
function asks(origin: string): Buffer[] {
  const body = '{"text":"x"}';
  const from = `Host: x\r\nConnection: close\r\nOrigin: ${origin}\r\n`;
  const json = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return [
    `OPTIONS /trpc/tests.tell HTTP/1.1\r\n${from}Access-Control-Request-Method: POST\r\n\r\n`,
    `POST /trpc/tests.tell HTTP/1.1\r\n${from}${json}`,
    `POST /uploads HTTP/1.1\r\n${from}Tus-Resumable: 1.0.0\r\nUpload-Length: 5\r\n\r\n`,
  ].map((text) => Buffer.from(text, 'latin1'));
}
