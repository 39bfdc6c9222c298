/** What an author should know of their entries beyond faults: what is unknown, hard to read, never verified. */
import type { Fault } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { textOfProcedure } from './citizen-text.ts';
import { CHANNEL_WORDS, writeFee, writeLimit } from './facts-in-words.ts';
import { badNames, hardToRead } from './plain-words.ts';

export interface AuthorPage {
  /** Long sentences, words of offices, names nobody says. */
  hard: Fault[];
  /** Facts that the citizen is told are unknown. */
  unknown: Fault[];
  /** Without the names that people say, or still in the portal's words. */
  untold: Fault[];
  /** Codes of entries whose facts nobody has compared with the source. */
  unverified: string[];
}

export function pageForAuthors(procedures: readonly Procedure[]): AuthorPage {
  const told = procedures.filter(({ wording }) => wording === 'plain');
  return {
    hard: told.flatMap(hardIn),
    unknown: procedures.flatMap(unknownIn),
    untold: procedures.flatMap(untoldIn),
    unverified: procedures.filter(({ source }) => !source.verified).map(({ code }) => code),
  };
}

const hardIn = (procedure: Procedure): Fault[] => [
  ...hardToRead(textOfProcedure(procedure)).map(([field, reason]) => ({
    where: procedure.code,
    field,
    reason,
  })),
  ...badNames(procedure.everydayNames).map((reason) => ({
    where: procedure.code,
    field: 'everydayNames',
    reason,
  })),
];

function unknownIn(procedure: Procedure): Fault[] {
  const { code, channels, authority, whoMayAct, where, results, serviceLevel } = procedure;
  const unknown: [string, string | false][] = [
    ['limit', onChannels(channels, ({ limit }) => limit.kind === 'unknown' && writeLimit(limit))],
    ['fee', onChannels(channels, ({ fee }) => fee.kind === 'unknown' && writeFee(fee))],
    ['channels', channels.length === 0 && 'chưa rõ nộp bằng cách nào'],
    ['authority', authority.kind === 'unknown' && 'chưa rõ cơ quan nào giải quyết'],
    ['where', !where && 'chưa rõ nộp ở đâu'],
    ['whoMayAct', Object.keys(whoMayAct).length === 0 && 'chưa rõ ai làm thay được'],
    ['results', results.length === 0 && 'chưa rõ nhận được giấy gì'],
    ['serviceLevel', serviceLevel === 'unknown' && 'chưa rõ toàn trình hay một phần'],
    ...noPapers(procedure),
  ];
  return unknown.flatMap(([field, reason]) => (reason ? [{ where: code, field, reason }] : []));
}

/** "trên mạng, tại quầy: chưa rõ". */
function onChannels(
  channels: Procedure['channels'],
  say: (line: Procedure['channels'][number]) => string | false,
): string | false {
  const unknown = channels.filter((line) => say(line) !== false);
  const words = [...new Set(unknown.map(say))].join('; ');
  const names = unknown.map(({ channel }) => CHANNEL_WORDS[channel]);
  return names.length > 0 && `${names.join(', ')}: ${words}`;
}

const noPapers = ({ variants }: Procedure): [string, string][] =>
  variants
    .filter(({ papers }) => papers.length === 0)
    .map(({ id }) => ['variants', `${id}: chưa rõ cần giấy gì`]);

function untoldIn({ code, wording, everydayNames }: Procedure): Fault[] {
  if (wording === 'plain') return [];
  const names = everydayNames.length ? '' : ', chưa có tên thường gọi';
  return [{ where: code, field: 'wording', reason: `còn nguyên lời của nguồn${names}` }];
}
