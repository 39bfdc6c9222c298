import { createHash } from 'node:crypto';
import { free } from './buffers.ts';
import type { StoredFile } from './ports.ts';
import { KindJudge, type Kind } from './kind.ts';
import { openSealed } from './sealed-file.ts';

/** What a file turned out to be when it was read again from disk. */
export interface Finding {
  kind: Kind | undefined;
  sha256: string;
}

export type Verdict = Pick<StoredFile, 'kind' | 'sha256'>;

/** Reads a whole sealed file, opens every chunk, hashes and judges it. Throws `Altered`. */
export async function examine(path: string, key: Buffer, size: number): Promise<Finding> {
  const hash = createHash('sha256');
  const judge = new KindJudge();
  for await (const chunk of openSealed(path, key, size)) {
    hash.update(chunk);
    judge.feed(chunk);
    free(chunk);
  }
  return { kind: judge.verdict(), sha256: hash.digest('hex') };
}
