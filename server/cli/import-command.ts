import { basename, extname } from 'node:path';
import { catalogue } from '../catalog/index.ts';
import { readLayer } from '../catalog/read-agencies.ts';
import { readProcedureFile } from '../catalog/read-procedures.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { ReadProcedures } from '../imports/report.ts';
import { readPortal } from '../imports/portal/read-portal.ts';
import { readNamed, type Print } from './terminal.ts';
import { importInBatches } from './import-in-batches.ts';
import { importUnits } from './import-units.ts';
import type { createOperatorClient } from './operator-client.ts';
import { printFaults, printImport, writeReport, type ImportOptions } from './print-import.ts';
import { CATALOGUE_OPTIONS, readArguments, UsageError } from './read-options.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `import procedures|agency|units`. Answers whether everything in the files was taken. */
export async function runImportCommand(
  [what, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<boolean> {
  const { positionals, values } = readArguments(args, 8, CATALOGUE_OPTIONS);
  const dryRun = values['dry-run'] ?? false;
  const [file] = positionals;
  if (!file) throw new UsageError(`Thiếu tên tệp: dvc-widgets import ${what ?? 'procedures'} TỆP`);
  switch (what) {
    case 'procedures':
      return importProcedures(file, { dryRun, report: values.report }, client, print);
    case 'agency':
      return importAgency(file, dryRun, client, print);
    case 'units':
      return importUnits(positionals, { dryRun, report: values.report }, client, print);
    default:
      throw new UsageError(
        'Sau "import" cần một trong: procedures, agency, units. Xem cách gõ: dvc-widgets help',
      );
  }
}

async function importProcedures(
  file: string,
  { dryRun, report }: ImportOptions,
  client: Client,
  print: Print,
): Promise<boolean> {
  const bytes = readNamed(file);
  const { from, read } = await readAnyProcedures(bytes, basename(file), client);
  const outcome = await importInBatches(client, { from, procedures: read.procedures, dryRun });
  printImport({ file: basename(file), dryRun, read, outcome }, print);
  if (report) writeReport(report, read, outcome, print);
  return read.refused.length === 0 && outcome.refused.length === 0;
}

/** By what the file is: the portal's records, a procedure file like those shipped, or a spreadsheet. */
async function readAnyProcedures(
  bytes: Buffer,
  name: string,
  client: Client,
): Promise<{ from: 'portal' | 'author'; read: ReadProcedures }> {
  const kind = extname(name).toLowerCase();
  if (kind === '.jsonl' || kind === '.json' || kind === '.ndjson')
    return { from: 'portal', read: readPortal(bytes.toString('utf8'), name) };
  if (kind === '.yaml' || kind === '.yml') return { from: 'author', read: readOne(bytes, name) };
  const { readSheet } = await import('../imports/sheet/read-sheet.ts');
  const known = new Map((await client.catalogue.all.query()).map((one) => [one.code, one]));
  return { from: 'author', read: readSheet(bytes, name, (code) => known.get(code)) };
}

function readOne(bytes: Buffer, name: string): ReadProcedures {
  const eventsOf = (code: string) =>
    catalogue.lifeEvents.filter(({ procedures }) => procedures.includes(code)).map(({ id }) => id);
  const { told, faults } = readProcedureFile(bytes.toString('utf8'), name, eventsOf);
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
  const { told, faults } = readLayer(readNamed(file).toString('utf8'), basename(file));
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
