/** Reads what authors write. Every scalar stays as it was written: `1.010040` is no number, `no` no boolean. */
import * as v from 'valibot';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Fault } from './fault.ts';
import { reasonOf } from './schema-reason.ts';

export interface Reading<Told> {
  told: Told;
  faults: Fault[];
}

/** YAML of this shape, or where it is not; never throws. `name` is how its faults call it. */
export function readYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  name: string,
): Reading<v.InferOutput<Schema> | undefined> {
  const refused = (where: string, reason: string) => ({
    told: undefined,
    faults: [{ where, field: '', reason }],
  });
  if (text.length > LONGEST) return refused(name, `dài quá, nhiều nhất ${LONGEST} chữ`);
  if (PILE_OF_MARKS.test(text)) return refused(name, UNSEEN_REASON);
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), {
    schema: 'failsafe',
    lineCounter: lines,
  });
  const at = (offset: number) => `${name}:${lines.linePos(offset).line}`;
  // A warning is a tag that nobody here knows: its author meant something that would not happen.
  const [broken] = [...document.errors, ...document.warnings];
  if (broken)
    return refused(at(broken.pos[0]), `${BROKEN} (${broken.message.split(' at line')[0]})`);
  const odd = oddIn(document);
  if (odd) return refused(at(odd.offset), odd.reason);
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { told: result.output, faults: [] };
  return {
    told: undefined,
    faults: result.issues.map((issue) => faultOf(issue, document, lines, name)),
  };
}

/** Characters; the longest file of ours has not a tenth of them. */
const LONGEST = 1_000_000;
const BROKEN = 'không đọc được, xem lại dấu nháy, dấu hai chấm, thụt dòng';
const UNSEEN_REASON = 'có ký tự không nhìn thấy hoặc quá nhiều dấu trên một chữ: xóa rồi gõ lại';
/** More than any writing has (UAX #15 §13): to normalise a row of them takes for ever. */
const PILE_OF_MARKS = /\p{M}{31}/u;
/** Control characters, changes of direction, zero-width spaces: what is shown is not what stands there. */
const UNSEEN =
  /(?![\n\t])\p{Cc}|\p{Cs}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** The first thing that an author's file never needs: references, which can grow without end; texts that deceive. */
function oddIn(document: Document): { offset: number; reason: string } | undefined {
  let odd: { offset: number; reason: string } | undefined;
  visit(document, {
    Alias(_key, { range }) {
      odd = {
        offset: range?.[0] ?? 0,
        reason: 'không dùng dấu * ở đầu chữ, đặt chữ trong ngoặc kép',
      };
      return visit.BREAK;
    },
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string') return undefined;
      if (!UNSEEN.test(value) && !PILE_OF_MARKS.test(value)) return undefined;
      odd = { offset: range?.[0] ?? 0, reason: UNSEEN_REASON };
      return visit.BREAK;
    },
  });
  return odd;
}

function faultOf(
  issue: v.BaseIssue<unknown>,
  document: Document,
  lines: LineCounter,
  name: string,
): Fault {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const line = lineOf(document, lines, path);
  return { where: line ? `${name}:${line}` : name, field: path.join('.'), reason: reasonOf(issue) };
}

/** Of the thing itself, or of what it is missing from. */
function lineOf(document: Document, lines: LineCounter, path: string[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length).map(asKey), true) as
      { range?: [number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

const asKey = (key: string) => (/^\d+$/.test(key) ? Number(key) : key);
