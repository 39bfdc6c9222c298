/** The words people use: as shipped, as an author slips, and what must never be thrown away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, checkCatalogue, checkLexicon } from '../../server/catalog/index.ts';
import { readLexiconFile } from '../../server/catalog/read-lexicon.ts';
import type { Lexicon } from '../../server/contract/lexicon.ts';

const { lexicon, procedures } = catalogue;
const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
const read = (text: string) => readLexiconFile(text, 'xa.yaml');
const toldBy = (text: string): Lexicon => {
  const { told, faults } = read(text);
  assert.deepEqual(faults, []);
  return told!;
};
const faultsIn = (text: string) =>
  checkLexicon(toldBy(text), byCode).map(
    ({ where, field, reason }) => `${where} ${field}: ${reason}`,
  );
const entryOf = (said: string) => lexicon.entries.filter((entry) => entry.said === said);

describe('the lexicon as shipped', () => {
  it('is sound', () => {
    assert.deepEqual(checkCatalogue(catalogue), []);
    assert.ok(lexicon.entries.length >= 350 && lexicon.stopWords.length >= 50);
  });

  it('has words of every kind, from North, Centre and South', () => {
    for (const kind of ['everyday', 'dialect', 'situation', 'abbreviation', 'spelling'])
      assert.ok(lexicon.entries.filter((entry) => entry.kind === kind).length >= 20, kind);
    const dialect = lexicon.entries.filter(({ kind }) => kind === 'dialect');
    for (const region of [/Nam Bộ/, /Bắc Bộ/, /Nghệ Tĩnh|Huế|Trung Bộ/])
      assert.ok(dialect.filter(({ used }) => region.test(used)).length >= 5, String(region));
  });

  it('leads from what people call a paper to what the law calls it', () => {
    assert.deepEqual(entryOf('bìa đỏ')[0]?.means, ['giấy chứng nhận quyền sử dụng đất']);
    assert.deepEqual(entryOf('khai sanh')[0]?.means, ['khai sinh']);
    assert.ok(entryOf('mất ví')[0]?.procedures?.includes('1.014064'));
  });

  it('gives letters that stand for several words all of them', () => {
    for (const said of ['tt', 'kt', 'cc', 'đktt'])
      assert.ok((entryOf(said)[0]?.means.length ?? 0) > 1, said);
  });

  it('throws away no word that is asked for', () => {
    for (const word of ['sao', 'tử', 'con', 'cha', 'mẹ', 'giấy', 'lại', 'mất'])
      assert.ok(!lexicon.stopWords.includes(word), word);
  });
});

describe('a lexicon file', () => {
  it('may be one line, several words of one meaning, capitals and spaces as they come', () => {
    assert.deepEqual(
      toldBy(
        `everyday: [{ said: ['Sổ  Bìa ', Sổ nhà], means: Sổ đỏ, used: xã ta }]\nstopWords: [[Nè], Hen]`,
      ),
      {
        entries: ['sổ bìa', 'sổ nhà'].map((said) => ({
          kind: 'everyday',
          said,
          means: ['sổ đỏ'],
          procedures: undefined,
          used: 'xã ta',
        })),
        stopWords: ['nè', 'hen'],
      },
    );
  });

  it('that is empty but for its kinds takes everything of one’s own away', () => {
    assert.deepEqual(toldBy('everyday: []'), { entries: [], stopWords: [] });
  });

  const SLIPS: [what: string, text: string, where: RegExp, reason: RegExp][] = [
    ['without a place of use', 'everyday:\n  - { said: a, means: b }', /:2$/, /còn thiếu/],
    ['of a kind nobody knows', 'slang:\n  - { said: a }', /:2$/, /không có mục nào tên như vậy/],
    ['with a code that is none', "dialect: [{ said: a, procedures: '12', used: b }]", /:1$/, /./],
    ['with words where a list of entries belongs', 'everyday: sổ đỏ', /:1$/, /danh sách/],
    ['that is no YAML', 'everyday: [', /:\d+$/, /không đọc được/],
  ];
  for (const [what, text, where, reason] of SLIPS)
    it(`${what} is refused, with its line`, () => {
      const { told, faults } = read(text);
      assert.equal(told, undefined);
      assert.equal(faults.length, 1, JSON.stringify(faults));
      assert.match(faults[0]!.where, where);
      assert.match(faults[0]!.reason, reason);
    });
});

describe('a lexicon leads somewhere', () => {
  const FAULTS: [what: string, text: string, fault: RegExp][] = [
    [
      'a word told twice in a kind',
      'dialect: [{ said: [Mạ, mạ], means: mẹ, used: Huế }]',
      /^dialect "mạ" said: có hai lần$/,
    ],
    [
      'a meaning in words that no procedure has',
      'everyday: [{ said: sổ, means: giấy kryptonit, used: đâu đó }]',
      /means: "giấy kryptonit": danh mục không có chữ kryptonit$/,
    ],
    [
      'a meaning that is what was said',
      'everyday: [{ said: Sổ đỏ, means: sổ đỏ, used: cả nước }]',
      /means: "sổ đỏ" giống hệt lời nói/,
    ],
    [
      'a procedure that is not there',
      "situation: [{ said: nhà cháy, procedures: '9.999999', used: cả nước }]",
      /procedures: 9\.999999 không có trong danh mục$/,
    ],
    ['an entry that leads nowhere', 'situation: [{ said: a, used: b }]', /means: chưa dẫn đến đâu/],
    ['an empty place of use', "dialect: [{ said: mạ, means: mẹ, used: ' ' }]", /used: còn trống/],
    ['nothing said', "dialect: [{ said: '…', means: mẹ, used: Huế }]", /said: còn trống/],
    ['an empty stop word', "stopWords: [' ']", /stopWords: còn trống/],
    ['a stop word twice', 'stopWords: [nha, nè, nè]', /^nè stopWords: có hai lần$/],
    [
      'a stop word of a name',
      'stopWords: [thường trú]',
      /stopWords: có trong tên ".*[Tt]hường trú/,
    ],
    [
      'a stop word that is a word of a name when typed without marks',
      'stopWords: [từ]',
      /stopWords: có trong tên ".*(tử|từ).*" \(kể cả khi gõ không dấu\)$/,
    ],
  ];
  for (const [what, text, fault] of FAULTS)
    it(`${what} is a fault`, () => {
      const faults = faultsIn(text);
      assert.ok(
        faults.some((one) => fault.test(one)),
        JSON.stringify(faults),
      );
    });

  it('and what is right is no fault; one word may be of two kinds', () => {
    assert.deepEqual(
      faultsIn(
        'dialect: [{ said: mạ, means: mẹ, used: Huế }]\n' +
          'spelling: [{ said: mạ, means: [mẹ, cha], used: gõ vội }]\nstopWords: [nè, bao nhiêu]',
      ),
      [],
    );
  });
});
