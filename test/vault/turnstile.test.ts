import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecrets } from '../../server/vault/secrets.ts';
import { turnstile, type Urgency } from '../../server/vault/turnstile.ts';

/** A turnstile with work that ends when told to, and the order in which it began. */
function aDoor(most: number, waiting: number) {
  const inTurn = turnstile(most, { urgent: waiting, usual: waiting });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const enter = (name: string, urgency: Urgency = 'usual') =>
    inTurn(urgency, () => {
      begun.push(name);
      return new Promise<void>((done) => ends.set(name, done));
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((later) => setImmediate(later));
  };
  return { enter, end, begun };
}

test('no more than allowed run at once, the rest in order', async () => {
  const { enter, end, begun } = aDoor(2, 9);
  const all = ['a', 'b', 'c', 'd'].map((name) => enter(name));
  assert.deepEqual(begun, ['a', 'b']);
  await end('b');
  assert.deepEqual(begun, ['a', 'b', 'c']);
  for (const name of ['a', 'c', 'd']) await end(name);
  await Promise.all(all);
});

test('what is urgent goes before all that waited longer', async () => {
  const { enter, end, begun } = aDoor(1, 9);
  const all = [enter('a'), enter('b'), enter('c'), enter('now', 'urgent')];
  for (const name of ['a', 'now', 'b', 'c']) await end(name);
  await Promise.all(all);
  assert.deepEqual(begun, ['a', 'now', 'b', 'c']);
});

test('too many who wait are refused at once, each kind for itself', async () => {
  const { enter, end, begun } = aDoor(1, 1);
  const all = [enter('a'), enter('b')];
  await assert.rejects(enter('c'), { name: 'Refusal', code: 'server/busy' });
  all.push(enter('now', 'urgent'));
  for (const name of ['a', 'now', 'b']) await end(name);
  await Promise.all(all);
  assert.deepEqual(begun, ['a', 'now', 'b']);
});

test('work that fails leaves its place to the next', async () => {
  const inTurn = turnstile(1, { urgent: 9, usual: 9 });
  const failing = inTurn('usual', () => Promise.reject(new Error('no')));
  const next = inTurn('usual', async () => 'done');
  await assert.rejects(failing, /no/);
  assert.equal(await next, 'done');
  assert.equal(await inTurn('usual', async () => 'done again'), 'done again');
});

test('guesses in bulk neither pile up without end nor make a submission wait for all of them', async () => {
  const secrets = await createSecrets();
  const ended: string[] = [];
  const guesses = Array.from({ length: 300 }, () =>
    secrets.isLookup('7K4PM9XR2TQ', undefined).then(
      () => ended.push('guess'),
      (error: { code: string }) => ended.push(error.code),
    ),
  );
  await secrets.hashLookup('7K4PM9XR2TQ');
  const guessed = ended.filter((each) => each === 'guess').length;
  assert.ok(guessed < 20, `${guessed} guesses went before`);
  await Promise.all(guesses);
  assert.equal(ended.filter((each) => each === 'server/busy').length, 98);
});
