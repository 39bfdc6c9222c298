/** How much one dossier may bring along, judged by what is declared, before a byte of it is read. Sizes in bytes. */
import { Refusal } from '../contract/errors.ts';

export interface FileLimits {
  files: number;
  fileSize: number;
  totalSize: number;
}

/** What phones photograph in a day of papers, and what a server can hold in hand. A server may set its own. */
export const FILE_LIMITS: FileLimits = {
  files: 15,
  fileSize: 20 * 1024 * 1024,
  totalSize: 100 * 1024 * 1024,
};

/** @throws Refusal `file/too-many`, `file/empty` or `file/too-large` (`of`: `file` or `dossier`), each with its limit. */
export function refuseBeyondLimits(
  files: readonly { name: string; size: number }[],
  limits: FileLimits,
): void {
  if (files.length > limits.files) throw new Refusal('file/too-many', { max: limits.files });
  for (const { name, size } of files) {
    if (size < 1) throw new Refusal('file/empty', { name });
    if (size > limits.fileSize) {
      throw new Refusal('file/too-large', { of: 'file', name, max: limits.fileSize });
    }
  }
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalSize) {
    throw new Refusal('file/too-large', { of: 'dossier', max: limits.totalSize });
  }
}
