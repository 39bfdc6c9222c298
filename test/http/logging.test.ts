import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeError } from '../../server/http/logging.ts';
import { aHouse, call, raw, type House } from './support/house.ts';

const canary = 'Nguyen_Van_Canary';

test('log lines name the route, never the address, query, body, header or who asked', async (t) => {
  const house = await aHouse(t);
  const hello = { text: canary };
  const from = {
    'user-agent': canary,
    'x-forwarded-for': '203.0.113.77',
    referer: `https://x/${canary}`,
  };
  await call(house, `tests.tell?q=${canary}`, hello, from);
  await call(house, 'tests.fault', hello, from);
  await call(house, `tests.${canary}`, hello, from);
  await call(house, 'tests.tell', `{"text":"${canary}`, from);
  await fetch(`${house.url}/w/${canary}?code=${canary}`, { headers: from });
  await fetch(`${house.url}/${canary}?${canary}`, { headers: { ...from, accept: 'text/html' } });
  await fetch(`${house.url}/uploads/${canary}`, { method: 'HEAD', headers: { 'dvc-key': canary } });
  await raw(house, `GET /%zz${canary} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  await raw(house, `${canary} nonsense\r\n\r\n`);
  await logged(house, 7);
  const lines = house.log.filter((line) => !line.includes('Server listening'));
  const text = lines.join('');
  assert.doesNotMatch(text, /Canary|203\.0\.113|127\.0\.0\.1|user-agent/i);
  const routes = lines.map((line) => (JSON.parse(line) as { route?: string }).route);
  assert.deepEqual(routes.filter(Boolean), [
    '/trpc/tests.tell',
    '/trpc/tests.fault',
    'none',
    '/trpc/tests.tell',
    '/w/:name',
    'none',
    '/uploads/:upload',
  ]);
});

test('a line says method, route, status, time and the request’s name, and the reply the same name', async (t) => {
  const house = await aHouse(t);
  const { headers } = await call(house, 'tests.tell', { text: 'x' });
  await logged(house, 1);
  const line = JSON.parse(house.log.at(-1) ?? '') as Record<string, unknown>;
  assert.deepEqual(Object.keys(line).sort(), [
    'level',
    'method',
    'ms',
    'msg',
    'reqId',
    'route',
    'status',
    'time',
  ]);
  assert.equal(line.method, 'POST');
  assert.equal(line.status, 200);
  assert.equal(line.reqId, headers.get('x-request-id'));
});

test('nobody chooses the name of their request', async (t) => {
  const house = await aHouse(t);
  const { headers } = await call(
    house,
    'tests.tell',
    { text: 'x' },
    { 'request-id': canary, 'x-request-id': canary },
  );
  assert.notEqual(headers.get('x-request-id'), canary);
});

test('an error is logged by kind, code and place, without its words', () => {
  const cause = Object.assign(new Error(`params: ${canary}`), { code: 'SQLITE_FULL' });
  const error = new TypeError(`insert ${canary}\n    second line ${canary}`, { cause });
  const described = describeError(error);
  assert.equal(described.type, 'TypeError');
  assert.equal(described.cause?.code, 'SQLITE_FULL');
  assert.match(described.stack, /logging\.test\.ts/);
  assert.doesNotMatch(JSON.stringify(described), /Canary/);
  assert.doesNotMatch(JSON.stringify(describeError({ code: canary })), /Canary/);
  assert.doesNotMatch(
    JSON.stringify(describeError(Object.assign(error, { code: `x ${canary}` }))),
    /Canary/,
  );
});

/** A line is written when the reply has left, which may be after it was read. */
async function logged(house: House, requests: number): Promise<void> {
  const written = () => house.log.filter((line) => line.includes('"route"')).length;
  while (written() < requests) await new Promise((later) => setTimeout(later, 2));
}
