import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openKeyStore } from '../../server/storage/open.ts';
import type { KeyStore } from '../../server/storage/ports.ts';
import { times } from './arrivals.ts';
import { aFolder } from './folder.ts';

const AT = new Date('2026-11-21T01:00:00.000Z');
const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

describe('the key store', () => {
  let file: string;
  let keys: KeyStore;
  const open = () => openKeyStore(file, { backups: join(file, '../backups') });
  beforeEach(async () => {
    file = join(aFolder(), 'keys.db');
    keys = await open();
  });
  afterEach(() => keys.close());

  test('keeps the first key of a name, whoever comes later', async () => {
    const wrapped = times(20, () => randomBytes(61));

    const answers = await Promise.all(wrapped.map((one) => keys.keep('a', one, AT)));
    const later = await keys.keep('a', randomBytes(61), AT);

    assert.equal(new Set(answers.map(String)).size, 1);
    assert.deepEqual(answers[0], wrapped[0]);
    assert.deepEqual(later, wrapped[0]);
    assert.deepEqual(await keys.get('a'), wrapped[0]);
    assert.equal(await keys.get('b'), undefined);
  });

  test('has it still when it is opened again', async () => {
    const wrapped = randomBytes(61);
    await keys.keep('a', wrapped, AT);
    await keys.close();

    keys = await open();

    assert.deepEqual(await keys.get('a'), wrapped);
  });

  test('leaves no byte of an erased key in its files', async () => {
    const wrapped = times(50, () => randomBytes(61));
    for (const [i, one] of wrapped.entries()) await keys.keep(`key ${i}`, one, AT);
    const inFiles = () => {
      const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
      return wrapped.filter((one) => bytes.includes(one)).length;
    };
    assert.equal(inFiles(), 50);

    for (const i of times(49, (i) => i)) await keys.erase(`key ${i}`);

    assert.equal(inFiles(), 1);
    assert.equal(await keys.get('key 7'), undefined);
    assert.deepEqual(await keys.get('key 49'), wrapped[49]);
    await keys.erase('key 7');
  });

  test('tells the names of old keys, page by page', async () => {
    for (const [i, name] of ['d', 'a', 'c', 'b', 'e'].entries()) {
      await keys.keep(name, randomBytes(61), minutesLater(i));
    }

    const old = minutesLater(4);

    assert.deepEqual(await keys.olderThan(old, undefined, 3), ['a', 'b', 'c']);
    assert.deepEqual(await keys.olderThan(old, 'c', 3), ['d']);
    assert.deepEqual(await keys.olderThan(AT, undefined, 3), []);
  });

  test('takes its check value once', async () => {
    assert.equal(await keys.check(), undefined);

    const [first, second] = await Promise.all(
      ['first', 'second'].map((value) => keys.keepCheck(Buffer.from(value))),
    );

    assert.deepEqual([first, second], [Buffer.from('first'), Buffer.from('first')]);
    assert.deepEqual(await keys.check(), Buffer.from('first'));
  });
});
