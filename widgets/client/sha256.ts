/** SHA-256 of a file, lower-case hex. Pages served over http have no `crypto.subtle`: there we hash ourselves. */
export async function sha256(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  // The types promise it; an http page does not have it.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('./sha256-plain.ts')).sha256Of(new Uint8Array(bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
