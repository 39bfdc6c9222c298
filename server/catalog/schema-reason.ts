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
export function reasonOf({ type, message, expected, received }: SchemaIssue): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'không có mục nào tên như vậy';
  if (received === 'undefined') return 'còn thiếu';
  if (type === 'picklist' || type === 'variant')
    return `ghi ${received}, phải là một trong: ${expected}`;
  if (type === 'regex' || type === 'url') return `ghi ${received}, không đúng dạng`;
  return `ghi ${received}, phải là ${expected}`;
}
