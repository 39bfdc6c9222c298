import { basename } from 'node:path';
import { readFalseSplits } from '../catalog/false-splits.ts';
import { readUnits } from '../imports/units/read-units.ts';
import { readNamed, type Print } from './terminal.ts';
import type { createOperatorClient } from './operator-client.ts';
import { printRead, writeReport, type ImportOptions } from './print-import.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** Today's units, and what became of yesterday's. Answers whether every row was taken. */
export async function importUnits(
  files: readonly string[],
  { dryRun, report }: ImportOptions,
  client: Client,
  print: Print,
): Promise<boolean> {
  const told = files.map((file) => ({ name: basename(file), content: readNamed(file) }));
  const read = readUnits(told, await client.catalogue.units.query(), readFalseSplits().told);
  const { units, successions } = read.units;
  const isDivided = ({ heirs, doubted }: (typeof successions)[number]) =>
    heirs.length + (doubted?.length ?? 0) > 1;
  print(`Đọc ${read.total} dòng: ${units.length} đơn vị nay, ${successions.length} xã, phường cũ.`);
  print(
    `${successions.filter(isDivided).length} nơi cũ chia ra nhiều nơi: máy sẽ hỏi, không tự chọn.`,
  );
  printRead(read, print);
  if (report) writeReport(report, read, {}, print);
  const { written } = await client.catalogue.importUnits.mutate({ units: read.units, dryRun });
  print('');
  print(dryRun ? 'Chạy thử, chưa ghi gì.' : written ? 'Đã ghi.' : 'Không có gì thay đổi.');
  return read.refused.length === 0;
}
