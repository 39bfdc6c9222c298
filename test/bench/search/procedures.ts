/** The catalogues to search in: the one that is shipped, a portal's, and larger ones made of both. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { catalogue } from '../../../server/catalog/index.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { readPortal } from '../../../server/imports/portal/read-portal.ts';

/** @param files `with`: a portal's records beside what is shipped, which tells the same code better; `only`: those alone. */
export function proceduresFor(files: { with?: string; only?: string }): readonly Procedure[] {
  if (files.only) return portal(files.only);
  if (files.with) return beside(catalogue.procedures, portal(files.with));
  return catalogue.procedures;
}

export const portal = (file: string): Procedure[] =>
  readPortal(readFileSync(file, 'utf8'), basename(file)).procedures;

export function beside(first: readonly Procedure[], more: readonly Procedure[]): Procedure[] {
  const known = new Set(first.map(({ code }) => code));
  return [...first, ...more.filter(({ code }) => !known.has(code))];
}

/**
 * As many procedures as a whole nation has: each known one again for other places, persons and occasions, the way the
 * real list repeats itself. The same every time.
 */
export function nation(known: readonly Procedure[], count: number): Procedure[] {
  const siblings = TURNS.flatMap((turn, n) =>
    known.map((procedure, at) => sibling(procedure, turn, `9.${padded(n * known.length + at)}`)),
  );
  const all = [...known, ...siblings].slice(0, count);
  if (all.length < count) throw new Error(`${known.length} procedures make ${all.length} at most`);
  return all;
}

const padded = (n: number) => String(n).padStart(6, '0');

/** Siblings have no everyday names: nobody wrote any for most of a nation's list. */
function sibling(procedure: Procedure, turn: string, code: string): Procedure {
  const officialName = `${procedure.officialName} ${turn}`;
  return {
    ...procedure,
    code,
    officialName,
    name: officialName,
    everydayNames: [],
    situations: [],
    replaces: [],
  };
}

const PLACES = [
  'cấp tỉnh',
  'cấp trung ương',
  'tại khu vực biên giới',
  'tại cơ quan đại diện ở nước ngoài',
  'tại khu kinh tế',
  'tại khu công nghiệp',
  'trên địa bàn nhiều xã',
  'trên địa bàn hai tỉnh trở lên',
];
const PERSONS = [
  'có yếu tố nước ngoài',
  'đối với tổ chức',
  'đối với doanh nghiệp',
  'đối với hợp tác xã',
  'đối với người Việt Nam định cư ở nước ngoài',
  'đối với đơn vị sự nghiệp công lập',
  'đối với cơ sở tôn giáo',
];
const OCCASIONS = ['', 'khi điều chỉnh', 'khi gia hạn', 'khi cấp lại', 'khi thu hồi'];

const TURNS = PLACES.flatMap((place) =>
  PERSONS.flatMap((person) =>
    OCCASIONS.map((occasion) => [place, person, occasion].filter(Boolean).join(' ')),
  ),
);
