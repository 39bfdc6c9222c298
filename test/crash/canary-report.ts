import type { Scan } from './canary-scan.ts';
import type { Canary, Kind } from './canary-values.ts';

/** What was to hold, and whether it did. */
export class Verdict {
  readonly #claims: { claim: string; holds: boolean }[] = [];

  add(claim: string, holds: boolean): void {
    this.#claims.push({ claim, holds });
  }

  /** Prints all claims; gives the exit code. */
  print(): number {
    process.stdout.write('\n');
    for (const { claim, holds } of this.#claims)
      process.stdout.write(`${holds ? 'ok    ' : 'FAILED'}  ${claim}\n`);
    const failed = this.#claims.filter(({ holds }) => !holds).length;
    process.stdout.write(`\n${this.#claims.length - failed} passed, ${failed} failed\n`);
    return failed ? 1 : 0;
  }
}

/** One line of the table, and one for each thing found. */
export function reportScan(
  when: string,
  { data, logs }: { data: Scan; logs: Scan },
  canaries: readonly Canary[],
): void {
  const finds = [...data.finds, ...logs.finds];
  const read = `${data.files} files ${megabytes(data.bytes)}, logs ${megabytes(logs.bytes)}`;
  process.stdout.write(`${when.padEnd(40)} ${read.padEnd(36)} ${finds.length} found\n`);
  for (const { canary, form, where } of finds.slice(0, 20))
    process.stdout.write(
      `  ${canaries[canary]?.kind} "${canaries[canary]?.text}", ${form}: ${where}\n`,
    );
}

/** How many of each kind the control gave away, and where. */
export function reportControl(
  canaries: readonly Canary[],
  inData: ReadonlySet<number>,
  inLogs: ReadonlySet<number>,
): void {
  const kinds = [...new Set(canaries.map(({ kind }) => kind))];
  const count = (kind: Kind, found: ReadonlySet<number>): number =>
    canaries.filter((canary, at) => canary.kind === kind && found.has(at)).length;
  process.stdout.write(`\ncontrol: kind          sent  in data  in log\n`);
  for (const kind of kinds) {
    const sent = canaries.filter((canary) => canary.kind === kind).length;
    const numbers = [sent, count(kind, inData), count(kind, inLogs)];
    process.stdout.write(
      `  ${kind.padEnd(19)} ${numbers.map((number) => String(number).padStart(5)).join('   ')}\n`,
    );
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
