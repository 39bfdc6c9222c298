import * as v from 'valibot';
import { checkCatalogue } from '../catalog/check.ts';
import type { Fault } from '../catalog/fault.ts';
import { pageForAuthors } from '../catalog/author-page.ts';
import { Difference } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { readProcedureCode } from '../domain/procedure-code.ts';
import type { createOperatorClient } from './operator-client.ts';
import type { Print } from './terminal.ts';
import { sayDifference, sayField } from './field-words.ts';
import { readArguments, UsageError } from './read-options.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `catalog check|differences|settle`. Answers whether all is sound. */
export async function runCatalogCommand(
  [verb, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<boolean> {
  switch (verb) {
    case 'check': {
      const { positionals, values } = readArguments(args, 200, {
        running: { type: 'boolean' },
      });
      const codes = positionals.map(readTypedCode);
      if (values.running) {
        const procedures = await client.catalogue.all.query();
        return check(procedures, checkCatalogue({ ...NOTHING, procedures }), codes, print);
      }
      const { catalogue, unread } = await import('../catalog/index.ts');
      return check(catalogue.procedures, [...unread, ...checkCatalogue(catalogue)], codes, print);
    }
    case 'differences':
      readArguments(args, 0, {});
      return printDifferences(await client.catalogue.differences.query(), print);
    case 'settle': {
      const { positionals, values } = readArguments(args, 3, { take: { type: 'string' } });
      return settle(positionals, values.take, client, print);
    }
    default:
      throw new UsageError(
        'Sau "catalog" cần một trong: check, differences, settle. Xem cách gõ: dvc-widgets help',
      );
  }
}

/** Beside the procedures; forms and agencies of the running server have been checked by it. */
const NOTHING = { forms: [], agencies: [], provinces: [], calendars: [] };

function readTypedCode(typed: string): string {
  const code = readProcedureCode(typed);
  if (!code) throw new UsageError(`"${typed}" không phải mã thủ tục, ví dụ 1.001193.`);
  return code;
}

/** Faults first: they stop the server. The rest is work that waits for an author. */
function check(
  procedures: readonly Procedure[],
  faults: readonly Fault[],
  codes: readonly string[],
  print: Print,
): boolean {
  const isAsked = (one: string) => !codes.length || codes.some((code) => one.includes(code));
  const asked = procedures.filter(({ code }) => isAsked(code));
  const isKnown = (code: string) =>
    asked.some((one) => one.code === code) || faults.some(({ where }) => where.includes(code));
  const missing = codes.filter((code) => !isKnown(code));
  if (missing.length) throw new UsageError(`Danh mục không có ${missing.join(', ')}.`);
  const page = pageForAuthors(asked);
  const wrong = faults.filter(({ where }) => isAsked(where));
  print(`Danh mục có ${procedures.length} thủ tục${codes.length ? `, xem ${asked.length}` : ''}.`);
  printFaults('Lỗi, phải sửa', wrong, print);
  printFaults('Khó đọc', page.hard, print);
  printFaults('Chưa kể bằng lời thường', page.untold, print);
  printFaults('Chưa rõ, trang sẽ nói là chưa rõ', page.unknown, print);
  print('');
  print(`Chưa đối chiếu với nguồn (${page.unverified.length}): ${page.unverified.join(' ')}`);
  return wrong.length === 0;
}

function printFaults(title: string, faults: readonly Fault[], print: Print): void {
  print('');
  print(`${title} (${faults.length})`);
  for (const { where, field, reason } of faults)
    print(`  ${where}${field ? `  ${sayField(field)}` : ''}: ${reason}`);
}

function printDifferences(
  differences: Parameters<typeof sayDifference>[0][],
  print: Print,
): boolean {
  if (!differences.length) print('Không có điều gì khác nhau cần quyết.');
  for (const line of differences.flatMap(sayDifference)) print(line);
  if (differences.length) {
    print('');
    print('Giữ như ở đây:   dvc-widgets catalog settle NGUỒN MÃ MỤC --take ours');
    print('Lấy theo nguồn:  dvc-widgets catalog settle NGUỒN MÃ MỤC --take theirs');
  }
  return differences.length === 0;
}

async function settle(
  [who, typed, field]: readonly string[],
  take: string | undefined,
  client: Client,
  print: Print,
): Promise<boolean> {
  if (!who || !typed || !field || (take !== 'ours' && take !== 'theirs'))
    throw new UsageError(
      'Cần: dvc-widgets catalog settle NGUỒN MÃ MỤC --take ours|theirs\nXem các điều khác nhau: dvc-widgets catalog differences',
    );
  const code = readTypedCode(typed);
  if (!v.safeParse(Difference.entries.who, who).success)
    throw new UsageError(
      `"${who}" không phải nguồn: ghi shipped, portal, hoặc mã cơ quan H99.001.`,
    );
  const isAgency = who !== 'shipped' && who !== 'portal';
  if (isAgency && take === 'theirs')
    throw new UsageError(
      'Muốn theo danh mục quốc gia: bỏ dòng ấy trong tệp của xã rồi chạy lại dvc-widgets import agency TEP.yaml',
    );
  const { settled, faults, open } = await client.catalogue.settle.mutate({
    who,
    code,
    field,
    choice: take,
  });
  if (faults.length) {
    printFaults('Chưa lấy được, vì làm hỏng danh mục', faults, print);
    return false;
  }
  if (!settled) throw new UsageError(`Không còn điều nào như vậy: ${who} ${code} ${field}.`);
  print(`Đã quyết: ${code} ${sayField(field)}. Còn ${open.length} điều.`);
  return true;
}
