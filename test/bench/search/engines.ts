/** The searches that are compared, each set up as its own manual would for folded text. */
import Sqlite from 'better-sqlite3';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Lexicon } from '../../../server/contract/lexicon.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { prepareSearch, search, searchEntryOf } from '../../../server/domain/search/search.ts';
import { fold, syllables } from '../../../server/domain/text.ts';
import { documentOf, MOST, WEIGHTS, type Document, type Engine } from './engine.ts';

export const NO_LEXICON: Lexicon = { entries: [], stopWords: [] };

export function ours(name: string, procedures: readonly Procedure[], lexicon: Lexicon): Engine {
  const index = prepareSearch(procedures.map(searchEntryOf), lexicon);
  return {
    name,
    search: (typed) => search(index, typed, { limit: MOST }).hits.map(({ code }) => code),
  };
}

/** Beginnings of words and slips of a fifth of the letters, as its manual shows. */
export function miniSearch(procedures: readonly Procedure[]): Engine {
  const index = new MiniSearch<Document>({
    fields: Object.keys(WEIGHTS),
    searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(procedures.map(documentOf));
  return {
    name: 'MiniSearch 7.2',
    search: (typed) =>
      index
        .search(fold(typed))
        .slice(0, MOST)
        .map(({ id }) => id as string),
  };
}

/** Any word may be missing; the rarer the words that are there, the better (bm25). */
export function fts5(procedures: readonly Procedure[]): Engine {
  const db = new Sqlite(':memory:');
  db.exec(
    `create virtual table told using fts5 (id unindexed, names, about, papers, tokenize = 'unicode61')`,
  );
  const add = db.prepare('insert into told values (@id, @names, @about, @papers)');
  db.transaction(() => procedures.forEach((procedure) => add.run(documentOf(procedure))))();
  const { names, about, papers } = WEIGHTS;
  const find = db
    .prepare(
      `select id from told where told match ?
       order by bm25(told, 0, ${names}, ${about}, ${papers}) limit ${MOST}`,
    )
    .pluck();
  return {
    name: 'SQLite FTS5',
    search(typed) {
      const words = syllables(typed).map((word) => `"${word}"`);
      return words.length ? (find.all(words.join(' OR ')) as string[]) : [];
    },
    close: () => db.close(),
  };
}

/** Measured for speed only, on few queries: it reads every text for every query. */
export function fuse(procedures: readonly Procedure[]): Engine {
  const keys = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight }));
  const index = new Fuse(procedures.map(documentOf), { keys, ignoreLocation: true });
  return {
    name: 'Fuse.js 7.5',
    search: (typed) => index.search(fold(typed), { limit: MOST }).map(({ item }) => item.id),
  };
}
