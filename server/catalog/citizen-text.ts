/** Every word of the catalogue that a citizen reads, with the place it stands in; names of law are left out. */
import type { Procedure } from '../contract/procedure.ts';
import type { Field, Form } from '../contract/form.ts';
import { feeNoteOf } from './facts-in-words.ts';

export type Text = [place: string, text: string];

export function textOfProcedure(procedure: Procedure): Text[] {
  const { name, purpose, where, timeNote, mistakes, whoMayAct, variants, channels, authority } =
    procedure;
  const { variantQuestion, situations } = procedure;
  const texts: [string, string | undefined][] = [
    ['name', name],
    ['purpose', purpose],
    ['where', where],
    ['timeNote', timeNote],
    ['variantQuestion', variantQuestion],
    ['authority', authority.name],
    ...Object.entries(whoMayAct),
    ...mistakes.map((text): Text => ['mistakes', text]),
    ...situations.map((text): Text => ['situations', text]),
    ...channels.map(({ fee }): [string, string | undefined] => ['feeNote', feeNoteOf(fee)]),
    ...variants.flatMap((variant): [string, string | undefined][] => [
      ['variant', variant.name],
      ...variant.papers.flatMap((paper): [string, string | undefined][] => [
        [paper.id, paper.name],
        [paper.id, paper.hint],
      ]),
    ]),
  ];
  return given(texts);
}

export function textOfForm(form: Form): Text[] {
  const texts = form.steps.flatMap((step): [string, string | undefined][] => [
    [step.id, step.title],
    [step.id, step.hint],
    ...step.fields.flatMap(textOfField),
  ]);
  return given([['title', form.title], ...texts]);
}

function textOfField(field: Field): [string, string | undefined][] {
  const choices = field.kind === 'choice' ? field.choices : [];
  const texts = [
    field.label,
    field.hint,
    field.why,
    field.kind === 'declaration' ? field.statement : undefined,
    ...choices.flatMap(({ label, hint }) => [label, hint]),
  ];
  return texts.map((text) => [field.id, text]);
}

function given(texts: [string, string | undefined][]): Text[] {
  return texts.flatMap(([place, text]): Text[] => (text ? [[place, text]] : []));
}

/** A full stop inside a number (25.000) ends nothing. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+/).filter(Boolean);
}

export function syllablesOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
