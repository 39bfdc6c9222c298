/** Reads the procedure files, one procedure each. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Channel, Paper, Procedure } from '../contract/procedure.ts';
import { readFee, readLimit } from './facts-in-words.ts';
import type { Fault } from './fault.ts';
import { PaperLines, ProcedureFile } from './procedure-file.ts';
import { readYaml, type Reading } from './read-yaml.ts';

const FOLDER = new URL('./procedures/', import.meta.url);
const COMMON_PAPERS = new URL('./papers.yaml', import.meta.url);

/** Every procedure file, by code. A file with a fault is left out and the fault says file, line, field, reason. */
export function readProcedures(
  lifeEventsOf: (code: string) => string[],
  folder: URL = FOLDER,
): Reading<Procedure[]> {
  const common = readCommonPapers();
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && !name.startsWith('_'),
  );
  const read = files.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return readProcedure(text, name, common.told ?? {}, lifeEventsOf);
  });
  return {
    told: read.flatMap(({ told }) => told ?? []),
    faults: [...common.faults, ...read.flatMap(({ faults }) => faults)],
  };
}

/** One file that an author has handed in, wherever it lies. */
export function readProcedureFile(
  text: string,
  name: string,
  lifeEventsOf: (code: string) => string[],
): Reading<Procedure | undefined> {
  const common = readCommonPapers();
  const read = readProcedure(text, name, common.told ?? {}, lifeEventsOf);
  return { told: read.told, faults: [...common.faults, ...read.faults] };
}

const readCommonPapers = () =>
  readYaml(v.record(v.string(), PaperLines), readFileSync(COMMON_PAPERS, 'utf8'), 'papers.yaml');

function readProcedure(
  text: string,
  name: string,
  common: Record<string, PaperLines>,
  lifeEventsOf: (code: string) => string[],
): Reading<Procedure | undefined> {
  const { told: file, faults } = readYaml(ProcedureFile, text, name);
  if (!file) return { told: undefined, faults };
  const papers = { ...common, ...file.papers };
  const wrong = [...misnamed(name, file), ...unknownPapers(name, file, papers)];
  if (wrong.length) return { told: undefined, faults: wrong };
  return { told: procedureOf(file, papers, lifeEventsOf(file.code)), faults: [] };
}

function procedureOf(
  { papers: _own, feeNote, channels, variants, ...file }: ProcedureFile,
  papers: Record<string, PaperLines>,
  lifeEvents: string[],
): Procedure {
  return {
    ...file,
    wording: 'plain',
    channels: Object.entries(channels).map(([channel, lines]) => ({
      channel: channel as Channel,
      limit: sure(readLimit(lines.limit)),
      fee: sure(
        readFee(
          lines.fee,
          lines.feeNote ?? (readFee(lines.fee)?.kind === 'free' ? undefined : feeNote),
        ),
      ),
    })),
    variants: Object.entries(variants).map(([id, variant]) => ({
      id,
      name: variant.name,
      papers: variant.papers.map((paper): Paper => ({ id: paper, ...sure(papers[paper]) })),
    })),
    lifeEvents,
    replaces: file.replaces ?? [],
    replacedBy: file.replacedBy ?? [],
  };
}

/** What has been checked cannot be missing. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('read before it was checked');
  return value;
}

/** The file's name begins with the code, so that a person finds it and a copy is not forgotten to be changed. */
const misnamed = (name: string, { code }: ProcedureFile): Fault[] =>
  name.startsWith(`${code}-`)
    ? []
    : [{ where: name, field: 'code', reason: `tên tệp phải bắt đầu bằng ${code}-` }];

function unknownPapers(
  name: string,
  { variants }: ProcedureFile,
  papers: Record<string, PaperLines>,
): Fault[] {
  return Object.entries(variants).flatMap(([id, variant]) =>
    variant.papers
      .filter((paper) => !Object.hasOwn(papers, paper))
      .map((paper) => ({
        where: name,
        field: `variants.${id}.papers`,
        reason: `${paper} chưa được tả, cả trong tệp này lẫn trong papers.yaml`,
      })),
  );
}
