/** Whether the same phrase gives the same first result however it is typed. */
import { fold } from '../../../server/domain/text.ts';
import { telex, vni } from '../../support/keystrokes.ts';
import type { Engine } from './engine.ts';
import type { Query } from './queries.ts';

const WRITINGS: Record<string, (text: string) => string> = {
  'without accents': fold,
  Telex: telex,
  VNI: vni,
};

/** Rows for a table: of the queries that have accents, how many keep their first result. */
export function sameFirst(engine: Engine, queries: readonly Query[]) {
  const accented = queries.filter(({ text }) => /[\p{M}đĐ]/u.test(text.normalize('NFD')));
  const firstOf = (text: string) => engine.search(text)[0];
  // Nothing and nothing is no agreement, unless nothing is right.
  const isSame = ({ text, codes }: Query, written: string) =>
    firstOf(text) === firstOf(written) && (!codes.length || firstOf(text) !== undefined);
  const rows = Object.entries(WRITINGS).map(([writing, write]) => ({
    writing,
    same: accented.map((query) => isSame(query, write(query.text))),
  }));
  const all = accented.map((_, at) => rows.every(({ same }) => same[at]));
  return [...rows, { writing: 'all of them', same: all }].map(({ writing, same }) => ({
    engine: engine.name,
    writing,
    queries: same.length,
    'same first': (same.filter(Boolean).length / same.length).toFixed(3),
  }));
}
