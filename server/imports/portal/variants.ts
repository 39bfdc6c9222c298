/** Tables of papers as the catalogue's cases: one list a case, with the papers that every case needs. */
import { createHash } from 'node:crypto';
import type { Paper, Variant } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { syllables } from '../../domain/text.ts';
import type { Tell } from './columns.ts';
import { withoutFile } from './form-files.ts';
import { readHeading, type Heading } from './headings.ts';
import type { PaperRow, PaperTable } from './paper-tables.ts';
import { withoutBullet, withoutEnd } from './trim.ts';

const COLUMN = 'thanh_phan_ho_so';
const EVERY_CASE = 'Mọi trường hợp';
/** More than anybody chooses from; the file is of another kind then. */
const MOST_CASES = 60;

interface Group {
  heading: Heading;
  rows: PaperRow[];
}

export function variantsOf(tables: readonly PaperTable[], tell: Tell): Variant[] {
  const groups = tables.map(({ heading, rows }) => ({ heading: readHeading(heading), rows }));
  const cases = [...new Set(groups.flatMap(({ heading }) => heading.asCase ?? []))];
  // A table alone is the whole file; a single case beside other tables is an addition to them.
  if (cases.length > MOST_CASES) tell(COLUMN, 'Quá nhiều trường hợp. Đã gộp làm một: xem lại.');
  if (cases.length < 2 || cases.length > MOST_CASES) {
    const name = (groups.length === 1 && cases[0]) || EVERY_CASE;
    return [
      variant(
        name,
        groups.map((group) => (groups.length === 1 ? { ...group, heading: {} } : group)),
        tell,
      ),
    ];
  }
  return cases.map((name) =>
    variant(
      name,
      groups
        .filter(({ heading }) => !heading.asCase || heading.asCase === name)
        .map((group) => (group.heading.asCase ? { ...group, heading: {} } : group)),
      tell,
    ),
  );
}

function variant(name: string, groups: readonly Group[], tell: Tell): Variant {
  const papers = new Map<string, Paper>();
  for (const { heading, rows } of groups) {
    for (const row of rows) {
      const paper = paperOf(row, heading, tell);
      if (paper && papers.has(paper.id))
        tell(COLUMN, 'Một giấy tờ ghi hai lần. Đã giữ một.', row.name);
      if (paper) papers.set(paper.id, paper);
    }
  }
  return { id: name === EVERY_CASE ? 'any' : idOf(name, name), name, papers: [...papers.values()] };
}

function paperOf(row: PaperRow, heading: Heading, tell: Tell): Paper | undefined {
  const { name: whole, file, isGlued } = withoutFile(cleanLine(row.name));
  if (file) tell(COLUMN, 'Đã bỏ tên tệp mẫu đơn dính sau tên giấy tờ.', file);
  if (isGlued) tell(COLUMN, 'Tên tệp mẫu đơn dính vào tên giấy tờ, không tách được.', whole);
  const name = withoutEnd(withoutBullet(whole), ';, ');
  if (!name) {
    tell(COLUMN, 'Dòng này không có tên giấy tờ. Đã bỏ qua.', row.name);
    return undefined;
  }
  const { only, ...manner } = mannerOf(row, name, heading);
  const hint = [heading.hint, ...only, quantity(row)].filter(Boolean).join(' ');
  const told = { name, ...(hint ? { hint } : {}), ...manner };
  return { id: idOf(name, JSON.stringify(told)), ...told };
}

/** Original or copy where the source gives one of the two; both, or neither, says nothing sure. */
function mannerOf({ originals = 0, copies = 0 }: PaperRow, name: string, heading: Heading) {
  const only = ONLY_IF.filter(([when]) => when.test(name)).map(([, words]) => words);
  const count = originals && copies ? 0 : originals || copies;
  const printed = count === 0 ? 'unknown' : originals ? 'original' : 'copy';
  return {
    as: heading.isShown ? ('show' as const) : (printed as Paper['as']),
    ...(count > 0 ? { copies: count } : {}),
    required: only.length === 0 && !heading.isOptional && originals + copies > 0,
    only,
  };
}

const ONLY_IF: [when: RegExp, words: string][] = [
  [/\(?nếu có\)?[\s.;:,]*$/iu, 'Nếu có.'],
  [
    /^(?:(?:\d+|\p{L})[.)]\s*)?(?:trường hợp|trong trường hợp|đối với|nếu|ngoài)(?=\s)/iu,
    'Trong trường hợp ghi ở dòng này.',
  ],
];

/** In the source's words where `as` and `copies` cannot say it. */
function quantity({ originals, copies }: PaperRow): string {
  if (originals === undefined || copies === undefined) return 'Nguồn không ghi số lượng.';
  if (originals + copies === 0) return 'Nguồn ghi số lượng là 0.';
  return originals && copies ? `Nguồn ghi: ${originals} bản chính, ${copies} bản sao.` : '';
}

const LONGEST_ID = 40;

/** Readable, and the same for the same words: a second import changes nothing. */
function idOf(name: string, whole: string): string {
  const words = syllables(name.slice(0, 200))
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, LONGEST_ID);
  const readable = /^[a-z]/.test(words) ? words : `so-${words}`;
  const mark = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${readable.replace(/-+$/, '')}-${mark}`;
}
