/** Reads what authors write. Every scalar stays as it was written: `1.010040` is no number, `no` no boolean. */
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from './fault.ts';
import { reasonOf } from './schema-reason.ts';

export interface Reading<Told> {
  told: Told;
  faults: Fault[];
}

/** YAML of this shape, or where it is not. `name` is how its faults call it. */
export function readYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  name: string,
): Reading<v.InferOutput<Schema> | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), {
    schema: 'failsafe',
    lineCounter: lines,
  });
  const broken = document.errors.map(({ message, pos }) => ({
    where: `${name}:${lines.linePos(pos[0]).line}`,
    field: '',
    reason: `không đọc được, xem lại dấu nháy, dấu hai chấm, thụt dòng (${message.split(' at line')[0]})`,
  }));
  if (broken.length) return { told: undefined, faults: broken };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { told: result.output, faults: [] };
  return {
    told: undefined,
    faults: result.issues.map((issue) => faultOf(issue, document, lines, name)),
  };
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
