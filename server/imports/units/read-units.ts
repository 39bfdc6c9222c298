/**
 * Reads today's administrative units and what they were before 1/7/2025, from the two public files there are: units as
 * JSON, successions as CSV. Which file is which is seen from its content. A file that is not given keeps what is known.
 */
import type { FalseSplits } from '../../catalog/false-splits.ts';
import type { Units } from '../../contract/units.ts';
import type { Remark } from '../report.ts';
import { decode } from '../decode.ts';
import { readSuccessions } from './read-successions.ts';
import { readToday } from './read-today.ts';
import { directoryOf } from './unit-directory.ts';

export interface ReadUnits {
  /** Units and rows of successions in the files, read or not. */
  total: number;
  /** As they are to be stored, all of them: what the files do not tell comes from what is known. */
  units: Units;
  /** Left out, and why. */
  refused: Remark[];
  remarks: Remark[];
}

export interface UnitsFile {
  name: string;
  content: Uint8Array;
}

export const NO_UNITS: Units = { units: [], successions: [] };

/**
 * @param known what is stored; successions need units, from a file or from here.
 * @param falseSplits where the public table is known to be wrong.
 * Pure: the same files give the same units and remarks. Never throws on what a file may hold.
 */
export function readUnits(
  files: readonly UnitsFile[],
  known: Units = NO_UNITS,
  falseSplits?: FalseSplits,
): ReadUnits {
  const read: ReadUnits = { total: 0, units: { ...known }, refused: [], remarks: [] };
  const texts = files.map(({ name, content }) => {
    const { text, fault } = decode(content);
    return { name, text: text.normalize('NFC'), fault };
  });
  for (const { name, fault } of texts)
    if (fault) read.refused.push({ record: name, field: '', reason: fault });
  const readable = texts.filter(({ text }) => text.trim() !== '');
  for (const { name, text, fault } of texts)
    if (!fault && text.trim() === '')
      read.refused.push({ record: name, field: '', reason: 'Tệp trống. Chọn lại tệp.' });
  const isToday = ({ text }: { text: string }) => /^\s*[[{]/.test(text);
  for (const file of readable.filter(isToday)) addToday(read, file);
  for (const file of readable.filter((one) => !isToday(one)))
    addSuccessions(read, file, falseSplits);
  checkHeirs(read);
  return read;
}

function addToday(read: ReadUnits, { name, text }: { name: string; text: string }): void {
  const { total, units, refused, remarks } = readToday(text, name);
  read.total += total;
  read.refused.push(...refused);
  read.remarks.push(...remarks);
  if (units.length) read.units.units = units;
}

function addSuccessions(
  read: ReadUnits,
  { name, text }: { name: string; text: string },
  falseSplits?: FalseSplits,
): void {
  if (read.units.units.length === 0) {
    const reason =
      'Chưa có danh sách đơn vị hành chính hiện nay. Nhập tệp JSON các đơn vị trước, hoặc nhập cả hai tệp một lần.';
    read.refused.push({ record: name, field: '', reason });
    return;
  }
  const told = readSuccessions(text, name, directoryOf(read.units.units), falseSplits);
  read.total += told.total;
  read.refused.push(...told.refused);
  read.remarks.push(...told.remarks);
  if (told.successions.length) read.units.successions = told.successions;
}

/** After new units, an heir that was known may be gone: it is taken out, and the rest becomes a doubt. */
function checkHeirs({ units, remarks }: ReadUnits): void {
  const codes = new Set(units.units.map(({ code }) => code));
  units.successions = units.successions.map((succession) => {
    const gone = succession.heirs.filter((code) => !codes.has(code));
    if (gone.length === 0) return succession;
    const { name, district, province } = succession;
    const doubt = `Danh sách mới không còn đơn vị mã ${gone.join(', ')}.`;
    remarks.push({
      record: `${name}, ${district}, ${province}`,
      field: 'newWardCode',
      reason: `${doubt} Nhập lại tệp CSV xã cũ thành xã mới.`,
    });
    return { ...succession, heirs: succession.heirs.filter((code) => codes.has(code)), doubt };
  });
}
