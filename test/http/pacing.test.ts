import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createPacer, networkOf, type Pace } from '../../server/http/pacing.ts';
import { aHouse, call } from './support/house.ts';

const networks: [string, string][] = [
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8::5:6:7:8', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
];
for (const [address, network] of networks)
  test(`${address} counts as ${network}`, () => assert.equal(networkOf(address), network));

test('each address and each kind has a queue of its own', async () => {
  const seen: (number | undefined)[] = [];
  const counting: Pace = (state) => {
    seen.push(state);
    return { delay: 0, state: (state ?? 0) + 1 };
  };
  const pacer = createPacer(counting, () => new Date(0));
  await pacer('look-up', '2001:db8:1:2::1');
  await pacer('look-up', '2001:db8:1:2::2');
  await pacer('look-up', '2001:db8:1:3::1');
  await pacer('submission', '2001:db8:1:2::1');
  assert.deepEqual(seen, [undefined, 1, undefined, undefined]);
});

test('the rule is asked with the clock that was given', async () => {
  const now = new Date('2026-11-21T03:00:00Z');
  let asked: Date | undefined;
  const pacer = createPacer(
    (_state, at) => {
      asked = at;
      return { delay: 0, state: 1 };
    },
    () => now,
  );
  await pacer('upload', '203.0.113.7');
  assert.equal(asked, now);
});

test('memory of addresses is bounded', async () => {
  const states: (number | undefined)[] = [];
  const pacer = createPacer(
    (state) => {
      states.push(state);
      return { delay: 0, state: 1 };
    },
    () => new Date(0),
  );
  for (let at = 0; at < 20_001; at++) await pacer('look-up', `10.0.${at >> 8}.${at & 255}`);
  await pacer('look-up', '10.0.0.0');
  await pacer('look-up', '10.0.78.32');
  assert.deepEqual(states.slice(-2), [undefined, 1]);
});

test('without a trusted proxy nobody may claim another address', async (t) => {
  assert.equal(await queues(t, [], ['203.0.113.1', '203.0.113.2', '127.0.0.1, 203.0.113.3']), 1);
});

test('behind a trusted proxy the address it saw counts, whatever was claimed before', async (t) => {
  const claims = ['203.0.113.1', '198.51.100.9, 203.0.113.1', '127.0.0.1, 203.0.113.1'];
  assert.equal(await queues(t, ['127.0.0.1'], claims), 1);
  assert.equal(await queues(t, ['127.0.0.1'], ['203.0.113.1', '203.0.113.2']), 2);
});

test('whoever must wait is answered all the same', async (t) => {
  const house = await aHouse(t, {
    paced: { 'tests.tell': 'submission' },
    pace: () => ({ delay: 5, state: 1 }),
  });
  assert.equal((await call(house, 'tests.tell', { text: 'x' })).status, 200);
});

/** How many queues there are after calls that claimed these addresses in `X-Forwarded-For`. */
async function queues(t: TestContext, trustedProxies: string[], claims: string[]) {
  let queues = 0;
  const house = await aHouse(t, {
    config: { publicUrl: 'http://localhost:8080', trustedProxies },
    paced: { 'tests.tell': 'submission' },
    pace: (state) => ({ delay: 0, state: state ?? ++queues }),
  });
  for (const claim of claims)
    await call(house, 'tests.tell', { text: 'x' }, { 'x-forwarded-for': claim });
  assert.equal(house.heard.length, claims.length);
  return queues;
}
