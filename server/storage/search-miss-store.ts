import { gte, lt, sql as raw } from 'drizzle-orm';
import { read, type Database } from './database.ts';
import type { SearchMissStore } from './ports.ts';
import { change } from './statement.ts';

/** How often words were in searches that found nothing, by day. */
export function searchMissStore(db: Database): SearchMissStore {
  return {
    add: (day, counts) =>
      db.commit(function* () {
        for (const [word, count] of counts) yield* read(addCount({ day, word, count }));
      }),

    since: (day) =>
      db.query((sql, { searchMisses: t }) =>
        sql
          .select({
            word: t.word,
            count: raw<number>`cast(sum(${t.count}) as integer)`,
            days: raw<number>`cast(count(*) as integer)`,
          })
          .from(t)
          .where(gte(t.day, day))
          .groupBy(t.word)
          .orderBy(t.word),
      ),

    forget: (before) =>
      db.commit(function* (sql, { searchMisses: t }) {
        const gone = yield* read(
          sql.delete(t).where(lt(t.day, before)).returning({ word: t.word }),
        );
        return gone.length;
      }),
  };
}

const addCount = change<{ day: string; word: string; count: number }>(
  'add_search_miss',
  (sql, { searchMisses: t }, { day, word, count }) =>
    sql
      .insert(t)
      .values({ day, word, count })
      .onConflictDoUpdate({
        target: [t.day, t.word],
        set: { count: raw`${t.count} + excluded.count` },
      }),
);
