import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../../server/catalog/index.ts';
import { bare, markedOf, wordsOf } from '../../../server/domain/search/letters.ts';
import { isSyllable } from '../../../server/domain/search/syllable.ts';
import { readTelex } from '../../../server/domain/search/telex.ts';
import { readVni } from '../../../server/domain/search/vni.ts';
import { telex, vni, type Habit } from '../../support/keystrokes.ts';

const TELEX: [keys: string, word: string][] = [
  ['ddawng', 'đăng'],
  ['dawngd', 'đăng'],
  ['kys', 'ký'],
  ['tieengs', 'tiếng'],
  ['tieesng', 'tiếng'],
  ['tiengse', 'tiếng'],
  ['giaays', 'giấy'],
  ['hooj', 'hộ'],
  ['khaaur', 'khẩu'],
  ['thuowngf', 'thường'],
  ['thuwowngf', 'thường'],
  ['dduwowcj', 'được'],
  ['hoawcj', 'hoặc'],
  ['chuwa', 'chưa'],
  ['chuaw', 'chưa'],
  ['thuowr', 'thuở'],
  ['quas', 'quá'],
  ['gias', 'giá'],
  ['wngs', 'ứng'],
  // Keys struck twice, and letters that the phone has turned already.
  ['tieengss', 'tiếng'],
  ['đawng', 'đăng'],
  ['giâys', 'giấy'],
  ['hồ', 'hồ'],
];

const VNI: [keys: string, word: string][] = [
  ['d9a8ng', 'đăng'],
  ['da8ng9', 'đăng'],
  ['ky1', 'ký'],
  ['tie6ng1', 'tiếng'],
  ['tie61ng', 'tiếng'],
  ['giay61', 'giấy'],
  ['thu7o7ng2', 'thường'],
  ['thuong72', 'thường'],
  ['chua7', 'chưa'],
  ['ho65', 'hộ'],
  ['đa8ng', 'đăng'],
];

describe('keystrokes are the word they type', () => {
  for (const [keys, word] of TELEX) {
    const struck = markedOf(keys);
    test(`Telex ${keys}`, () => assert.equal(readTelex(struck) ?? struck, markedOf(word)));
  }
  for (const [keys, word] of VNI) {
    test(`VNI ${keys}`, () => assert.equal(readVni(markedOf(keys)), markedOf(word)));
  }

  test('what has no key in it is left alone', () => {
    for (const word of ['khai', 'sinh', 'ban', 'giay', 'tuoi', 'xin']) {
      assert.equal(readTelex(word), undefined, word);
      assert.equal(readVni(word), undefined, word);
    }
  });

  test('numbers and codes are no VNI', () => {
    for (const word of ['2026', 'ct01', 'b12', '1001193', 'xk7x']) {
      assert.equal(readVni(word), undefined, word);
    }
  });
});

const written = catalogue.procedures.flatMap(({ name, everydayNames, situations, mistakes }) =>
  wordsOf([name, ...everydayNames, ...situations, ...mistakes].join(' ')),
);
const syllables = [...new Set(written)].filter((word) => isSyllable(bare(markedOf(word))));

describe('every syllable of the catalogue', () => {
  const habits: Habit['order'][] = ['end', 'vowel'];

  test('there are many', () => assert.ok(syllables.length > 600, `${syllables.length}`));

  for (const order of habits) {
    test(`read back from its keys, tone at the ${order}`, () => {
      for (const word of syllables) {
        const marked = markedOf(word);
        const [byTelex, byVni] = [telex(word, { order }), vni(word, { order })];
        assert.equal(readTelex(byTelex) ?? byTelex, marked, byTelex);
        assert.equal(readVni(byVni) ?? byVni, marked, byVni);
      }
    });
  }
});

test('any text at all can be read for keys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      for (const word of wordsOf(text)) {
        const marked = markedOf(word);
        assert.equal(typeof (readTelex(marked) ?? ''), 'string');
        assert.equal(typeof (readVni(marked) ?? ''), 'string');
        // Read a second time, what was meant is meant still.
        const once = readTelex(marked);
        if (once && isSyllable(bare(once))) assert.equal(bare(readTelex(once) ?? once), bare(once));
      }
    }),
  );
});
