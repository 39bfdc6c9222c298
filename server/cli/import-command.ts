import { basename, extname } from 'node:path';
import { readLayer } from '../catalog/read-agencies.ts';
import { readLexiconFile } from '../catalog/read-lexicon.ts';
import { readProcedureFile } from '../catalog/read-procedures.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { ReadProcedures } from '../imports/report.ts';
import { readPortal } from '../imports/portal/read-portal.ts';
import { mustBeWritable, readNamed, readText, type Print } from './terminal.ts';
import { importInBatches } from './import-in-batches.ts';
import { importUnits } from './import-units.ts';
import type { createOperatorClient } from './operator-client.ts';
import { printFaults, printImport, writeReport, type ImportOptions } from './print-import.ts';
import { readArguments, UsageError } from './read-options.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `import procedures|agency|units|lexicon`. Answers whether everything in the files was taken. */
export async function runImportCommand(
  [what, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<boolean> {
  switch (what) {
    case 'procedures': {
      const { files, ...options } = readImport(args, 1);
      return importProcedures(files[0]!, options, client, print);
    }
    case 'agency': {
      const { files, dryRun } = readImport(args, 1);
      return importAgency(files[0]!, dryRun, client, print);
    }
    case 'units': {
      const { files, ...options } = readImport(args, 8);
      return importUnits(files, options, client, print);
    }
    case 'lexicon': {
      const { files, dryRun } = readImport(args, 1);
      return importLexicon(files[0]!, dryRun, client, print);
    }
    default:
      throw new UsageError(
        'Sau "import" cần một trong: procedures, agency, units, lexicon. Xem cách gõ: dvc-widgets help',
      );
  }
}

const OPTIONS = { 'dry-run': { type: 'boolean' }, report: { type: 'string' } } as const;

/** At least one file, and a report that can be written. */
function readImport(args: readonly string[], most: number): ImportOptions & { files: string[] } {
  const { positionals: files, values } = readArguments(args, most, OPTIONS);
  const { 'dry-run': dryRun = false, report } = values;
  if (!files.length) throw new UsageError('Thiếu tên tệp để nhập. Xem cách gõ: dvc-widgets help');
  if (report !== undefined) mustBeWritable(report, files);
  return { files, dryRun, report };
}

async function importProcedures(
  file: string,
  { dryRun, report }: ImportOptions,
  client: Client,
  print: Print,
): Promise<boolean> {
  const { from, read } = await readAnyProcedures(file, client);
  const outcome = await importInBatches(client, { from, procedures: read.procedures, dryRun });
  printImport({ file: basename(file), dryRun, read, outcome }, print);
  if (report) writeReport(report, read, outcome, print);
  return read.refused.length === 0 && outcome.refused.length === 0;
}

/** By what the file is: the portal's records, a procedure file like those shipped, or a spreadsheet. */
async function readAnyProcedures(
  file: string,
  client: Client,
): Promise<{ from: 'portal' | 'author'; read: ReadProcedures }> {
  const name = basename(file);
  const kind = extname(name).toLowerCase();
  if (kind === '.jsonl' || kind === '.json' || kind === '.ndjson')
    return { from: 'portal', read: readPortal(readText(file), name) };
  if (kind === '.yaml' || kind === '.yml')
    return { from: 'author', read: await readOne(readText(file), name) };
  const bytes = readNamed(file);
  const { readSheet } = await import('../imports/sheet/read-sheet.ts');
  const known = new Map((await client.catalogue.all.query()).map((one) => [one.code, one]));
  return { from: 'author', read: readSheet(bytes, name, (code) => known.get(code)) };
}

async function readOne(text: string, name: string): Promise<ReadProcedures> {
  const { catalogue } = await import('../catalog/index.ts');
  const eventsOf = (code: string) =>
    catalogue.lifeEvents.filter(({ procedures }) => procedures.includes(code)).map(({ id }) => id);
  const { told, faults } = readProcedureFile(text, name, eventsOf);
  const procedures: Procedure[] = told ? [told] : [];
  const refused = faults.map(({ where, field, reason }) => ({ record: where, field, reason }));
  return { total: 1, procedures, refused, remarks: [] };
}

async function importAgency(
  file: string,
  dryRun: boolean,
  client: Client,
  print: Print,
): Promise<boolean> {
  const { told, faults } = readLayer(readText(file), basename(file));
  const answer = faults.length
    ? { written: 0, faults }
    : await client.catalogue.importAgencies.mutate({ ...told, dryRun });
  printFaults(answer.faults, print);
  if (answer.faults.length) return false;
  const names = [...told.agencies, ...told.provinces].map(({ name }) => name).join(', ');
  if (dryRun) print(`Đọc được ${names}. Chạy thử: chưa ghi gì.`);
  else print(answer.written ? `Đã ghi ${names}.` : `${names} không có gì thay đổi.`);
  return true;
}

async function importLexicon(
  file: string,
  dryRun: boolean,
  client: Client,
  print: Print,
): Promise<boolean> {
  const { told: lexicon, faults: unread } = readLexiconFile(readText(file), basename(file));
  const { written, faults } = lexicon
    ? await client.catalogue.importLexicon.mutate({ lexicon, dryRun })
    : { written: 0, faults: unread };
  printFaults(faults, print);
  if (!lexicon || faults.length) return false;
  const { entries, stopWords } = lexicon;
  print(`Đọc được ${entries.length} lời, ${stopWords.length} chữ đưa đẩy.`);
  print(dryRun ? 'Chạy thử, chưa ghi gì.' : written ? 'Đã ghi.' : 'Không có gì thay đổi.');
  return true;
}
