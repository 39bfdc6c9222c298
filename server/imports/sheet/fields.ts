/** The fields of a procedure in the order of their columns. The code stands before; life events are told elsewhere. */
import type { Procedure } from '../../contract/procedure.ts';
import { channelField } from './channel-field.ts';
import * as codecs from './codecs.ts';
import * as columns from './columns.ts';
import { readPapers, writePapers } from './papers-cell.ts';
import {
  type Codec,
  type Column,
  inOneColumn,
  optionalWords,
  readCell,
  type SheetField,
  withPart,
  words,
} from './sheet-field.ts';
import { AUTHORITIES, LEVELS, SERVICE_LEVELS, VERIFIED, WORDINGS } from './words.ts';

type Part<Whole> = {
  [Key in keyof Whole]-?: { key: Key; column: Column; codec: Codec<Whole[Key]> };
}[keyof Whole];

/** A field with parts, a column each. */
function inColumns<Field extends 'authority' | 'whoMayAct' | 'source'>(
  field: Field,
  parts: readonly Part<Procedure[Field]>[],
): SheetField {
  return {
    field,
    columns: parts.map(({ column }) => column),
    write: (procedure) => parts.map(({ key, codec }) => codec.write(procedure[field][key])),
    read(cells, before) {
      let whole = before[field];
      const doubts = parts.flatMap(({ key, column, codec }, index) => {
        const told = readCell(column, codec, cells[index], whole[key]);
        whole = withPart(whole, key, told.value);
        return told.doubts;
      });
      return { procedure: { ...before, [field]: whole }, doubts };
    },
  };
}

const papers: Codec<Procedure['variants']> = { blank: [], read: readPapers, write: writePapers };

export const FIELDS: readonly SheetField[] = [
  inOneColumn('name', columns.name, words),
  inOneColumn('officialName', columns.officialName, words),
  inOneColumn('sector', columns.sector, words),
  inOneColumn('levels', columns.levels, codecs.eachChosen(LEVELS)),
  inOneColumn('serviceLevel', columns.serviceLevel, codecs.chosen(SERVICE_LEVELS, 'unknown')),
  inOneColumn('audiences', columns.audiences, codecs.lines),
  inOneColumn('purpose', columns.purpose, optionalWords),
  inOneColumn('everydayNames', columns.everydayNames, codecs.lines),
  inOneColumn('situations', columns.situations, codecs.lines),
  channelField,
  inOneColumn('timeNote', columns.timeNote, optionalWords),
  inOneColumn('variantQuestion', columns.variantQuestion, optionalWords),
  inOneColumn('variants', columns.variants, papers),
  inOneColumn('where', columns.where, optionalWords),
  inColumns('whoMayAct', [
    { key: 'family', column: columns.family, codec: optionalWords },
    { key: 'authorised', column: columns.authorised, codec: optionalWords },
    { key: 'helper', column: columns.helper, codec: optionalWords },
  ]),
  inOneColumn('mistakes', columns.mistakes, codecs.lines),
  inOneColumn('results', columns.results, codecs.results),
  inColumns('authority', [
    { key: 'kind', column: columns.authorityKind, codec: codecs.chosen(AUTHORITIES, 'unknown') },
    { key: 'name', column: columns.authorityName, codec: optionalWords },
  ]),
  inOneColumn('legalBases', columns.legalBases, codecs.lawNumbers),
  inOneColumn('decision', columns.decision, optionalWords),
  inOneColumn('replaces', columns.replaces, codecs.codes),
  inOneColumn('replacedBy', columns.replacedBy, codecs.codes),
  inOneColumn('validFrom', columns.validFrom, codecs.day),
  inOneColumn('validTo', columns.validTo, codecs.day),
  inOneColumn('nationalUrl', columns.nationalUrl, codecs.page),
  inOneColumn('wording', columns.wording, codecs.chosen(WORDINGS, 'plain')),
  inColumns('source', [
    { key: 'name', column: columns.sourceName, codec: words },
    { key: 'readOn', column: columns.sourceReadOn, codec: codecs.day },
    { key: 'verified', column: columns.sourceVerified, codec: codecs.chosen(VERIFIED, false) },
  ]),
];

export const COLUMNS: readonly Column[] = [
  columns.code,
  ...FIELDS.flatMap((field) => field.columns),
];
