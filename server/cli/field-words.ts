/** The fields of an entry as an official calls them, and their values in one line. */
import type { Change, Difference } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import { AUTHORITY_WORDS, CHANNEL_WORDS, writeFee, writeLimit } from '../catalog/facts-in-words.ts';

const FIELD_WORDS: Record<string, string> = {
  wording: 'lời kể',
  name: 'tên ngắn',
  officialName: 'tên đầy đủ',
  sector: 'lĩnh vực',
  levels: 'cấp giải quyết',
  serviceLevel: 'mức độ trên mạng',
  audiences: 'ai làm',
  purpose: 'để làm gì',
  channels: 'cách nộp, thời hạn, tiền',
  variants: 'trường hợp, giấy tờ',
  variantQuestion: 'câu hỏi chọn trường hợp',
  results: 'kết quả',
  authority: 'cơ quan giải quyết',
  where: 'nộp ở đâu',
  whoMayAct: 'ai làm thay',
  mistakes: 'hay sai',
  everydayNames: 'tên thường gọi',
  situations: 'khi nào cần',
  lifeEvents: 'việc trong đời',
  timeNote: 'ghi chú thời gian',
  legalBases: 'căn cứ pháp lý',
  decision: 'quyết định công bố',
  replaces: 'thay cho mã',
  replacedBy: 'được thay bằng mã',
  validFrom: 'có hiệu lực từ',
  validTo: 'hết hiệu lực',
  nationalUrl: 'trang quốc gia',
  source: 'nguồn',
  limit: 'thời hạn',
  fee: 'tiền',
  setFee: 'mức tiền của xã, tỉnh',
  said: 'lời nói (said)',
  means: 'nghĩa (means)',
  used: 'nơi dùng (used)',
  stopWords: 'chữ đưa đẩy (stopWords)',
};

/** A source's own column, which is none of ours, is called as the source calls it. */
export const sayField = (field: string): string =>
  Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field]! : field;

const LONGEST = 160;

/** On one line, cut where it grows too long to compare at a glance. */
function sayValue(field: string, value: unknown): string {
  if (value === undefined || value === null) return '(không ghi)';
  const words =
    field === 'channels' ? channelLines(value as Procedure['channels']).join('; ') : sayAny(value);
  return cut(words);
}

function cut(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

const channelLines = (channels: Procedure['channels']): string[] =>
  channels.map(
    ({ channel, limit, fee }) =>
      `${CHANNEL_WORDS[channel]}: ${writeLimit(limit)}, ${writeFee(fee)}`,
  );

function sayAny(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (isAuthority(value))
    return `${AUTHORITY_WORDS[value.kind]} (${value.name ?? 'không ghi tên'})`;
  if (Array.isArray(value)) return value.map(sayItem).join('; ');
  return JSON.stringify(value);
}

/** Results, cases and papers by their names. */
const sayItem = (one: unknown): string =>
  typeof one === 'string' ? one : isNamed(one) ? one.name : JSON.stringify(one);

const isNamed = (one: unknown): one is { name: string } =>
  typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string';

export const sayChange = (change: Change): string =>
  `${change.code}  ${sayField(change.field)}: ${sayPair(change)}`;

/** What differs and nothing else: of a list what came and went, of the channels those that changed. */
export function sayPair({
  field,
  before,
  after,
}: Pick<Change, 'field' | 'before' | 'after'>): string {
  if (isWords(before) && isWords(after)) {
    const came = after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`);
    const went = before.filter((one) => !after.includes(one)).map((one) => `− ${one}`);
    return cut([...went, ...came].join('; ') || 'thứ tự khác');
  }
  if (field !== 'channels') return `${sayValue(field, before)} → ${sayValue(field, after)}`;
  const [old, now] = [before, after].map((one) => channelLines(one as Procedure['channels']));
  const went = old!.filter((line) => !now!.includes(line)).map((line) => `− ${line}`);
  const came = now!.filter((line) => !old!.includes(line)).map((line) => `+ ${line}`);
  return cut([...went, ...came].join('; ') || 'chỉ lời ghi chú khác');
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isAuthority = (value: unknown): value is Procedure['authority'] =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  Object.hasOwn(AUTHORITY_WORDS, value.kind as string);

const WHO_WORDS: Record<string, string> = {
  shipped: 'Bản mới của chương trình',
  portal: 'Cổng quốc gia',
};

export function sayDifference({ who, code, field, ours, theirs }: Difference): string[] {
  const isAgency = !Object.hasOwn(WHO_WORDS, who);
  return [
    `${who}  ${code}  ${field} (${sayField(field)})`,
    `    ${isAgency ? 'Xã đặt' : 'Ở đây'}: ${sayValue(field, ours)}`,
    `    ${isAgency ? 'Danh mục quốc gia nay ghi' : `${WHO_WORDS[who]} nay ghi`}: ${sayValue(field, theirs)}`,
  ];
}
