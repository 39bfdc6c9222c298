/** LibreOffice without a window, as somebody's own program that opens our files and saves them again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Format = 'xlsx' | 'ods' | 'fods' | 'csv';

/** Field separator, quote, UTF-8, first row; what a cell holds rather than how it is shown. */
const CSV = '44,34,76,1';
const TEXT = 2;
const textColumns = Array.from({ length: 100 }, (_, index) => `${index + 1}/${TEXT}`).join('/');
const WRITES: Record<Format, string> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods',
  fods: 'fods',
  csv: `csv:Text - txt - csv (StarCalc):${CSV}`,
};

export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dvc-libreoffice-'));
  private files = 0;

  /** @throws where the machine has no LibreOffice: then nothing is proved. */
  version(): string {
    return this.run('--version').trim();
  }

  /**
   * Opens and saves, once for each step: `['xlsx', 'ods', 'xlsx']`.
   * @param allText opens CSV as a careful person does, every column as text; else numbers are taken for numbers.
   */
  save(bytes: Uint8Array, [from, ...steps]: readonly Format[], allText = false): Uint8Array {
    let format = from;
    let saved = bytes;
    for (const to of steps) {
      saved = this.saveOnce(saved, format ?? to, to, allText);
      format = to;
    }
    return saved;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private saveOnce(bytes: Uint8Array, from: Format, to: Format, allText: boolean): Uint8Array {
    this.files += 1;
    const name = `bang${this.files}`;
    const source = join(this.folder, `${name}.${from}`);
    const target = join(this.folder, 'saved');
    writeFileSync(source, bytes);
    const columns = allText ? `,${textColumns}` : '';
    const opened = from === 'csv' ? [`--infilter=CSV:${CSV}${columns}`] : [];
    this.run('--headless', ...opened, '--convert-to', WRITES[to], '--outdir', target, source);
    return readFileSync(join(target, `${name}.${to}`));
  }

  private run(...options: string[]): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    return execFileSync('soffice', [profile, ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 180_000,
    });
  }
}
