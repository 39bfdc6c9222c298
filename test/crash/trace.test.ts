import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, numberAt, readTrace } from './trace.ts';

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

test('a call on one line: its bytes, numbers and answer', async () => {
  const line = `7  pwrite64(21<${hex('/d/a.db')}>, "${hex('a"b)')}", 4, 8192) = 4`;
  const [call] = await readTrace([line]);
  assert.equal(call?.name, 'pwrite64');
  assert.deepEqual(call.strings, [Buffer.from('a"b)')]);
  assert.deepEqual(fileOf(call.args), { fd: 21, is: '/d/a.db' });
  assert.equal(numberAt(call, -1), 8192);
  assert.equal(call.result, 4);
});

test('the parts of a vector are bytes one after another, and the offset is the last number', async () => {
  const parts = ['one', 'two'].map((text) => `{iov_base="${hex(text)}", iov_len=3}`).join(', ');
  const [call] = await readTrace([`7 pwritev(9<${hex('/d/p')}>, [${parts}], 2, 65564) = 6`]);
  assert.equal(Buffer.concat(call?.strings ?? []).toString(), 'onetwo');
  assert.equal(call && numberAt(call, -1), 65_564);
});

test('a call that others interrupt has begun before them and ends after them', async () => {
  const calls = await readTrace([
    `7 fsync(21<${hex('/d/a.db')}> <unfinished ...>`,
    `8 write(22<${hex('/d/b')}>, "${hex('x')}", 1) = 1`,
    '7 <... fsync resumed>)              = 0',
    '8 +++ exited with 0 +++',
  ]);
  assert.deepEqual(
    calls.map(({ name, begun, ended, result }) => [name, begun, ended, result]),
    [
      ['fsync', 1, 3, 0],
      ['write', 2, 2, 1],
    ],
  );
});

test('a call that its process did not survive has no answer and never ends', async () => {
  const [call] = await readTrace([`7 fsync(21<${hex('/d/a')}> <unfinished ...>`]);
  assert.equal(call?.result, undefined);
  assert.equal(call?.ended, Infinity);
});

test('a refused call says so', async () => {
  const line = `7 openat(AT_FDCWD<${hex('/')}>, "${hex('/d/x')}", O_RDONLY) = -1 ENOENT (No such file or directory)`;
  assert.equal((await readTrace([line]))[0]?.result, -1);
});

test('bytes that the tracer cut off are an error', async () => {
  const line = `7 write(21<${hex('/d/a')}>, "${hex('ab')}"..., 4096) = 4096`;
  await assert.rejects(readTrace([line]), /was cut/);
});
