import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStop } from '../../server/http/stop.ts';
import { aHouse, call, type House } from './support/house.ts';

test('a request under way is finished, then stores are closed in order', async (t) => {
  const house = await aHouse(t);
  const order: string[] = [];
  const stop = createStop({
    readiness: house.readiness,
    servers: [house.app],
    stores: ['dossiers', 'keys'].map((name) => ({ close: async () => void order.push(name) })),
  });
  const waiting = call(house, 'tests.wait', { text: 'x' }).then((reply) => {
    order.push('answered');
    return reply;
  });
  await heard(house);
  const stopped = stop();
  assert.equal(house.readiness.stopping, true);
  assert.equal(stop(), stopped);
  await refusesConnections(house);
  assert.deepEqual(order, []);
  house.gate.open();
  assert.equal((await waiting).status, 200);
  await stopped;
  assert.deepEqual(order, ['answered', 'dossiers', 'keys']);
});

test('a request that takes for ever is cut when patience is over', async (t) => {
  const house = await aHouse(t);
  const waiting = call(house, 'tests.wait', { text: 'x' });
  const cut = assert.rejects(waiting);
  await heard(house);
  let closed = false;
  const stores = [{ close: () => (closed = true) }];
  await createStop({ readiness: house.readiness, servers: [house.app], stores, patience: 50 })();
  await cut;
  assert.equal(closed, true);
});

test('idle connections do not keep the server', async (t) => {
  const house = await aHouse(t);
  await call(house, 'tests.tell', { text: 'x' });
  await createStop({ readiness: house.readiness, servers: [house.app], stores: [] })();
  await refusesConnections(house);
});

async function heard(house: House): Promise<void> {
  while (house.heard.length === 0) await new Promise((later) => setTimeout(later, 2));
}

async function refusesConnections(house: House): Promise<void> {
  while (house.app.server.listening) await new Promise((later) => setTimeout(later, 2));
  await assert.rejects(fetch(`${house.url}/healthz`, { headers: { connection: 'close' } }));
}
