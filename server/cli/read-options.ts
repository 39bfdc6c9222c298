/** What an official types, read forgivingly; what cannot be read is told with an example that can. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as v from 'valibot';
import type { AskedPaper, MoveName } from '../contract/dossier.ts';
import { AgencyId } from '../contract/text.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { isRealDay } from '../domain/local-day.ts';
import { instantAt } from '../domain/local-time.ts';
import { MOVES } from '../domain/moves.ts';
import { FAULT_WORDS, listMoves } from './words.ts';

/** What was typed cannot be carried out; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `dossier` takes. */
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

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Taken extends Options> = ReturnType<
  typeof parseArgs<{ options: Taken; allowPositionals: true }>
>;
export type Values = Parsed<typeof OPTIONS>['values'];

/**
 * @param most words that belong to the command; one more was meant to be inside quotes, or is a file too many.
 * @param options those of `dossier`, unless others are named.
 */
export function readArguments(args: readonly string[], most: number): Parsed<typeof OPTIONS>;
export function readArguments<const Taken extends Options>(
  args: readonly string[],
  most: number,
  options: Taken,
): Parsed<Taken>;
export function readArguments(args: readonly string[], most: number, options: Options = OPTIONS) {
  const { positionals, values } = parse(args, options);
  const more = positionals.slice(most);
  if (more.length)
    throw new UsageError(
      `Không hiểu "${more.join(' ')}".\nTên tệp, giá trị có dấu cách phải đặt trong ngoặc kép, ví dụ --by "Trần Thị Mẫu".`,
    );
  return { positionals, values };
}

export function readCode(typed: string | undefined): string {
  const parts = parseDossierCode(typed ?? '');
  if (parts) return parts.code;
  const what = typed === undefined ? 'Thiếu mã hồ sơ' : `"${typed}" không phải mã hồ sơ`;
  throw new UsageError(`${what}, ví dụ H99.001-261121-0001.\nXem các mã: dvc-widgets dossier list`);
}

export function readMove(typed: string | undefined): MoveName {
  if (typed !== undefined && Object.hasOwn(MOVES, typed)) return typed as MoveName;
  const what = typed === undefined ? 'Thiếu việc cần làm' : `Không có việc "${typed}"`;
  throw new UsageError(`${what}. Các việc:\n${listMoves(Object.keys(MOVES) as MoveName[])}`);
}

export function readAgency(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  if (v.safeParse(AgencyId, typed).success) return typed;
  throw new UsageError(`--agency cần mã cơ quan như H99.001, không phải "${typed}".`);
}

export function readLimit(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const most = Number(typed);
  if (Number.isInteger(most) && most >= 1 && most <= 200) return most;
  throw new UsageError(`--limit cần một số từ 1 đến 200, không phải "${typed}".`);
}

export function readOneOf<const T extends string>(
  option: string,
  typed: string | undefined,
  words: Record<T, string>,
): T | undefined {
  if (typed === undefined || Object.hasOwn(words, typed)) return typed as T | undefined;
  const known = Object.entries<string>(words).map(([name, word]) => `  ${name.padEnd(13)} ${word}`);
  throw new UsageError(`${option} cần một trong:\n${known.join('\n')}`);
}

/** `25/11/2026` or `2026-11-25`. */
export function readLocalDay(option: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const [year, month, day] = /^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)
    ? typed.split('-').map(Number)
    : /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(typed)
      ? typed.split('/').reverse().map(Number)
      : [];
  if (year && month && day && isRealDay(year, month, day))
    return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  throw new UsageError(`${option} cần một ngày có thật như 25/11/2026, không phải "${typed}".`);
}

/** A day and a clock of Viet Nam, `25/11/2026 08:05`. */
export function readMoment(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const [, on, hour, minute] = /^(\S+) (\d{1,2})[:h](\d{2})$/.exec(typed.trim()) ?? [];
  const day = on === undefined ? undefined : readLocalDay('--at', on);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59)
    throw new UsageError(`--at cần ngày và giờ như "25/11/2026 08:05", không phải "${typed}".`);
  return instantAt(day, Number(hour) * 60 + Number(minute)).toISOString();
}

/** `tên giấy: missing|unclear|wrong: phải làm gì`; the last part may be left away. */
export function readPaper(typed: string): AskedPaper {
  const [paper = '', fault = '', ...note] = typed.split(':').map((part) => part.trim());
  if (!paper || !Object.hasOwn(FAULT_WORDS, fault)) {
    const faults = Object.entries(FAULT_WORDS).map(([name, word]) => `${name} (${word})`);
    throw new UsageError(
      `--paper cần "tên giấy: lỗi: phải làm gì", không phải "${typed}".\nLỗi là một trong: ${faults.join(', ')}.`,
    );
  }
  return {
    paper,
    fault: fault as AskedPaper['fault'],
    note: note.length ? note.join(': ') : undefined,
  };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`Không có tùy chọn ${option}. Xem cách gõ: dvc-widgets help`);
    throw new UsageError(
      message.includes('does not take')
        ? `${option} đứng một mình, không kèm giá trị.`
        : `Sau ${option} cần một giá trị, trong ngoặc kép nếu có dấu cách.`,
    );
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
