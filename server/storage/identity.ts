import { randomUUID } from 'node:crypto';
import { read, write, type Database } from './database.ts';

/** Which database this is: drawn once, by whoever asks first, and never again. */
export const identityOf = (db: Database): Promise<string> =>
  db.commit(function* (sql, { identity }) {
    yield* read(
      sql
        .insert(identity)
        .values({ of: 'database', id: randomUUID() })
        .onConflictDoNothing()
        .returning(),
    );
    const [{ id }] = yield* write(sql.select().from(identity));
    return id;
  });
