/** From a file's text to its records, one object each: a JSON object a line, or one JSON array. */
import { quoted, type Remark } from '../report.ts';

export interface RawRecord {
  /** "dòng 12" or "bản ghi 3": where a person finds it. */
  at: string;
  value: object;
}

interface RawRecords {
  total: number;
  records: RawRecord[];
  refused: Remark[];
}

export function readRecords(text: string): RawRecords {
  const body = text.replace(/^\ufeff/, '');
  const entries = body.trimStart().startsWith('[') ? arrayEntries(body) : lineEntries(body);
  const refused: Remark[] = [];
  const records = entries.flatMap(({ at, value, fault }) => {
    if (isRecord(value)) return [{ at, value }];
    refused.push({ record: at, field: '', ...(fault ?? NO_RECORD) });
    return [];
  });
  return { total: entries.length, records, refused };
}

interface Entry {
  at: string;
  value?: unknown;
  fault?: Pick<Remark, 'reason' | 'said'>;
}

const NO_RECORD = {
  reason: 'Không phải một thủ tục gồm nhiều cột. Xuất lại từ nguồn rồi nhập lại.',
};

/** Longer than any procedure; what is longer is another kind of file. */
const LONGEST_LINE = 2_000_000;

function lineEntries(body: string): Entry[] {
  return body
    .split(/\r\n?|\n/)
    .map((line, index) => ({ at: `dòng ${index + 1}`, line: line.trim() }))
    .filter(({ line }) => line !== '')
    .map(({ at, line }) => ({ at, ...parse(line, 'Dòng này không đọc được.') }));
}

function arrayEntries(body: string): Entry[] {
  const { value, fault } = parse(
    body,
    'Tệp bắt đầu bằng "[" nhưng không đọc được đến cuối.',
    Infinity,
  );
  if (!Array.isArray(value)) return [{ at: 'cả tệp', ...(fault ? { fault } : {}) }];
  return (value as unknown[]).map((one, index) => ({ at: `bản ghi ${index + 1}`, value: one }));
}

function parse(
  text: string,
  reason: string,
  longest = LONGEST_LINE,
): Pick<Entry, 'value' | 'fault'> {
  if (text.length > longest) return { fault: { reason: 'Dòng quá dài.', said: quoted(text) } };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: { reason: `${reason} Xuất lại từ nguồn rồi nhập lại.`, said: quoted(text) } };
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
