/** What an import did, first in figures, then line by line as far as a person reads; the whole goes into a file. */
import type { Change, Fault, ImportReport } from '../contract/catalogue.ts';
import type { ReadProcedures, Remark } from '../imports/report.ts';
import { guardForCsv } from '../imports/sheet/guard.ts';
import { writeNamed, type Print } from './terminal.ts';
import { sayChange, sayField, sayPair } from './field-words.ts';

export interface ImportOptions {
  dryRun: boolean;
  /** Where to write everything that was refused or doubted. */
  report: string | undefined;
}

interface Imported {
  file: string;
  dryRun: boolean;
  read: ReadProcedures;
  outcome: ImportReport;
}

type Read = Pick<ReadProcedures, 'refused' | 'remarks'>;

/** Lines of one list that are printed; more are for the report file. */
const SHOWN = 30;

export function printImport({ file, dryRun, read, outcome }: Imported, print: Print): void {
  const { added, changes, kept, refused, same } = outcome;
  const changed = new Set(changes.map(({ code }) => code));
  print(`${file}: đọc được ${read.procedures.length} trên ${read.total} thủ tục.`);
  print(
    `${dryRun ? 'Chạy thử, chưa ghi gì. Nếu ghi: thêm' : 'Đã thêm'} ${added.length}, thay đổi ${changed.size}, giữ nguyên ${same}.`,
  );
  const list = (title: string, lines: string[]) => printList(title, lines, print);
  list('Bỏ ra, vì làm hỏng danh mục', refused.map(sayFault));
  list('Thay đổi', changes.map(sayChange));
  list('Nguồn ghi khác, ở đây giữ nguyên', kept.map(sayChange));
  printRead(read, print);
}

/** What a file held that could not be read, or only with a doubt. */
export function printRead({ refused, remarks }: Read, print: Print): void {
  printList('Bỏ ra, không đọc được', refused.map(sayRemark), print);
  printList('Đọc được nhưng nên xem lại', remarks.map(sayRemark), print);
}

export function printFaults(faults: readonly Fault[], print: Print): void {
  printList('Phải sửa', faults.map(sayFault), print);
}

function printList(title: string, lines: readonly string[], print: Print): void {
  if (!lines.length) return;
  print('');
  print(`${title} (${lines.length})`);
  for (const line of lines.slice(0, SHOWN)) print(`  ${line}`);
  if (lines.length > SHOWN)
    print(`  … còn ${lines.length - SHOWN} dòng. Ghi hết ra tệp: thêm --report bao-cao.csv`);
}

const sayFault = ({ where, field, reason }: Fault): string =>
  `${where}${field ? `  ${sayField(field)}` : ''}: ${reason}`;

const sayRemark = ({ record, field, reason, said }: Remark): string =>
  `${record}${field ? `  ${sayField(field)}` : ''}: ${reason}${said ? ` (nguồn ghi: ${said})` : ''}`;

/** Everything that was left out or doubted, as a table that a spreadsheet opens. */
export function writeReport(
  file: string,
  read: Read,
  outcome: Partial<ImportReport>,
  print: Print,
): void {
  const { refused = [], changes = [], kept = [] } = outcome;
  const changed = (what: string) => (change: Change) => [
    what,
    change.code,
    sayField(change.field),
    sayPair(change),
    '',
  ];
  const rows = [
    ...read.refused.map((remark) => ['bỏ ra', ...cellsOf(remark)]),
    ...refused.map(({ where, field, reason }) => ['bỏ ra', where, sayField(field), reason, '']),
    ...changes.map(changed('thay đổi')),
    ...kept.map(changed('nguồn ghi khác, giữ nguyên')),
    ...read.remarks.map((remark) => ['nên xem lại', ...cellsOf(remark)]),
  ];
  const lines = [['việc', 'bản ghi', 'mục', 'lý do', 'nguồn ghi'], ...rows].map((cells) =>
    cells.map(quote).join(','),
  );
  writeNamed(file, `\ufeff${lines.join('\r\n')}\r\n`);
  print('');
  print(`Đã ghi ${rows.length} dòng vào ${file}.`);
}

const cellsOf = ({ record, field, reason, said = '' }: Remark): string[] => [
  record,
  sayField(field),
  reason,
  said,
];

/** What a source printed must not run in somebody's spreadsheet. */
const quote = (cell: string): string => `"${guardForCsv(cell).replaceAll('"', '""')}"`;
