import { readFileSync } from 'node:fs';
import { UsageError } from './read-options.ts';

/** Writes one line to whoever typed the command. */
export type Print = (line: string) => void;

/** @throws UsageError where there is no such file, or none that may be read. */
export function readNamed(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'Không thấy' : 'Không mở được';
    throw new UsageError(`${why} tệp ${file}.`);
  }
}
