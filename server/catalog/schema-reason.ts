/** What a schema found, in the words of whoever keeps the catalogue. */

/** The part of a Standard Schema issue that valibot fills in; other libraries may leave all but the message out. */
export interface SchemaIssue {
  kind?: string;
  type?: string;
  message: string;
  expected?: string | null;
  received?: string;
}

/** `message` where the schema gives its own; valibot's are English and begin with "Invalid". */
export function reasonOf({ type, message, expected, received = '' }: SchemaIssue): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'không có mục nào tên như vậy';
  if (received === 'undefined') return 'còn thiếu';
  const said = `ghi ${received.length > LONGEST_QUOTE ? `${received.slice(0, LONGEST_QUOTE)}…` : received}`;
  if (type === 'picklist' || type === 'variant') return `${said}, phải là một trong: ${expected}`;
  if (type === 'regex' || type === 'url') return `${said}, không đúng dạng`;
  return `${said}, phải là ${SHAPES.get(expected ?? '') ?? expected}`;
}

const LONGEST_QUOTE = 60;
/** What valibot calls a shape, and what its author sees of it. */
const SHAPES = new Map([
  ['Object', 'các mục "tên: giá trị"'],
  ['Array', 'một danh sách, mỗi điều một dòng mở đầu bằng dấu -'],
  ['string', 'chữ'],
  ['number', 'một số'],
  ['boolean', 'có hoặc không'],
]);
