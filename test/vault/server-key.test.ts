import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  openServerKey,
  ServerKeyMalformed,
  ServerKeyMissing,
  ServerKeyOpenToOthers,
} from '../../server/vault/server-key.ts';
import { aFolder } from '../storage/folder.ts';

const FIRST = { mayCreate: true };
const LATER = { mayCreate: false };
const WELL_FORMED = `${Buffer.alloc(32, 7).toString('base64')}\n`;

const aKeyFile = (text: string, mode = 0o600): string => {
  const file = join(aFolder(), 'server.key');
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
};

describe('the server key', () => {
  test('is made at the first start, for our eyes only', async () => {
    const file = join(aFolder(), 'secrets', 'server.key');

    await openServerKey(file, FIRST);

    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, 'latin1'), /^[A-Za-z0-9+/]{43}=\n$/);
    assert.deepEqual(readdirSync(join(file, '..')), ['server.key']);
  });

  test('is the same at every later start', async () => {
    const file = join(aFolder(), 'server.key');
    const first = await openServerKey(file, FIRST);

    const later = await openServerKey(file, LATER);
    const again = await openServerKey(file, FIRST);

    assert.deepEqual(later.derive('use'), first.derive('use'));
    assert.deepEqual(again.derive('use'), first.derive('use'));
  });

  test('is one key when two first starts race', async () => {
    const file = join(aFolder(), 'server.key');

    const keys = await Promise.all([1, 2, 3, 4].map(() => openServerKey(file, FIRST)));

    assert.equal(new Set(keys.map((key) => key.derive('use').toString('hex'))).size, 1);
  });

  test('is not made anew when it is missed later', async () => {
    const file = join(aFolder(), 'server.key');

    await assert.rejects(openServerKey(file, LATER), isAbout(ServerKeyMissing, file));

    assert.throws(() => statSync(file));
  });

  for (const mode of [0o640, 0o604, 0o620, 0o644, 0o601]) {
    test(`is refused when others may use it (${mode.toString(8)})`, async () => {
      const file = aKeyFile(WELL_FORMED, mode);
      await assert.rejects(openServerKey(file, LATER), (error: unknown) => {
        assert.ok(error instanceof ServerKeyOpenToOthers);
        assert.deepEqual([error.file, error.mode], [file, mode]);
        return true;
      });
    });
  }

  for (const [what, text] of Object.entries({
    empty: '',
    'too short': `${Buffer.alloc(31).toString('base64')}\n`,
    'too long': `${Buffer.alloc(33).toString('base64')}\n`,
    hexadecimal: `${Buffer.alloc(32).toString('hex')}\n`,
    'followed by something else': `${WELL_FORMED}${WELL_FORMED}`,
  })) {
    test(`is refused when it is ${what}, also at a first start`, async () => {
      const file = aKeyFile(text);
      await assert.rejects(openServerKey(file, FIRST), isAbout(ServerKeyMalformed, file));
      assert.equal(readFileSync(file, 'latin1'), text);
    });
  }

  test('may have lost its newline or got a Windows one', async () => {
    for (const text of [WELL_FORMED.trim(), WELL_FORMED.replace('\n', '\r\n')]) {
      await openServerKey(aKeyFile(text, 0o400), LATER);
    }
  });
});

const isAbout =
  (type: new (file: string) => Error & { file: string }, file: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof type, String(error));
    assert.equal(error.file, file);
    return true;
  };
