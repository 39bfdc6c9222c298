/** UTF-8 and UTF-16, as spreadsheets write them. An old Vietnamese code page is not guessed. */
export function decode(content: Uint8Array | string): { text: string; fault?: string } {
  if (typeof content === 'string') return { text: content.replace(/^\ufeff/, '').normalize('NFC') };
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    if (!text.includes('\0')) return { text: text.normalize('NFC') };
  } catch {
    // Told below, as for a text in which every other byte is zero.
  }
  return { text: '', fault: 'Tệp không ở bảng mã UTF-8 nên chữ Việt sẽ sai. Lưu lại dạng UTF-8.' };
}
