import type { Say } from '../i18n/words.ts';
import type { FileLine } from './file-line.ts';

/** How far a file is, in words: `đã gửi 50 %`, `đã đến máy chủ, 232 KB`, or why it failed. */
export function sayFileState(say: Say, file: FileLine): string {
  const { state, share, size, code } = file;
  if (state === 'sending') return say('form/file-sending', { percent: Math.floor(share * 100) });
  if (state === 'arrived') return say('form/file-arrived', { size: saySize(size) });
  return say(code ?? (state === 'lost' ? 'form/file-lost' : 'request/failed'));
}

/** `232 KB`, `4,8 MB`: decimal units, a decimal comma as on Vietnamese papers. */
export function saySize(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} KB`
    : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}
