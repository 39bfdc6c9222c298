import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalogue, ordinaryWords } from '../../../server/catalog/index.ts';
import {
  missedWords,
  missVocabulary,
  OTHER,
  shownMisses,
} from '../../../server/domain/search/misses.ts';
import { searchEntryOf } from '../../../server/domain/search/entry.ts';
import { fold, syllables } from '../../../server/domain/text.ts';
import { telex, vni } from '../../support/keystrokes.ts';

const vocabulary = missVocabulary(
  catalogue.procedures.map(searchEntryOf),
  catalogue.lexicon,
  ordinaryWords,
);
const kept = (typed: string) => missedWords(vocabulary, typed).filter((word) => word !== OTHER);

describe('words of a search that found nothing', () => {
  for (const [typed, words] of [
    ['bằng lái xe máy', ['bang lai', 'xe may']],
    ['BANG LAI XE', ['bang lai', 'xe']],
    ['đổi hộ chiếu', ['ho chieu']],
    ['giá vàng', ['gia vang']],
    ['Khai sinh xe tải', ['khai sinh', 'xe tai']],
  ] as const)
    test(`"${typed}" is kept as ${words.join(', ')}`, () => assert.deepEqual(kept(typed), words));

  test('come each once, in the order of letters, not that of the query', () => {
    assert.deepEqual(kept('xe máy ô tô xe máy bằng lái'), ['bang lai', 'o to', 'xe may']);
  });

  test('that nobody knows are one word together', () => {
    assert.deepEqual(missedWords(vocabulary, 'blorp quxx florp'), [OTHER]);
    assert.deepEqual(missedWords(vocabulary, ''), []);
  });

  test('are eight at most, however long the query is', () => {
    assert.ok(missedWords(vocabulary, ordinaryWords.join(' ')).length <= 8);
  });
});

describe('nothing of a person is kept', () => {
  for (const typed of [
    'Nguyễn Văn An',
    'nguyễn văn an',
    'NGUYỄN VĂN AN',
    'nguyen van an',
    'Nguyễn Thanh Toán',
    'trần thị điện',
    'Lê Phí Hùng',
    'pham thi thue',
    'hoa',
    'nguyen',
    'minh',
    'chị Hoa',
    'đặng thị ngọc lan 0912345678',
    '001099012345',
    '0912.345.678',
    'H99.001-261121-0001',
    'so 12 ngo 5',
    'nguyen.van.an@example.vn',
  ])
    test(`"${typed}" leaves nothing behind`, () => {
      const words = kept(typed).filter((word) => word !== 'so');
      assert.deepEqual(words, []);
    });

  const family = [
    'Nguyễn',
    'Trần',
    'Phạm',
    'Hoàng',
    'Huỳnh',
    'Bùi',
    'Đặng',
    'Trương',
    'Nông',
    'Võ',
  ];
  const middle = ['Văn', 'Thị', 'Thanh', 'Ngọc', 'Minh', 'Xuân', 'Đức', 'Thu'];
  const given = [
    'Hoa',
    'Toán',
    'Điện',
    'Thuế',
    'Bình',
    'Nam',
    'Sổ',
    'An',
    'Dung',
    'Chí',
    'Vay',
    'Lan',
  ];
  const name = fc
    .tuple(fc.constantFrom(...family), fc.constantFrom(...middle), fc.constantFrom(...given))
    .filter(([first, second]) => !vocabulary.has(fold(`${first} ${second}`)))
    .map((parts) => parts.join(' '));
  const written = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => fold(text),
    (text) => telex(text.toLowerCase()),
    (text) => vni(text.toLowerCase()),
  );
  const around = fc.constantFrom('bằng lái xe', 'hộ chiếu', 'tiền điện', 'vay vốn', '');

  test('of a name, however it is written and whatever stands around it', () => {
    fc.assert(
      fc.property(around, name, written, (before, person, write) => {
        const alone = new Set(kept(before).flatMap(syllables));
        const words = kept(`${before} ${write(person)}`).flatMap(syllables);
        assert.deepEqual(
          words.filter((word) => !alone.has(word)),
          [],
        );
      }),
    );
  });

  test('of any digits', () => {
    const digits = fc.stringMatching(/^[0-9 .+()/-]{1,30}$/);
    fc.assert(
      fc.property(around, digits, (before, number) => {
        const words = kept(`${before} ${number}`);
        assert.deepEqual(words, kept(before));
        assert.ok(words.every((word) => /^[a-z ]+$/.test(word)));
      }),
    );
  });

  test('of any text at all there are only words that everybody uses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const words = missedWords(vocabulary, typed);
        assert.ok(words.length <= 8);
        assert.ok(words.every((word) => word === OTHER || vocabulary.has(word)));
      }),
    );
  });

  test('the vocabulary holds no digits, no long words and no phrase of three', () => {
    for (const term of vocabulary.keys()) assert.match(term, /^[a-z]{1,12}( [a-z]{1,12})?$/);
  });

  test('no word that may stand alone is, without marks, a given name', () => {
    const names =
      'an anh bao binh chau chi cuong dao dat diep dung duong duy giang ha hai han hanh hao hien hieu hoa hoang hong hue ' +
      'hung huong huy huyen khanh khoa kien kim ky lam lan lien linh loan loc long lua luan ly mai manh minh my nam nga ' +
      'ngan nghia ngoc nguyen nha nhan nhi nhung oanh phat phi phong phu phuc phuong quan quang quoc quy quyen quynh sang ' +
      'sinh son tai tam tan thai thang thanh thao thi thien thinh tho thu thuan thuy tien tin toan tra trang tri trinh ' +
      'trung truong tu tuan tung tuyen tuyet uyen van vi viet vinh vu vuong vy xuan yen';
    const alone = [...vocabulary.keys()].filter((term) => !term.includes(' '));
    assert.deepEqual(
      names.split(' ').filter((name) => alone.includes(name)),
      [],
    );
  });

  test("a pair that stands in one text only is nobody else's word", () => {
    const entry = { ...searchEntryOf(catalogue.procedures[0]!), name: 'mai thom blorp' };
    const one = missVocabulary([entry], { entries: [], stopWords: [] }, []);
    assert.ok(!one.has('mai thom'));
  });
});

describe('a count is shown', () => {
  test('from three times on two days on, the most frequent first', () => {
    const counted = [
      { word: 'a', count: 2, days: 2 },
      { word: 'b', count: 3, days: 1 },
      { word: 'c', count: 3, days: 2 },
      { word: 'e', count: 9, days: 3 },
      { word: 'd', count: 9, days: 3 },
    ];
    assert.deepEqual(
      shownMisses(counted).map(({ word }) => word),
      ['d', 'e', 'c'],
    );
  });
});
