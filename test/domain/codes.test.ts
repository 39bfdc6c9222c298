import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { DossierCode, LookupCode, Token } from '../../server/contract/text.ts';
import { formatDossierCode, parseDossierCode } from '../../server/domain/dossier-code.ts';
import { mintLookupCode, readLookupCode, showLookupCode } from '../../server/domain/lookup-code.ts';
import { readProcedureCode } from '../../server/domain/procedure-code.ts';
import { readSecret } from '../../server/domain/secret.ts';
import { isToken, mintToken } from '../../server/domain/token.ts';

const SYMBOLS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const aCode = bytes(7).map(mintLookupCode);
const put = (code: string, at: number, symbol: string) =>
  code.slice(0, at) + symbol + code.slice(at + 1);

describe('a look-up code', () => {
  test('has the shape of the contract and is read back', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        assert.ok(v.is(LookupCode, code), code);
        assert.equal(readLookupCode(code), code);
      }),
    );
  });

  test('carries all of its first fifty random bits', () => {
    const zero = mintLookupCode(new Uint8Array(7));
    assert.equal(zero, '00000000000');
    const seen = new Set([zero]);
    for (let bit = 0; bit < 50; bit += 1) {
      const random = new Uint8Array(7);
      random[bit >> 3] = 128 >> (bit & 7);
      seen.add(mintLookupCode(random));
    }
    assert.equal(seen.size, 51);
  });

  test('the first ten characters are the bytes in base32', () => {
    const code = mintLookupCode(Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x40]));
    assert.equal(code.slice(0, 10), '0123456789');
  });

  test('takes at least seven bytes', () => {
    assert.throws(() => mintLookupCode(new Uint8Array(6)), RangeError);
    assert.equal(mintLookupCode(new Uint8Array(16)).length, 11);
  });

  test('every single wrong character is noticed, at every place', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (let at = 0; at < code.length; at += 1) {
          for (const symbol of SYMBOLS) {
            const typed = put(code, at, symbol);
            assert.equal(readLookupCode(typed), symbol === code[at] ? code : undefined);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('every swap of two characters is noticed, for every pair of characters at every two places', () => {
    // The code is linear: whether a swap is noticed depends on the places and on the difference of the two, no more.
    const base = Array<string>(10).fill('0');
    for (let i = 0; i < 11; i += 1) {
      for (let j = i + 1; j < 11; j += 1) {
        for (const a of SYMBOLS) {
          const code = withCheck(base, i, a);
          const [x, y] = [code[i] ?? '', code[j] ?? ''];
          if (x === y) continue;
          assert.equal(readLookupCode(put(put(code, i, y), j, x)), undefined, `${code} ${i} ${j}`);
        }
      }
    }
    fc.assert(
      fc.property(aCode, (code) => {
        for (let i = 0; i + 1 < code.length; i += 1) {
          const [x, y] = [code[i] ?? '', code[i + 1] ?? ''];
          if (x !== y) assert.equal(readLookupCode(put(put(code, i, y), i + 1, x)), undefined);
        }
      }),
    );
  });

  test('one of the 32 check characters fits each ten characters', () => {
    const check = fc.array(fc.constantFrom(...SYMBOLS), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(check, (ten) => {
        const fitting = SYMBOLS.filter((symbol) => readLookupCode(ten.join('') + symbol));
        assert.equal(fitting.length, 1);
      }),
    );
  });

  test('is shown in groups, and read from them', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        assert.match(showLookupCode(code), /^\w{4} \w{4} \w{3}$/);
        assert.equal(readLookupCode(showLookupCode(code)), code);
      }),
    );
    assert.equal(showLookupCode('7K4PM9XR2TQ'), '7K4P M9XR 2TQ');
  });

  test('is read in small letters, with dashes, dots and spaces anywhere', () => {
    fc.assert(
      fc.property(aCode, fc.constantFrom('-', ' ', '.', '–', '\u00a0', '_'), (code, gap) => {
        assert.equal(readLookupCode(` ${[...code.toLowerCase()].join(gap)} `), code);
      }),
    );
  });

  test('O is read as 0, I and L as 1, U as V', () => {
    fc.assert(
      fc.property(aCode, fc.constantFrom('I', 'L', 'i', 'l'), (code, one) => {
        const typed = code.replace(/0/g, 'o').replace(/1/g, one).replace(/V/g, 'u');
        assert.equal(readLookupCode(typed), code);
      }),
    );
  });

  test('what a Vietnamese keyboard makes of it is undone', () => {
    const telex: [typed: string, keys: string][] = [
      ['ư', 'W'],
      ['Ư', 'W'],
      ['đ', 'DD'],
      ['â', 'AA'],
      ['ê', 'EE'],
      ['ă', 'AW'],
      ['á', 'AS'],
      ['à', 'AF'],
      ['ả', 'AR'],
      ['ã', 'AX'],
      ['ạ', 'AJ'],
      ['ế', 'EES'],
    ];
    for (const [typed, keys] of telex) {
      const code = withCheck([...keys.padEnd(10, '7')], 0, keys[0] ?? '');
      assert.equal(readLookupCode(code.replace(keys, typed)), code, `${typed} for ${keys}`);
    }
  });

  for (const typed of ['', '7K4P', '7K4P M9XR 2TQ7', 'không nhớ', '!'.repeat(11), '0'.repeat(80)]) {
    test(`"${typed.slice(0, 20)}" is no code`, () =>
      assert.equal(readLookupCode(typed), undefined));
  }

  test('reading never gives what the contract would refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const code = readLookupCode(typed);
        assert.ok(code === undefined || v.is(LookupCode, code));
      }),
    );
  });
});

/** Ten characters with one replaced, and the check character that fits. */
function withCheck(ten: readonly string[], at: number, symbol: string): string {
  const word = put(ten.join(''), at, symbol);
  const check = SYMBOLS.find((candidate) => readLookupCode(word + candidate));
  assert.ok(check !== undefined);
  return word + check;
}

describe('a token', () => {
  test('is base64url of its sixteen bytes', () => {
    fc.assert(
      fc.property(bytes(16), (random) => {
        const token = mintToken(random);
        assert.equal(token, Buffer.from(random).toString('base64url'));
        assert.ok(v.is(Token, token));
        assert.ok(isToken(token));
      }),
    );
  });

  test('takes exactly sixteen bytes', () => {
    for (const length of [0, 15, 17]) {
      assert.throws(() => mintToken(new Uint8Array(length)), RangeError);
    }
  });

  test('its shape is told exactly', () => {
    const wrong = ['', 'A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}B`, `${'A'.repeat(20)}+A`];
    for (const text of wrong) assert.equal(isToken(text), false);
    assert.equal(isToken(`${'a_-0'.repeat(5)}Zg`), true);
  });
});

describe('a secret', () => {
  test('is told apart by its shape', () => {
    const token = mintToken(new Uint8Array(16).fill(7));
    const lookup = mintLookupCode(new Uint8Array(7).fill(7));
    assert.deepEqual(readSecret(` ${token}\n`), { kind: 'token', value: token });
    assert.deepEqual(readSecret(showLookupCode(lookup).toLowerCase()), {
      kind: 'lookup',
      value: lookup,
    });
    assert.equal(readSecret('0912345678'), undefined);
    assert.equal(readSecret(''), undefined);
  });
});

describe('a dossier code', () => {
  const agency = fc
    .tuple(
      fc.stringMatching(/^[A-Z]\d{2}$/),
      fc.array(fc.stringMatching(/^\d{1,3}$/), { maxLength: 4 }),
    )
    .map(([head, rest]) => [head, ...rest].join('.'));
  const day = fc
    .integer({ min: 0, max: 36_000 })
    .map((n) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

  test('is written with the day in six and the serial in four digits', () => {
    assert.equal(formatDossierCode('H21.217', '2026-11-21', 1), 'H21.217-261121-0001');
    assert.equal(formatDossierCode('H21.217', '2026-11-21', 9999), 'H21.217-261121-9999');
    assert.equal(formatDossierCode('H21.217', '2026-11-21', 10_000), 'H21.217-261121-10000');
  });

  test('a serial that cannot be is refused', () => {
    for (const serial of [0, -1, 1.5, NaN, 1_000_000]) {
      assert.throws(() => formatDossierCode('H21.217', '2026-11-21', serial), RangeError);
    }
  });

  test('what is written has the shape of the contract and is read back', () => {
    fc.assert(
      fc.property(agency, day, fc.integer({ min: 1, max: 999_999 }), (id, on, serial) => {
        const code = formatDossierCode(id, on, serial);
        assert.ok(v.is(DossierCode, code), code);
        assert.deepEqual(parseDossierCode(code), { code, agency: id, day: on, serial });
      }),
    );
  });

  const right = 'H21.217-261121-0001';
  const writings = [
    right,
    'h21.217-261121-0001',
    ' H21.217 - 261121 - 0001 ',
    'H21.217 261121 0001',
    'H21 . 217-261121-0001',
    'H21.217–261121—0001',
    'H21.217‑261121−0001',
    'H21.217_261121_0001',
    'H21.217--261121--0001',
    'H2l.217-26II21-OOO1',
    'H21 217 261121 0001',
    'h21-217-261121-0001',
    'h212172611210001',
    'Ｈ２１.217-261121-0001',
  ];
  for (const typed of writings) {
    test(`"${typed}" is ${right}`, () => assert.equal(parseDossierCode(typed)?.code, right));
  }

  const wrong = [
    '',
    'H21.217',
    'H21.217-261121',
    'H21.217-261121-001',
    'H21.217-261121-0000',
    'H21.217-261121-1234567',
    'H21.217-261341-0001',
    'H21.217-260230-0001',
    'H21.2170-261121-0001',
    'H21.1.2.3.4.5-261121-0001',
    '121.217-261121-0001',
    "H21.217-261121-0001'--",
    `H21.217-261121-0001${'0'.repeat(100)}`,
  ];
  for (const typed of wrong) {
    test(`"${typed.slice(0, 30)}" is no dossier code`, () =>
      assert.equal(parseDossierCode(typed), undefined));
  }

  test('reading never gives what the contract would refuse', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 70 }),
      fc.stringMatching(/^[hH]\d\d\.\d{1,4}[- ]\d{6}[- ]\d{3,7}$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parts = parseDossierCode(text);
        assert.ok(!parts || v.is(DossierCode, parts.code));
      }),
    );
  });
});

describe('a procedure code', () => {
  const writings = [
    '1.001193',
    '1001193',
    '1 001193',
    '1 . 001193',
    '1.001 193',
    ' 1.001193 ',
    '1.001193.000.00.00.H99',
    '1.001193.000.00.00.h99',
    '1.001193.H99',
    '1.001193.000.00.00.H99.02',
    '1001193.000.00.00.H99',
    '１.００１１９３',
  ];
  for (const typed of writings) {
    test(`"${typed}" is 1.001193`, () => assert.equal(readProcedureCode(typed), '1.001193'));
  }

  for (const typed of ['', 'khai sinh', '1.00119', '1.0011933', '0912345678', '1.001193.H9']) {
    test(`"${typed}" is no procedure code`, () =>
      assert.equal(readProcedureCode(typed), undefined));
  }
});
