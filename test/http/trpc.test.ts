import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { mock, test } from 'node:test';
import zlib from 'node:zlib';
import { aHouse, call, PAGE, raw, refusalOf, type House, type TrpcReply } from './support/house.ts';

const hello = { text: 'chào' };

test('queries and mutations are asked by POST', async (t) => {
  const house = await aHouse(t);
  for (const procedure of ['tests.ask', 'tests.tell']) {
    const { status, reply } = await call(house, procedure, hello);
    assert.equal(status, 200);
    assert.deepEqual(reply, { result: { data: hello } });
  }
});

test('integrators may GET a query; what changes something or takes a secret has no GET', async (t) => {
  const house = await aHouse(t);
  const asked = await get(house, 'tests.ask', JSON.stringify(hello));
  assert.deepEqual(asked, { status: 200, reply: { result: { data: hello } } });
  const told = await get(house, 'tests.tell', JSON.stringify(hello));
  assert.equal(told.status, 404);
  assert.equal(refusalOf(told.reply), 'request/not-found');
  assert.equal(house.heard.length, 1);
});

test('a query has no HEAD, which nobody needs, and no fault is logged for it', async (t) => {
  const house = await aHouse(t);
  const input = encodeURIComponent(JSON.stringify(hello));
  const reply = await fetch(`${house.url}/trpc/tests.ask?input=${input}`, { method: 'HEAD' });
  assert.equal(reply.status, 404);
  assert.ok(!house.log.some((line) => line.includes('"fault"')));
});

test('a pile of marks, which takes seconds to normalise, reaches no procedure; real letters do', async (t) => {
  const house = await aHouse(t);
  const pile = (marks: number) => ({ text: `a${'\u0301\u0323'.repeat(marks / 2)}` });
  assert.equal((await call(house, 'tests.tell', pile(32))).status, 400);
  assert.equal((await call(house, 'tests.tell', pile(100_000))).status, 400);
  assert.deepEqual(house.heard, []);
  const letters = { text: 'Nguyễn Thị Ế'.normalize('NFD').repeat(50) };
  assert.equal((await call(house, 'tests.tell', letters)).status, 200);
  assert.equal((await call(house, 'tests.tell', pile(30))).status, 200);
});

test('a query’s input has the same limits in an address as in a body', async (t) => {
  const house = await aHouse(t);
  for (const input of [
    '{"text":"x","__proto__":1}',
    deep(13),
    '{',
    `${JSON.stringify(hello)}&input=1`,
  ])
    assert.equal((await get(house, 'tests.ask', input)).status, 400, input);
  assert.equal((await get(house, 'tests.ask', 'null')).status, 400);
  assert.deepEqual(house.heard, []);
});

test('a refusal travels with its code and parameters', async (t) => {
  const { status, reply } = await call(await aHouse(t), 'tests.refuse', hello);
  assert.equal(status, 412);
  assert.deepEqual(reply.error?.data.refusal, { code: 'form/outdated', params: { version: 2 } });
});

test('a fault tells a reference and nothing else', async (t) => {
  const house = await aHouse(t);
  const { status, headers, reply } = await call(house, 'tests.fault', { text: 'nhom_mau_099' });
  assert.equal(status, 500);
  const reference = headers.get('x-request-id');
  assert.match(reference ?? '', /^[0-9A-HJKMNP-TV-Z]{8}$/);
  assert.deepEqual(reply.error?.data.refusal, { code: 'fault/internal', params: { reference } });
  assert.doesNotMatch(JSON.stringify(reply), /column|nhom_mau|stack|\.ts/);
  const line = house.log.find((each) => each.includes('"fault"')) ?? '';
  assert.ok(line.includes(reference ?? ''));
  assert.match(line, /house\.ts/);
  assert.doesNotMatch(line, /column|nhom_mau/);
});

test('an unknown or ill-formed request tells nothing of our schemas', async (t) => {
  const house = await aHouse(t);
  const wrong = await call(house, 'tests.tell', { text: 5, secret: 'nhom_mau' });
  assert.equal(wrong.status, 400);
  assert.equal(refusalOf(wrong.reply), 'request/invalid');
  assert.doesNotMatch(JSON.stringify(wrong.reply), /nhom_mau|Expected|stack/);
  for (const path of ['tests.nothing', 'tests', '__proto__', 'constructor', 'tests.tell.x', '%00'])
    assert.equal((await call(house, path, hello)).status, 404, path);
});

test('calls are never batched', async (t) => {
  const house = await aHouse(t);
  const batch = { 0: hello, 1: hello };
  const paths = [
    'tests.tell,tests.tell?batch=1',
    'tests.tell%2Ctests.tell?batch=1',
    'tests.tell?batch=1',
  ];
  for (const path of paths) assert.ok((await call(house, path, batch)).status >= 400, path);
  assert.equal((await call(house, `${','.repeat(2000)}?batch=1`, batch)).status, 404);
  assert.deepEqual(house.heard, []);
});

const types = [
  '',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/octet-stream',
  'application/jsonl',
  'application/json5',
  'application/json+x',
  'application/ld+json',
  'application/json;',
  'application/json ;charset=utf-8',
  'application/json; charset=utf-16',
  'application/json; charset=utf-8; x=y',
  'application/json; boundary=x',
  'application/json, text/plain',
  'application/json,application/json',
  'application/json\ttext/plain',
  'application/json x',
  'application//json',
  'application/ json',
  '/json',
  'json',
  '"application/json"',
  'application/json%20',
  'application/jsonp',
  'application/json\u00a0',
  'x-application/json',
  '*/*',
  'application/*',
  ';application/json',
  'text/html;application/json',
  'application/vnd.api+json',
  'application/csp-report',
  'application/offset+octet-stream',
];
for (const type of types) {
  test(`content type “${type}” is not taken for JSON`, async (t) => {
    const house = await aHouse(t);
    assert.equal(await statusWithType(house, type), 415);
    assert.deepEqual(house.heard, []);
  });
}

test('JSON is taken for JSON, and then validated', async (t) => {
  const house = await aHouse(t);
  const good = [
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
  ];
  for (const type of good) {
    assert.equal(await statusWithType(house, type), 200, type);
    assert.equal(await statusWithType(house, type, '{"text":5}'), 400, type);
  }
});

test('an encoded body is refused before any decoder sees it', async (t) => {
  const decoders = [
    'createBrotliDecompress',
    'createGunzip',
    'createInflate',
    'createUnzip',
  ] as const;
  const spies = decoders.map((name) => mock.method(zlib, name));
  t.after(() => mock.restoreAll());
  const house = await aHouse(t);
  const body = zlib.brotliCompressSync(JSON.stringify(hello));
  for (const encoding of ['br', 'gzip', 'deflate', 'BR', 'identity, br', 'x-gzip', 'zstd', '']) {
    const { status, text } = await post(house, { 'content-encoding': encoding }, body);
    assert.equal(status, 415, encoding);
    assert.equal(refusalOf(JSON.parse(text) as TrpcReply), 'request/encoded');
  }
  assert.equal(
    (await post(house, { 'content-encoding': 'identity' }, JSON.stringify(hello))).status,
    200,
  );
  for (const spy of spies) assert.equal(spy.mock.callCount(), 0);
});

test('a body over the limit is refused, announced or not', async (t) => {
  const house = await aHouse(t);
  const fits = JSON.stringify({ text: 'x'.repeat(262_144 - 11) });
  assert.equal(fits.length, 262_144);
  assert.equal((await post(house, {}, fits)).status, 200);
  const announced = await post(house, {}, `${fits} `);
  assert.equal(announced.status, 413);
  assert.equal(refusalOf(JSON.parse(announced.text) as TrpcReply), 'request/too-large');
  assert.equal((await post(house, { 'transfer-encoding': 'chunked' }, `${fits} `)).status, 413);
  assert.equal(house.heard.length, 1);
});

function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}
const poisoned = [
  '{"text":"x","__proto__":{"a":1}}',
  '{"text":"x","constructor":{"prototype":{"a":1}}}',
  '{"a":{"b":[{"prototype":1}]}}',
  '{"text":"x","\\u005f_proto__":1}',
  deep(13),
  deep(100_000),
  JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`k${at}`, 1]))),
  '{"text":"x"',
  '',
  'null x',
  '\ufeff{"text":"x"}',
  "{'text':'x'}",
];
for (const body of poisoned) {
  test(`the body ${body.slice(0, 40)} is refused`, async (t) => {
    const house = await aHouse(t);
    const { status, reply } = await call(house, 'tests.tell', body);
    assert.equal(status, 400);
    assert.equal(refusalOf(reply), 'request/invalid');
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.deepEqual(house.heard, []);
  });
}

test('an address longer than any of ours is refused unread', async (t) => {
  const house = await aHouse(t);
  const { status, reply } = await call(house, `tests.tell?x=${'y'.repeat(2100)}`, hello);
  assert.equal(status, 414);
  assert.equal(refusalOf(reply), 'request/too-large');
});

test('an address that cannot be decoded is not repeated', async (t) => {
  const answer = await raw(
    await aHouse(t),
    'GET /w/%E0%A4%A nhom_mau HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  );
  assert.match(answer, /^HTTP\/1\.1 400/);
  assert.doesNotMatch(answer, /nhom_mau|%E0/);
});

test('who asks and never reads the answers does not keep a connection', async (t) => {
  const long = () => PAGE(200, 'x'.repeat(8 * 1_048_576));
  const pages = { home: long, widget: long, notFound: long, fault: long };
  const { app, port } = await aHouse(t, { pages });
  assert.ok(app.server.timeout > 0 && app.server.timeout <= 60_000);
  app.server.timeout = 300; // nobody waits a minute for a test
  const deaf = connect(port, '127.0.0.1').pause();
  t.after(() => deaf.destroy());
  deaf.on('error', () => {});
  deaf.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(4));
  await once(app.server, 'connection');
  assert.equal(await connections(app), 1);
  while ((await connections(app)) > 0) await new Promise((later) => setTimeout(later, 50));
});

async function connections({ server }: House['app']): Promise<number> {
  return new Promise((tell) => server.getConnections((_, count) => tell(count)));
}

async function get({ url }: House, procedure: string, input: string) {
  const raw = input.split('&').map(encodeURIComponent).join('&').replace('%3D', '=');
  const response = await fetch(`${url}/trpc/${procedure}?input=${raw}`);
  return { status: response.status, reply: (await response.json()) as TrpcReply };
}

async function statusWithType(house: House, type: string, body = JSON.stringify(hello)) {
  return (await post(house, type ? { 'content-type': type } : {}, body, !type)).status;
}

function post(
  { port }: House,
  headers: Record<string, string>,
  body: string | Buffer,
  untyped = false,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const all = { ...(!untyped && { 'content-type': 'application/json' }), ...headers };
    const options = {
      port,
      host: '127.0.0.1',
      path: '/trpc/tests.tell',
      method: 'POST',
      headers: all,
    };
    let status = 0;
    let text = '';
    const asked = request(options, (response) => {
      status = response.statusCode ?? 0;
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status, text }));
    });
    // The server ends the connection of what it will not read; the reply is there already.
    asked.on('error', (error) => (status ? resolve({ status, text }) : reject(error)));
    asked.end(body);
  });
}
