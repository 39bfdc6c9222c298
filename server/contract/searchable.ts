/** What one agency offers, as a browser needs it to search and to show what it found: small, and whole in one file. */
import * as v from 'valibot';
import { LexiconKind } from './lexicon.ts';
import { Destination, Fee, ServiceLevel, TimeLimit } from './procedure.ts';
import { ProcedureCode } from './text.ts';

/** Values of which many have the same: each once in the list, and for each its place there, -1 for none. */
const column = <Value extends v.GenericSchema>(value: Value) =>
  v.object({ list: v.array(value), at: v.array(v.number()) });

/** Places in a list of texts, -1 for none. */
const Places = v.array(v.number());

/** Texts in few bytes: each character of `coded` stands for one of the words (domain/coded-texts). */
export const CodedTexts = v.object({ words: v.array(v.string()), coded: v.string() });

export const Searchable = v.object({
  /** How what follows is to be read. A widget of another release, which reads it otherwise, asks the server instead. */
  shape: v.literal(1),
  /** With a space between, in the order in which people here ask for them; what follows has the same order. */
  codes: v.string(),
  sector: Places,
  audiences: column(Places),
  where: Places,
  serviceLevel: column(ServiceLevel),
  replaces: column(v.array(ProcedureCode)),
  limit: column(TimeLimit),
  fee: column(Fee),
  destination: column(Destination),
  /** For each entry of the lexicon its kind, and the places in `codes` of the procedures it names. */
  lexicon: v.object({ kind: column(LexiconKind), procedures: column(Places) }),
  /** Lists: sectors, audiences, places to go; then those of each procedure, of each entry of the lexicon; stop words. */
  texts: CodedTexts,
});

export type CodedTexts = v.InferOutput<typeof CodedTexts>;
export type Searchable = v.InferOutput<typeof Searchable>;
