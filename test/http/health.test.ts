import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aHouse, type House } from './support/house.ts';

const version = { program: '0.1.0', schema: '7' };

test('alive is whoever answers', async (t) => {
  assert.deepEqual(await ask(await aHouse(t), '/healthz'), [200, { alive: true }]);
});

test('program and schema say their versions', async (t) => {
  assert.deepEqual(await ask(await aHouse(t), '/version'), [200, version]);
});

test('ready is who can take a dossier', async (t) => {
  const checks = { database: async () => {}, key: async () => true, disk: async () => 'anything' };
  const ready = { ready: true, stopping: false, checks: { database: true, key: true, disk: true } };
  assert.deepEqual(await ask(await aHouse(t, { health: { checks, version } }), '/readyz'), [
    200,
    ready,
  ]);
});

test('one failed check is enough; which one is told, why is not', async (t) => {
  const checks = {
    database: async () => {},
    disk: async () => Promise.reject(new Error('no space on /srv/canary')),
  };
  const house = await aHouse(t, { health: { checks, version } });
  const answer = { ready: false, stopping: false, checks: { database: true, disk: false } };
  assert.deepEqual(await ask(house, '/readyz'), [503, answer]);
  assert.ok(house.log.every((line) => !line.includes('canary')));
});

test('a check that hangs is a failed one', async (t) => {
  const checks = { database: () => new Promise(() => {}) };
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const house = await aHouse(t, { health: { checks, version } });
  const asked = ask(house, '/readyz');
  for (let answered = false; !answered; t.mock.timers.tick(2000))
    answered = await Promise.race([
      asked.then(() => true),
      new Promise<false>((go) => setImmediate(() => go(false))),
    ]);
  assert.equal((await asked)[0], 503);
});

test('who is stopping is not ready any more', async (t) => {
  const house = await aHouse(t);
  house.readiness.stop();
  assert.deepEqual(await ask(house, '/readyz'), [
    503,
    { ready: false, stopping: true, checks: {} },
  ]);
  assert.equal((await ask(house, '/healthz'))[0], 200);
});

async function ask({ url }: House, path: string): Promise<[number, unknown]> {
  const response = await fetch(`${url}${path}`);
  return [response.status, await response.json()];
}
