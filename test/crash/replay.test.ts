import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Disk } from './disk.ts';
import { EVERYTHING, NOTHING } from './fates.ts';
import { Replay } from './replay.ts';
import { readTrace } from './trace.ts';

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const made = (path: string, fd: number, flags: string): string =>
  `1 openat(AT_FDCWD<${hex('/')}>, "${hex(path)}", ${flags}, 0600) = ${fd}<${hex(path)}>`;
const written = (fd: number, is: string, text: string): string =>
  `1 write(${fd}<${hex(is)}>, "${hex(text)}", ${text.length}) = ${text.length}`;

async function play(lines: string[]): Promise<{ disk: Disk; replay: Replay }> {
  const disk = new Disk();
  const replay = new Replay('/r', disk);
  for (const call of await readTrace(lines)) replay.step(call);
  return { disk, replay };
}

test('bytes go where the file stands, and survive once file and folder were synced', async () => {
  const { disk } = await play([
    made('/r/a', 5, 'O_RDWR|O_CREAT'),
    written(5, '/r/a', 'abc'),
    `1 lseek(5<${hex('/r/a')}>, 1, SEEK_SET) = 1`,
    written(5, '/r/a', 'X'),
    `1 fdatasync(5<${hex('/r/a')}>) = 0`,
    written(5, '/r/a', 'Y'),
    made('/r', 6, 'O_RDONLY|O_DIRECTORY'),
    `1 fsync(6<${hex('/r')}>) = 0`,
  ]);
  assert.equal(disk.image(NOTHING).get('a')?.toString(), 'aXc');
  assert.equal(disk.image(EVERYTHING).get('a')?.toString(), 'aXY');
});

test('a write that the system took half of is half', async () => {
  const { disk } = await play([
    made('/r/a', 5, 'O_WRONLY|O_CREAT'),
    `1 write(5<${hex('/r/a')}>, "${hex('abcd')}", 4) = 2`,
  ]);
  assert.equal(disk.image(EVERYTHING).get('a')?.toString(), 'ab');
});

test('files outside, sockets and the shared index are not of the disk', async () => {
  const { disk } = await play([
    made('/elsewhere/a', 5, 'O_RDWR|O_CREAT'),
    written(5, '/elsewhere/a', 'abc'),
    made('/r/x.db-shm', 6, 'O_RDWR|O_CREAT'),
  ]);
  assert.equal(disk.image(EVERYTHING).size, 0);
});

test('an acknowledgement on a socket is a promise from the moment its bytes go out', async () => {
  const { replay } = await play([
    written(
      9,
      'socket:[77]',
      'HTTP/1.1 200 OK\r\n\r\n{"result":{"data":{"code":"H99.001-261121-0007"',
    ),
    written(9, 'socket:[77]', `HTTP/1.1 204\r\nDvc-Sha256: ${'ab'.repeat(32)}\r\n`),
  ]);
  assert.deepEqual(replay.takePromised(), [
    { at: 1, code: 'H99.001-261121-0007' },
    { at: 2, whole: 'ab'.repeat(32) },
  ]);
});

for (const [what, line] of [
  ['a write to a file that was never opened', written(5, '/r/a', 'abc')],
  ['a call that is not modelled', `1 symlink("${hex('/r/a')}", "${hex('/r/b')}") = 0`],
  ['a write that the process did not survive', `1 mkdir("${hex('/r/a')}", 0700 <unfinished ...>`],
] as const)
  test(`${what} ends the replay instead of being passed over`, async () => {
    await assert.rejects(play([line]));
  });
