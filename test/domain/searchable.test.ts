import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import type { Lexicon } from '../../server/contract/lexicon.ts';
import type { Searchable } from '../../server/contract/searchable.ts';
import { agencyOf, entryOf, prepareCatalogue, summaryOf } from '../../server/domain/catalogue.ts';
import { codeTexts, readTexts } from '../../server/domain/coded-texts.ts';
import { findProcedures } from '../../server/domain/find-procedures.ts';
import { leanEntries, leanLexicon } from '../../server/domain/lean-search.ts';
import {
  preparingSearch,
  prepareSearch,
  search,
  searchEntryOf,
  type SearchEntry,
} from '../../server/domain/search/search.ts';
import { packSearchable, searchableOf, searchableParts } from '../../server/domain/searchable.ts';
import { fold } from '../../server/domain/text.ts';
import {
  unpackingSearchable,
  unpackSearchable,
  type SearchableParts,
} from '../../server/domain/unpack-searchable.ts';

const AGENCY = 'H99.001';
const catalogue = prepareCatalogue({
  ...shipped,
  procedures: shipped.procedures.map((procedure) => ({
    ...{ version: 1, loadedAt: new Date(0), procedure },
  })),
});
const agency = agencyOf(catalogue, AGENCY);
const offered = agency.offers.map(({ code }) => code);
const parts = searchableParts(catalogue, agency);

/** Over the line and back. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const plain = ({ entries, lines, lexicon }: SearchableParts) =>
  sent({ entries, lines: [...lines], lexicon });

describe('coded texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'Đăng',
          'đăng',
          'ký',
          'KÝ',
          ' ',
          '  ',
          ', ',
          '-',
          '.',
          '"',
          '\\',
          'ß',
          'İ',
          '\ud800',
        ),
      )
      .map((words) => words.join('')),
  );

  test('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text)), (lists) => {
        assert.deepEqual(readTexts(sent(codeTexts(lists))), lists);
      }),
      { numRuns: 500 },
    );
  });

  test('come back where there are more words than one or two bytes can tell', () => {
    const words = Array.from({ length: 60_000 }, (_, n) => `w${n}`);
    assert.deepEqual(readTexts(codeTexts([words])), [words]);
  });

  test('say so where there are more words than characters', () => {
    const words = Array.from({ length: 70_000 }, (_, n) => `w${n}`);
    assert.throws(() => codeTexts([words]), RangeError);
  });

  test('tell a word at the beginning of a sentence by the same character', () => {
    assert.deepEqual(codeTexts([['Khai sinh', 'khai tử']]).words, ['khai', 'sinh', 'tử']);
  });
});

describe('a packed catalogue', () => {
  const texts = fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 });
  const code = fc.integer({ min: 0, max: 999_999 }).map((n) => `1.${String(n).padStart(6, '0')}`);
  const entry = fc.record({
    code,
    name: fc.string(),
    officialName: fc.string(),
    purpose: fc.option(fc.string(), { nil: undefined }),
    everydayNames: texts,
    situations: texts,
    sector: fc.string(),
    results: fc.constant([]),
    papers: fc.constant([]),
    replaces: fc.array(code, { maxLength: 2 }),
    audiences: texts,
    serviceLevel: fc.constantFrom('full' as const, 'partial' as const, 'unknown' as const),
  });
  const shown = fc.record({
    limit: fc.constantFrom(
      { kind: 'unknown' as const },
      { kind: 'known' as const, amount: 3, unit: 'working-day' as const },
    ),
    fee: fc.constantFrom(
      { kind: 'free' as const },
      { kind: 'amount' as const, amount: 8000, per: 'bản' },
    ),
    where: fc.option(fc.string(), { nil: undefined }),
    destination: fc.constantFrom('here' as const, 'counter' as const),
  });
  const everything = fc
    .uniqueArray(fc.tuple(entry, shown), { selector: ([one]) => one.code, maxLength: 8 })
    .chain((offers) => {
      const codes = offers.map(([one]) => one.code);
      const said = fc.record({
        kind: fc.constantFrom('everyday' as const, 'dialect' as const, 'situation' as const),
        said: fc.string(),
        means: texts,
        procedures: fc.option(fc.subarray(codes), { nil: undefined }),
        used: fc.constant(''),
      });
      return fc
        .record({ entries: fc.array(said, { maxLength: 6 }), stopWords: texts })
        .map((lexicon): SearchableParts => ({
          entries: offers.map(([one]) => one),
          lines: new Map(
            offers.map(([{ code, name, officialName, purpose, sector, serviceLevel }, rest]) => [
              code,
              { code, name, officialName, purpose, sector, serviceLevel, ...rest },
            ]),
          ),
          lexicon,
        }));
    });

  test('is unpacked as it was, whatever is in it', () => {
    fc.assert(
      fc.property(everything, (some) => {
        assert.deepEqual(plain(unpackSearchable(sent(packSearchable(some)))), plain(some));
      }),
      { numRuns: 300 },
    );
  });

  test('of the demo agency too, at once or step by step', () => {
    const packed = sent(searchableOf(catalogue, AGENCY)) as Searchable;
    assert.deepEqual(plain(unpackSearchable(packed)), plain(parts));
    const steps = unpackingSearchable(packed);
    let rests = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) rests += 1;
    assert.ok(rests > 10, 'a slow phone may rest meanwhile');
    assert.deepEqual(plain(step.value), plain(parts));
  });

  test('of the demo agency is 20 KB at most, in brotli, with its lexicon', () => {
    const text = JSON.stringify(searchableOf(catalogue, AGENCY));
    const { length } = brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    assert.ok(length <= 20 * 1024, `${length} bytes`);
    assert.ok(length > 5000, 'there is something in it');
  });

  test('is not made for a stranger, nor where there are more offers than a phone should hold', () => {
    assert.equal(searchableOf(catalogue, 'H00.000'), undefined);
    const offers = Array.from({ length: 801 }, () => agency.offers[0]!);
    const agencies = new Map([[AGENCY, { ...agency, offers }]]);
    assert.equal(searchableOf({ ...catalogue, agencies }, AGENCY), undefined);
  });

  test('holds each offered procedure, in the order people ask, shown as the server shows it', () => {
    assert.deepEqual(
      parts.entries.map(({ code }) => code),
      offered,
    );
    for (const code of offered)
      assert.deepEqual(
        parts.lines.get(code),
        summaryOf(entryOf(catalogue, code).procedure, agency),
      );
  });
});

describe('what a phone reads', () => {
  const anEntry = (more: Partial<SearchEntry>): SearchEntry => ({
    ...{ code: '1.000001', name: 'Khai sinh', officialName: 'Đăng ký khai sinh' },
    ...{ everydayNames: [], situations: [], sector: 'Hộ tịch', results: [], papers: ['Tờ khai'] },
    ...{ replaces: [], audiences: [], serviceLevel: 'full' as const },
    ...more,
  });
  const lexicon = (...entries: Lexicon['entries']): Lexicon => ({ entries, stopWords: ['cho'] });
  const said = (text: string, means: string[], more: Partial<Lexicon['entries'][number]> = {}) => ({
    ...{ kind: 'everyday' as const, said: text, means, used: 'cả nước' },
    ...more,
  });

  test('has of situations and results the words that are nowhere else, and no papers', () => {
    const [entry] = leanEntries([
      anEntry({
        everydayNames: ['Làm giấy, cho con!'],
        situations: ['Con mới đẻ, chưa khai sinh.'],
        results: ['Giấy khai sinh bản chính'],
      }),
    ]);
    assert.deepEqual(entry?.everydayNames, ['làm giấy cho con']);
    assert.deepEqual(entry?.situations, ['bản chính mới đẻ chưa']);
    assert.deepEqual([entry?.results, entry?.papers], [[], []]);
  });

  test('leaves out a word that many have', () => {
    const many = Array.from({ length: 7 }, (_, n) =>
      anEntry({ code: `1.00000${n}`, situations: [`cháy ${'abcdefg'[n]}`] }),
    );
    assert.deepEqual(leanEntries(many)[0]?.situations, ['a']);
    assert.deepEqual(leanEntries(many.slice(1))[0]?.situations, ['cháy b']);
  });

  test('has what the lexicon says of these procedures, without the remarks', () => {
    const entries = [anEntry({ everydayNames: ['giấy sinh'] })];
    const lean = leanLexicon(
      lexicon(
        said('đẻ', ['khai sinh', 'ly hôn']),
        said('giấy sinh', ['khai sinh']),
        said('bỏ nhau', ['ly hôn']),
        said('khai xanh', ['khai sinh'], { kind: 'spelling' }),
        said('mất giấy', [], { kind: 'situation', procedures: ['1.000001', '1.000002'] }),
        said('cháy nhà', [], { kind: 'situation', procedures: ['1.000002'] }),
      ),
      entries,
    );
    assert.deepEqual(
      lean.entries.map(({ said: text, means, procedures, used }) => [
        text,
        means,
        procedures,
        used,
      ]),
      [
        ['đẻ', ['khai sinh'], undefined, ''],
        ['mất giấy', [], ['1.000001'], ''],
      ],
    );
    assert.deepEqual(lean.stopWords, ['cho']);
  });
});

describe('a search in the browser', () => {
  const { entries, lines, lexicon } = unpackSearchable(sent(packSearchable(parts)));
  const index = prepareSearch(entries, lexicon);
  const here = { index, offered, lineOf: (code: string) => lines.get(code)! };
  const situations = everyNth(
    shipped.procedures.flatMap((one) => one.situations),
    40,
  );
  /** 240: everyday names with marks and without, situations, what the lexicon says; every so many of each. */
  const queries = [
    ...everyNth(
      shipped.procedures.flatMap((one) => one.everydayNames),
      80,
    ),
    ...everyNth(
      shipped.procedures.flatMap((one) => one.everydayNames),
      60,
    ).map(fold),
    ...everyNth(
      shipped.procedures.flatMap((one) => one.situations),
      40,
    ),
    ...everyNth(
      shipped.lexicon.entries.map((one) => one.said),
      60,
    ),
  ];

  test('answers as one over the very same parts on the server', () => {
    const steps = preparingSearch(parts.entries, parts.lexicon);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const there = { index: step.value, offered, lineOf: (code: string) => parts.lines.get(code)! };
    assert.ok(queries.length >= 200);
    for (const query of queries)
      assert.deepEqual(
        sent(findProcedures(here, { query, limit: 10 })),
        sent(findProcedures(there, { query, limit: 10 })),
        query,
      );
  });

  describe('against one that reads all', () => {
    const all = prepareSearch(shipped.procedures.map(searchEntryOf), shipped.lexicon);
    /** Queries whose first on the server is not among so many here; what finds nothing here is asked there. */
    const lost = (asked: readonly string[], among: number) =>
      asked.filter((query) => {
        const { items } = findProcedures(here, { query, limit: among });
        const first = search(all, query, { limit: 1, offered }).hits[0]?.code;
        return items.length > 0 && !items.some(({ code }) => code === first);
      });

    test('puts the same first, however it is called', () => {
      const called = queries.filter((query) => !situations.includes(query));
      const other = lost(called, 1);
      assert.ok(other.length <= 0.03 * called.length, other.join('\n'));
    });

    test('has it among the first five for what somebody tells at length', () => {
      const other = lost(situations, 5);
      assert.ok(other.length <= 0.1 * situations.length, other.join('\n'));
    });
  });
});

function everyNth<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]!);
}
