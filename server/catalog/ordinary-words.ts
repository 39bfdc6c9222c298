/** Words that people ask for though the catalogue has nothing for them: the report of failed searches may count them. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readYaml, type Reading } from './read-yaml.ts';

const OrdinaryWordsFile = v.array(
  v.strictObject({
    /** Why it helps to know that people ask for these. */
    why: v.pipe(v.string(), v.minLength(10)),
    words: v.array(
      v.pipe(
        v.string(),
        v.regex(/^\p{L}+( \p{L}+)?$/u, 'một hoặc hai tiếng, chỉ có chữ'),
        v.maxLength(25),
      ),
    ),
  }),
);

export function readOrdinaryWords(): Reading<readonly string[]> {
  const file = new URL('./ordinary-words.yaml', import.meta.url);
  const { told, faults } = readYaml(
    OrdinaryWordsFile,
    readFileSync(file, 'utf8'),
    'ordinary-words.yaml',
  );
  return { told: (told ?? []).flatMap(({ words }) => words), faults };
}
