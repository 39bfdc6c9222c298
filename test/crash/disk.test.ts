/** The modelled disk keeps every promise that POSIX makes, and no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Disk, type Fate } from './disk.ts';
import { diceOf, EVERYTHING, NOTHING, torn } from './fates.ts';
import { Random } from './random.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const text = (disk: Disk, fate: Fate, path = 'a'): string | undefined =>
  disk.image(fate).get(path)?.toString();

/** A disk with one empty file `a`, whose name is safe. */
function aDisk(): { disk: Disk; file: number } {
  const disk = new Disk();
  const file = disk.create(1, ['a'], 'file');
  disk.sync(0, 2);
  return { disk, file };
}

test('a write without a sync may vanish, and may stay', () => {
  const { disk, file } = aDisk();
  disk.write(3, file, 0, Buffer.from('new'));
  assert.equal(text(disk, NOTHING), '');
  assert.equal(text(disk, EVERYTHING), 'new');
});

test('a write that was synced never vanishes, whatever comes after it elsewhere', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { disk, file } = aDisk();
      disk.write(3, file, 0, Buffer.from('kept'));
      disk.sync(file, 4);
      disk.write(5, file, 4, Buffer.alloc(2000, 'x'));
      disk.resize(6, file, 3000);
      disk.create(7, ['b'], 'file');
      assert.ok(text(disk, diceOf(new Random(seed)))?.startsWith('kept'));
    }),
  );
});

test('a sync covers what had ended when it began, not what ran beside it', () => {
  const { disk, file } = aDisk();
  disk.write(3, file, 0, Buffer.from('one'));
  disk.write(5, file, 0, Buffer.from('two'));
  disk.sync(file, 4);
  assert.equal(text(disk, NOTHING), 'one');
});

test('a synced file whose name was not synced may be gone', () => {
  const disk = new Disk();
  const file = disk.create(1, ['a'], 'file');
  disk.write(2, file, 0, Buffer.from('x'));
  disk.sync(file, 3);
  assert.equal(text(disk, NOTHING), undefined);
  disk.sync(0, 4);
  assert.equal(text(disk, NOTHING), 'x');
});

test('a synced folder whose own name was not synced may be gone with all below it', () => {
  const disk = new Disk();
  const folder = disk.create(1, ['f'], 'directory');
  disk.sync(disk.create(2, ['f', 'a'], 'file'), 3);
  disk.sync(folder, 4);
  assert.deepEqual([...disk.image(NOTHING).keys()], []);
  disk.sync(0, 5);
  assert.deepEqual([...disk.image(NOTHING).keys()], ['f/', 'f/a']);
});

test('a renamed file has its old name or its new one, never both, never none', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { disk, file } = aDisk();
      disk.name(3, ['b'], file, ['a']);
      assert.equal([...disk.image(diceOf(new Random(seed))).keys()].length, 1);
    }),
  );
});

test('a removed name may come back until the removal is synced', () => {
  const { disk } = aDisk();
  disk.unname(3, ['a']);
  assert.equal(text(disk, EVERYTHING), undefined);
  assert.equal(text(disk, NOTHING), '');
  disk.sync(0, 4);
  assert.equal(text(disk, NOTHING), undefined);
});

test('a shortened file shows zeros where it grows again', () => {
  const { disk, file } = aDisk();
  disk.write(3, file, 0, Buffer.from('abcd'));
  disk.resize(4, file, 1);
  disk.write(5, file, 3, Buffer.from('z'));
  assert.equal(text(disk, EVERYTHING), 'a\0\0z');
});

test('a torn write is old or new in every sector of 512 bytes, and sometimes mixed', () => {
  let mixed = 0;
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 700 }), (seed, offset) => {
      const pieces = torn({ at: 1, offset, data: Buffer.alloc(2048, 1) }, new Random(seed));
      const after = Buffer.alloc(offset + 2048);
      for (const piece of pieces) if ('data' in piece) piece.data.copy(after, piece.offset);
      for (let at = offset; at < after.length; at++)
        if (at % 512 && at > offset) assert.equal(after[at], after[at - 1]);
      if (pieces.length > 0 && after.subarray(offset).includes(0)) mixed++;
    }),
  );
  assert.ok(mixed > 0);
});

test('the same seed throws the same dice', () => {
  const { disk, file } = aDisk();
  for (let at = 3; at < 60; at++) disk.write(at, file, at * 100, Buffer.alloc(900, at));
  const once = disk.image(diceOf(new Random(7))).get('a');
  assert.deepEqual(disk.image(diceOf(new Random(7))).get('a'), once);
});
