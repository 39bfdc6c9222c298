import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePolicy } from '../../server/http/headers.ts';
import { aHouse, PAGE, SITE, type House } from './support/house.ts';

test('a page may run and show nothing but ours, and be framed by the agency’s sites alone', async (t) => {
  const { headers } = await open(await aHouse(t), '/w/procedure-search');
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self';/);
  assert.match(policy, /base-uri 'none'/);
  assert.match(policy, new RegExp(`frame-ancestors 'self' ${SITE}$`));
  assert.doesNotMatch(policy, /unsafe|\*/);
});

test('a site that is no origin cannot smuggle in a directive', () => {
  const policy = pagePolicy([
    "https://x.vn; script-src 'unsafe-inline'",
    '*',
    'https://*.vn',
    'https://ok.vn',
  ]);
  assert.match(policy, /frame-ancestors 'self' https:\/\/ok\.vn$/);
});

test('every reply tells browsers not to guess, not to tell, and to come by https', async (t) => {
  const house = await aHouse(t);
  for (const path of [
    '/',
    '/w/x',
    '/none',
    '/healthz',
    '/embed/1/dvc.js',
    '/trpc/x',
    '/uploads/x',
  ]) {
    const { headers } = await open(house, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/, path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
    assert.match(headers.get('x-request-id') ?? '', /^[0-9A-Z]{8}$/, path);
  }
});

test('a server without https does not promise it', async (t) => {
  const house = await aHouse(t, {
    config: { publicUrl: 'http://localhost:8080', trustedProxies: [] },
  });
  assert.equal((await open(house, '/')).headers.get('strict-transport-security'), null);
});

test('a page is asked with what we know and nothing else', async (t) => {
  const house = await aHouse(t);
  const query = `agency=H99.001&code=1.001193&name=Canary&language=vi&language=en&procedure=${'x'.repeat(101)}`;
  const text = await (await open(house, `/w/dossier-form?${query}`)).text();
  assert.equal(text, '<p>dossier-form {"agency":"H99.001","code":"1.001193"}</p>');
});

test('what answers typed words is kept by no browser and written in no log', async (t) => {
  const pages = {
    home: () => PAGE(200, ''),
    widget: () => ({ ...PAGE(200, '<p>Kết quả</p>'), private: true }),
    notFound: () => PAGE(404, ''),
    fault: () => PAGE(500, ''),
  };
  const house = await aHouse(t, { pages });
  const { headers } = await open(house, '/w/procedure-search?q=canary-nong-thi-mau');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.ok(house.log.length > 0);
  assert.doesNotMatch(house.log.join(''), /canary/);
});

test('who opens an address that is none gets a page; a program gets JSON', async (t) => {
  const house = await aHouse(t);
  const page = await open(house, '/khong-co');
  assert.equal(page.status, 404);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(await page.text(), '<p>Không có trang này</p>');
  for (const path of ['/khong-co', '/trpc/x', '/uploads/x', '/embed/x']) {
    const accept = path === '/khong-co' ? '*/*' : 'text/html';
    const response = await fetch(`${house.url}${path}`, { headers: { accept } });
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/, path);
  }
});

test('a page that fails says so in plain words, and the reason goes to the log without its words', async (t) => {
  const broken = () => {
    throw new Error('Canary');
  };
  const fault = () => ({ status: 500, html: '<p>Có lỗi</p>', embeddedBy: [] });
  const house = await aHouse(t, {
    pages: { home: broken, widget: broken, notFound: broken, fault },
  });
  const page = await open(house, '/');
  assert.equal(page.status, 500);
  assert.equal(await page.text(), '<p>Có lỗi</p>');
  assert.ok(house.log.some((line) => line.includes('"fault"') && !line.includes('Canary')));
});

function open({ url }: House, path: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { accept: 'text/html,*/*' } });
}
