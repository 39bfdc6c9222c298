import { LEAST_COUNT, LEAST_DAYS } from '../domain/search/misses.ts';
import { addDays } from '../domain/local-day.ts';
import { localDayOf } from '../domain/local-time.ts';
import type { createOperatorClient } from './operator-client.ts';
import { readArguments, readLocalDay, UsageError } from './read-options.ts';
import type { Print } from './terminal.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** Days that are told of when none is named. */
const LATELY = 90;

/** `report searches`: what people look for and do not find. */
export async function runReportCommand(
  [what, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<void> {
  if (what !== 'searches')
    throw new UsageError('Cần: dvc-widgets report searches [--since 01/11/2026]');
  const { values } = readArguments(args, 0, { since: { type: 'string' } });
  const since = readLocalDay('--since', values.since) ?? addDays(localDayOf(new Date()), -LATELY);
  const { words, other, rare } = await client.report.searches.query({ since });
  print(`Từ ngày ${spoken(since)}, những chữ có trong các lần tìm mà không thấy thủ tục nào:`);
  print('');
  if (words.length) print(`${'chữ (bỏ dấu)'.padEnd(24)} số lần  số ngày`);
  else print('(chưa có chữ nào đủ để kể)');
  for (const { word, count, days } of words)
    print(`${word.padEnd(24)} ${String(count).padStart(6)}  ${String(days).padStart(7)}`);
  print('');
  print(`Chữ khác, không ghi lại vì có thể là tên người, tên đất: ${other} lần.`);
  print(`Chữ hiếm, chưa đủ ${LEAST_COUNT} lần trong ${LEAST_DAYS} ngày nên chưa kể: ${rare} chữ.`);
  print('Không giữ câu đã gõ, con số, tên người, và ai đã gõ.');
}

const spoken = (day: string): string => day.split('-').reverse().join('/');
