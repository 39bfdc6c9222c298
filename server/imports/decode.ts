/** UTF-8 and UTF-16, as spreadsheets write them, without the mark in front. An old Vietnamese code page is not guessed. */
export function decode(bytes: Uint8Array): { text: string; fault?: string } {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text };
  } catch {
    // Told below, as for a text in which every other byte is zero.
  }
  return { text: '', fault: 'Tệp không ở bảng mã UTF-8 nên chữ Việt sẽ sai. Lưu lại dạng UTF-8.' };
}
