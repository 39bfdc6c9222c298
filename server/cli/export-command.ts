import { extname } from 'node:path';
import { writeNamed, type Print } from './terminal.ts';
import type { createOperatorClient } from './operator-client.ts';
import { readArguments, UsageError } from './read-options.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `export procedures|template`: the catalogue as a spreadsheet, or an empty one to begin with. */
export async function runExportCommand(
  [what, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<void> {
  const [file] = readArguments(args, 1, {}).positionals;
  const kind = extname(file ?? '').toLowerCase();
  if (!file || (kind !== '.xlsx' && kind !== '.csv'))
    throw new UsageError('Cần tên tệp đuôi .xlsx hoặc .csv, ví dụ thu-tuc.xlsx.');
  const { writeSheet, writeTemplate } = await import('../imports/sheet/write-sheet.ts');
  switch (what) {
    case 'procedures': {
      const procedures = await client.catalogue.all.query();
      writeNamed(file, writeSheet(procedures, kind === '.csv' ? 'csv' : 'xlsx'));
      return print(`Đã ghi ${procedures.length} thủ tục vào ${file}.`);
    }
    case 'template':
      if (kind !== '.xlsx') throw new UsageError('Mẫu là tệp .xlsx, ví dụ mau-thu-tuc.xlsx.');
      writeNamed(file, writeTemplate());
      return print(`Đã ghi mẫu vào ${file}.`);
    default:
      throw new UsageError('Sau "export" cần một trong: procedures, template.');
  }
}
