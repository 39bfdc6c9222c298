import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readIdentity } from '../../server/domain/identity.ts';
import { readPhone } from '../../server/domain/phone.ts';

const separators = fc.array(fc.constantFrom(' ', '.', '-', '', '\u00a0'), {
  minLength: 15,
  maxLength: 15,
});
const spread = (digits: string, between: string[]) =>
  [...digits].map((digit, n) => digit + (between[n] ?? '')).join('');

describe('a telephone number', () => {
  const cases: [typed: string, kept: string][] = [
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['(0912) 345-678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['+84 (0)912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['912345678', '0912345678'],
    ['0351234567', '0351234567'],
    ['0561234567', '0561234567'],
    ['0771234567', '0771234567'],
    ['0881234567', '0881234567'],
    ['02051234567', '02051234567'],
    ['+84 205 123 4567', '02051234567'],
    ['842051234567', '02051234567'],
    ['０９１２３４５６７８', '0912345678'],
  ];
  for (const [typed, kept] of cases) {
    test(`"${typed}" is ${kept}`, () => assert.deepEqual(readPhone(typed), { value: kept }));
  }

  const wrong: [typed: string, code: string, params?: object][] = [
    ['091234567', 'answer/phone-length', { digits: 10, typed: 9 }],
    ['09123456789', 'answer/phone-length', { digits: 10, typed: 11 }],
    ['0205123456', 'answer/phone-length', { digits: 11, typed: 10 }],
    ['01623456789', 'answer/phone-start', { start: '01' }],
    ['0412345678', 'answer/phone-start', { start: '04' }],
    ['19001234', 'answer/phone-start', { start: '19' }],
    ['+1 408 555 0100', 'answer/phone-start', { start: '+1' }],
    ['0912 345 67a', 'answer/phone-characters'],
    ['không có', 'answer/phone-characters'],
    ['', 'answer/phone-characters'],
    ['+', 'answer/phone-characters'],
    ['09+12345678', 'answer/phone-characters'],
  ];
  for (const [typed, code, params] of wrong) {
    test(`"${typed}" is told as ${code}`, () =>
      assert.deepEqual(readPhone(typed).faults, [{ code, ...(params && { params }) }]));
  }

  test('a mobile number is read however it is spread out and led in', () => {
    const number = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/));
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('0', '+84', '84', '0084', ''),
        separators,
        (rest, lead, gaps) => {
          const national = rest.join('');
          assert.equal(readPhone(lead + spread(national, gaps)).value, `0${national}`);
        },
      ),
    );
  });

  test('what was read is read again as it is, and nothing typed breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9+ .]{5,16}$/)), (typed) => {
        const { value } = readPhone(typed);
        if (value === undefined) return;
        assert.match(value, /^0\d{9,10}$/);
        assert.equal(readPhone(value).value, value);
      }),
    );
  });
});

describe('an identity number', () => {
  test('is twelve digits, in groups or not', () => {
    for (const typed of [
      '000096000001',
      '0000 9600 0001',
      ' 000.096.000.001 ',
      '000-096-000-001',
    ]) {
      assert.deepEqual(readIdentity(typed), { value: '000096000001' });
    }
  });

  test('nine digits are the old card, and that is said', () => {
    assert.deepEqual(readIdentity('000 000 019').faults, [
      { code: 'answer/identity-length', params: { digits: 9, kind: 'cmnd' } },
    ]);
  });

  for (const digits of [1, 8, 10, 11, 13]) {
    test(`${digits} digits are counted for the citizen`, () =>
      assert.deepEqual(readIdentity('0'.repeat(digits)).faults, [
        { code: 'answer/identity-length', params: { digits } },
      ]));
  }

  for (const typed of ['', 'B1234567', '00009600000O', 'không có']) {
    test(`"${typed}" is not digits`, () =>
      assert.deepEqual(readIdentity(typed).faults, [{ code: 'answer/identity-digits' }]));
  }

  test('is read however it is spread out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), separators, (digits, gaps) =>
        assert.equal(readIdentity(spread(digits, gaps)).value, digits),
      ),
    );
  });
});
