/** The queries that we wrote ourselves; nobody's who measures us. */
import { fileURLToPath } from 'node:url';
import { readQueries, type Query } from './queries.ts';

export const OWN_FILES = ['own-queries.tsv', 'out-of-scope.tsv'].map((name) =>
  fileURLToPath(new URL(`../../domain/search/${name}`, import.meta.url)),
);

export const ownQueries = (): Query[] => OWN_FILES.flatMap(readQueries);
