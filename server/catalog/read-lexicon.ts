/** Reads what people say and what the catalogue calls it: one entry a line, grouped by kind. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LexiconKind, type Lexicon, type LexiconEntry } from '../contract/lexicon.ts';
import { ProcedureCode } from '../contract/text.ts';
import { readYaml, type Reading } from './read-yaml.ts';

const oneOrMore = <One extends v.GenericSchema<string>>(one: One) =>
  v.union([one, v.array(one)], 'phải là chữ, hoặc danh sách trong ngoặc vuông [một, hai]');

const Line = v.strictObject({
  /** Several that mean the same share a line. */
  said: oneOrMore(v.string()),
  means: v.optional(oneOrMore(v.string())),
  procedures: v.optional(oneOrMore(ProcedureCode)),
  used: v.string(),
});

const LexiconFile = v.strictObject({
  ...v.entriesFromList(LexiconKind.options, v.optional(v.array(Line))),
  stopWords: v.optional(v.array(oneOrMore(v.string()))),
});

const EMPTY: Lexicon = { entries: [], stopWords: [] };

export function readLexicon(): Reading<Lexicon> {
  const file = new URL('./lexicon.yaml', import.meta.url);
  const { told = EMPTY, faults } = readLexiconFile(readFileSync(file, 'utf8'), 'lexicon.yaml');
  return { told, faults };
}

/** A file like ours, wherever it lies; a commune may write its own. */
export function readLexiconFile(text: string, name: string): Reading<Lexicon | undefined> {
  const { told, faults } = readYaml(LexiconFile, text, name);
  if (!told) return { told, faults };
  const entries = LexiconKind.options.flatMap((kind) =>
    (told[kind] ?? []).flatMap((line) => entriesOf(kind, line)),
  );
  return { told: { entries, stopWords: (told.stopWords ?? []).flatMap(listOf).map(tidy) }, faults };
}

function entriesOf(kind: LexiconKind, line: v.InferOutput<typeof Line>): LexiconEntry[] {
  const means = listOf(line.means).map(tidy);
  const procedures = line.procedures === undefined ? undefined : listOf(line.procedures);
  const used = line.used.trim();
  return listOf(line.said).map((said) => ({ kind, said: tidy(said), means, procedures, used }));
}

function listOf(value: string | string[] = []): string[] {
  return Array.isArray(value) ? value : [value];
}

function tidy(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, ' ').trim();
}
