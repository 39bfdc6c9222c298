import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { deriveKey, KEY, seal, SealBroken, unseal } from '../../server/vault/sealing.ts';

const key = randomBytes(KEY);

describe('a sealed value', () => {
  test('opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string(), (plain, about) => {
        assert.deepEqual(unseal(key, seal(key, plain, about), about), Buffer.from(plain));
      }),
    );
  });

  test('does not open when any one bit of it was changed', () => {
    const sealed = seal(key, Buffer.from('Nguyễn Văn Không'), 'answers');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      assert.throws(() => unseal(key, altered, 'answers'), SealBroken, `bit ${bit}`);
    }
  });

  test('does not open when it was cut or continued', () => {
    const sealed = seal(key, Buffer.from('answers'), 'answers');
    for (let length = 0; length < sealed.length; length++) {
      assert.throws(() => unseal(key, sealed.subarray(0, length), 'answers'), SealBroken);
    }
    assert.throws(() => unseal(key, Buffer.concat([sealed, Buffer.of(0)]), 'answers'), SealBroken);
  });

  test('does not open elsewhere or under another key', () => {
    const sealed = seal(key, Buffer.from('answers'), 'H99.001-261121-0001');
    assert.throws(() => unseal(key, sealed, 'H99.001-261121-0002'), SealBroken);
    assert.throws(() => unseal(randomBytes(KEY), sealed, 'H99.001-261121-0001'), SealBroken);
  });

  test('is never the same twice, and is 29 bytes longer than what is in it', () => {
    const values = Array.from({ length: 100 }, () => seal(key, Buffer.from('same'), 'about'));
    assert.equal(new Set(values.map((value) => value.toString('hex'))).size, 100);
    assert.ok(values.every((value) => value.length === 4 + 29 && value[0] === 1));
  });
});

test('derived keys differ by use and by secret, and are the same every time', () => {
  const uses = ['a', 'b', 'file/a', 'file/b'];
  const keys = uses.flatMap((use) => [deriveKey(key, use), deriveKey(randomBytes(KEY), use)]);
  assert.equal(new Set(keys.map((one) => one.toString('hex'))).size, keys.length);
  assert.deepEqual(deriveKey(key, 'a'), keys[0]);
});

test('key derivation is that of RFC 5869, test case 3', () => {
  const secret = Buffer.alloc(22, 0x0b);
  const expected = '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d';
  assert.equal(deriveKey(secret, '').toString('hex'), expected);
});
