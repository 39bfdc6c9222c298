/** What the shipped catalogue tells of one procedure, in the words in which the hand-read lists are written. */
import assert from 'node:assert/strict';
import { feeNoteOf, writeFee, writeLimit } from '../../server/catalog/facts-in-words.ts';
import { catalogue } from '../../server/catalog/index.ts';
import type { Procedure } from '../../server/contract/procedure.ts';

/** "1.000094 1.000110": a list of codes as one reads it. */
export const codes = (list: string): string[] => list.trim().split(/\s+/);

export function procedure(code: string): Procedure {
  const found = catalogue.procedures.find((one) => one.code === code);
  assert.ok(found, code);
  return found;
}

/** What it costs on each channel; the same on all is said once. */
export const fees = (code: string): string =>
  byChannel(procedure(code), ({ fee }) => writeFee(fee));

export const limits = (code: string): string =>
  byChannel(procedure(code), ({ limit }) => writeLimit(limit));

export const feeNotes = (code: string): string =>
  procedure(code)
    .channels.map(({ fee }) => feeNoteOf(fee) ?? '')
    .join(' ');

/** The codes of which something holds, in order. */
export const where = (holds: (one: Procedure) => boolean): string[] =>
  catalogue.procedures
    .filter(holds)
    .map(({ code }) => code)
    .toSorted();

function byChannel(
  { channels }: Procedure,
  say: (line: Procedure['channels'][number]) => string,
): string {
  const said = new Set(channels.map(say));
  const [all = ''] = said;
  return said.size === 1 ? all : channels.map((line) => `${line.channel} ${say(line)}`).join('; ');
}
