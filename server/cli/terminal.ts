import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../imports/decode.ts';
import { UsageError } from './read-options.ts';

/** Writes one line to whoever typed the command. */
export type Print = (line: string) => void;

/** Bytes; the whole national record has a third of them. */
const LARGEST = 200_000_000;

/** @throws UsageError where there is no such file, or none that may be read. */
export function readNamed(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new UsageError(`${file} không phải một tệp.`);
    if (found.size > LARGEST)
      throw new UsageError(`Tệp ${file} quá lớn, nhiều nhất ${LARGEST / 1e6} MB. Chia nhỏ ra.`);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'Không thấy' : 'Không mở được';
    throw new UsageError(`${why} tệp ${file}.`);
  }
}

/** @throws UsageError where the file is not there, or its letters would come out wrong. */
export function readText(file: string): string {
  const { text, fault } = decode(readNamed(file));
  if (fault) throw new UsageError(`${file}: ${fault}`);
  return text;
}

/** @throws UsageError where the file cannot be written. */
export function writeNamed(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch {
    throw new UsageError(`Không ghi được tệp ${file}. Xem lại tên, hoặc chọn thư mục khác.`);
  }
}

/** Before long work whose outcome goes there. @throws UsageError where it cannot, or is one of `read`, the files it is made from. */
export function mustBeWritable(file: string, read: readonly string[]): void {
  if (read.some((one) => resolve(one) === resolve(file)))
    throw new UsageError(`${file} là tệp để nhập. Chọn tên khác để ghi báo cáo.`);
  try {
    closeSync(openSync(file, 'a'));
  } catch {
    throw new UsageError(`Không ghi được tệp ${file}. Xem lại tên, hoặc chọn thư mục khác.`);
  }
}
