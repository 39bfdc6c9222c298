import { parseArgs } from 'node:util';
import type { AskedPaper, MoveInput, MoveName, Status } from '../contract/dossier.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { instantAt } from '../domain/local-time.ts';
import { MOVES } from '../domain/moves.ts';
import type { createOperatorClient } from './operator-client.ts';
import { printDossier, printLines } from './print.ts';
import { FAULT_WORDS, STATUS_WORDS } from './words.ts';

type Client = ReturnType<typeof createOperatorClient>;
export type Print = (line: string) => void;

/** What was typed cannot be carried out; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  status: { type: 'string' },
  agency: { type: 'string' },
  limit: { type: 'string' },
  after: { type: 'string' },
  by: { type: 'string' },
  unit: { type: 'string' },
  due: { type: 'string' },
  half: { type: 'string' },
  basis: { type: 'string' },
  reason: { type: 'string' },
  paper: { type: 'string', multiple: true },
  'answer-by': { type: 'string' },
  at: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** `dossier list|show|move`, asked of the running server. */
export async function runDossierCommand(
  args: readonly string[],
  client: Client,
  print: Print,
): Promise<void> {
  const { positionals, values } = parse(args);
  const [verb, code, move] = positionals;
  if (verb === 'list')
    return printLines(await client.dossiers.list.query(filterFrom(values)), print);
  if (verb === 'show')
    return printDossier(await client.dossiers.show.mutate({ code: readCode(code) }), print);
  if (verb === 'move')
    return printDossier(
      await client.dossiers.move.mutate(moveFrom(readCode(code), readMove(move), values)),
      print,
    );
  throw new UsageError('Sau "dossier" cần một trong: list, show, move.');
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`Không hiểu: ${(cause as Error).message}`);
  }
}

function filterFrom({ status, agency, limit, after }: Values) {
  if (status !== undefined && !Object.hasOwn(STATUS_WORDS, status))
    throw new UsageError(`--status cần một trong: ${Object.keys(STATUS_WORDS).join(', ')}.`);
  const most = limit === undefined ? undefined : Number(limit);
  if (most !== undefined && !(Number.isInteger(most) && most >= 1 && most <= 200))
    throw new UsageError('--limit cần một số từ 1 đến 200.');
  return { status: status as Status | undefined, agency, limit: most, after };
}

function readCode(typed: string | undefined): string {
  const parts = parseDossierCode(typed ?? '');
  if (!parts) throw new UsageError('Cần mã hồ sơ, ví dụ H99.001-261121-0001.');
  return parts.code;
}

function readMove(typed: string | undefined): MoveName {
  if (typed !== undefined && Object.hasOwn(MOVES, typed)) return typed as MoveName;
  throw new UsageError(`Cần một việc: ${Object.keys(MOVES).join(', ')}.`);
}

function moveFrom(code: string, move: MoveName, values: Values): MoveInput {
  const { by, unit, basis, reason, half } = values;
  if (!by) throw new UsageError('Cần --by "Họ tên cán bộ": lịch sử ghi ai đã làm.');
  if (half !== undefined && half !== 'morning' && half !== 'afternoon')
    throw new UsageError('--half cần morning (sáng) hoặc afternoon (chiều).');
  return {
    ...{ code, move, by, unit, basis, reason },
    dueOn: values.due === undefined ? undefined : readLocalDay('--due', values.due),
    dueHalf: half,
    papers: values.paper?.map(readPaper),
    answerBy:
      values['answer-by'] === undefined
        ? undefined
        : readLocalDay('--answer-by', values['answer-by']),
    at: values.at === undefined ? undefined : readMoment(values.at),
  };
}

/** `25/11/2026` or `2026-11-25`. */
function readLocalDay(option: string, typed: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  const on =
    day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
    throw new UsageError(`${option} cần một ngày như 25/11/2026, không phải "${typed}".`);
  return on;
}

/** A day and a clock of Viet Nam, `25/11/2026 08:05`. */
function readMoment(typed: string): string {
  const [, day = '', hour, minute] = /^(\S+) (\d{1,2})[:h](\d{2})$/.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    throw new UsageError(`--at cần ngày và giờ như "25/11/2026 08:05", không phải "${typed}".`);
  return instantAt(readLocalDay('--at', day), Number(hour) * 60 + Number(minute)).toISOString();
}

/** `tên giấy: missing|unclear|wrong: phải làm gì`; the last part may be left away. */
function readPaper(typed: string): AskedPaper {
  const [paper = '', fault = '', ...note] = typed.split(':').map((part) => part.trim());
  if (!paper || !Object.hasOwn(FAULT_WORDS, fault))
    throw new UsageError(
      `--paper cần "tên giấy: ${Object.keys(FAULT_WORDS).join('|')}: phải làm gì", không phải "${typed}".`,
    );
  return {
    paper,
    fault: fault as AskedPaper['fault'],
    note: note.length ? note.join(': ') : undefined,
  };
}
