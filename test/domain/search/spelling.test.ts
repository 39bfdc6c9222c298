import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { piecesOf, isSlip } from '../../../server/domain/search/slips.ts';
import { respellings } from '../../../server/domain/search/spelling.ts';
import { isSyllable, shapeOf } from '../../../server/domain/search/syllable.ts';

const CLASSES: [what: string, written: string, meant: string][] = [
  ['s for x', 'sin', 'xin'],
  ['x for s', 'xinh', 'sinh'],
  ['ch for tr', 'chich', 'trich'],
  ['tr for ch', 'trung', 'chung'],
  ['d for gi', 'day', 'giay'],
  ['r for d', 'rat', 'dat'],
  ['v for d', 'van', 'dan'],
  ['l for n', 'lop', 'nop'],
  ['n for l', 'nam', 'lam'],
  ['n for ng', 'thuon', 'thuong'],
  ['ng for n', 'hong', 'hon'],
  ['n for nh', 'sin', 'sinh'],
  ['c for t', 'dac', 'dat'],
  ['t for c', 'luat', 'luac'],
  ['i for y', 'ki', 'ky'],
  ['y for i', 'ly', 'li'],
  ['iu for iêu', 'phiu', 'phieu'],
  ['f for ph', 'fi', 'phi'],
  ['j for gi', 'jay', 'giay'],
  ['z for gi', 'zay', 'giay'],
  ['w for qu', 'wan', 'quan'],
  ['q for qu', 'qan', 'quan'],
  ['k for c', 'kap', 'cap'],
  ['g for ng', 'dag', 'dang'],
  ['h for nh', 'sih', 'sinh'],
  ['j for i', 'xjn', 'xin'],
  ['letters held down', 'siiinh', 'sinh'],
];

describe('other spellings of a syllable', () => {
  for (const [what, written, meant] of CLASSES) {
    test(`${what}: ${written} may be ${meant}`, () =>
      assert.ok(respellings(written).includes(meant), respellings(written).join(' ')));
  }

  test('are syllables, not the one that was written, and few', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdeghiklmnopqrstuvxyjzwf'), maxLength: 7 }),
        (word) => {
          const others = respellings(word);
          assert.ok(others.every(isSyllable));
          assert.ok(!others.includes(word));
          assert.ok(others.length < 80, `${word} ${others.length}`);
        },
      ),
    );
  });
});

describe('the shape of a syllable', () => {
  for (const word of ['nghieng', 'giay', 'gi', 'quyen', 'uy', 'khuya', 'o', 'truong', 'xoay']) {
    test(`${word} has it`, () => assert.ok(isSyllable(word)));
  }
  for (const word of [
    'sihn',
    'tieengs',
    'ks',
    'kap',
    'ngiep',
    'w',
    '2026',
    'khaisinh',
    'fax',
    '',
  ]) {
    test(`"${word}" has it not`, () => assert.ok(!isSyllable(word)));
  }
  test('falls into its parts', () =>
    assert.deepEqual(shapeOf('nghieng'), { onset: 'ngh', vowels: 'ie', coda: 'ng' }));
});

describe('a slip of the finger', () => {
  const slips: [typed: string, meant: string, isOne: boolean][] = [
    ['sihn', 'sinh', true],
    ['khia', 'khai', true],
    ['sinnh', 'sinh', true],
    ['thuon', 'thuong', true],
    ['thuo', 'thuong', false],
    ['thuog', 'thuong', true],
    ['thyong', 'thuong', true],
    ['sinh', 'sinh', false],
    ['khai', 'sinh', false],
    ['hnis', 'sinh', false],
  ];
  for (const [typed, meant, isOne] of slips) {
    test(`${typed} and ${meant}: ${isOne}`, () => assert.equal(isSlip(typed, meant), isOne));
  }

  test('goes both ways', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
    fc.assert(fc.property(word, word, (a, b) => assert.equal(isSlip(a, b), isSlip(b, a))));
  });
});

test('words run together fall into the fewest words', () => {
  const words = new Set(['dang', 'ky', 'khai', 'sinh', 'an', 'da', 'ng']);
  const isWord = (piece: string) => words.has(piece);
  assert.deepEqual(piecesOf('khaisinh', isWord), ['khai', 'sinh']);
  assert.deepEqual(piecesOf('dangkykhaisinh', isWord), ['dang', 'ky', 'khai', 'sinh']);
  assert.equal(piecesOf('khaisin', isWord), undefined);
  assert.equal(piecesOf('khai', isWord), undefined);
});
