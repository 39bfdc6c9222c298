import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { FileRef } from '../../server/contract/form.ts';
import { parseDossierCode } from '../../server/domain/dossier-code.ts';
import { openDossier, openEvent } from '../../server/routers/dossier-content.ts';
import type { Holdings } from '../../server/start/holdings.ts';
import type { DossierRecord } from '../../server/storage/ports.ts';
import type { Letter } from './letter.ts';
import { faultsOfDatabases, lastSerials, type Places } from './office.ts';

export interface Findings {
  /** Dossiers in the store. */
  dossiers: number;
  /** Sealed files that were read again, opened and hashed. */
  files: number;
  /** Codes that were acknowledged and are not there as they were acknowledged. */
  lost: string[];
  /** Everything else that must not be. */
  faults: string[];
}

/**
 * Holds a server's folders against what its senders were told: every acknowledged dossier is there and equal, whatever is
 * there is whole, belongs to somebody who sent it, and is counted without gap.
 */
export async function inspect(
  holdings: Holdings,
  places: Places,
  letters: readonly Letter[],
): Promise<Findings> {
  const findings: Findings = { dossiers: 0, files: 0, lost: [], faults: [] };
  const byOwner = new Map(letters.map((letter) => [letter.owner, letter]));
  const records = await allDossiers(holdings);
  findings.dossiers = records.length;
  findings.faults.push(...faultsOfDatabases(places), ...faultsOfSerials(places, records));
  if (new Set(records.map(({ keyHash }) => keyHash)).size < records.length)
    findings.faults.push('two dossiers of one key');
  for (const record of records) await inspectDossier(holdings, record, byOwner, findings);
  const stored = new Map(records.map(({ keyHash, code }) => [keyHash, code]));
  for (const { owner, acknowledgements } of letters)
    for (const code of new Set(acknowledgements.map((each) => each.code)))
      if (stored.get(owner) !== code) findings.lost.push(code);
  return findings;
}

export async function allDossiers({ stores }: Holdings): Promise<DossierRecord[]> {
  const all: DossierRecord[] = [];
  for (;;) {
    const page = await stores.dossiers.list({ after: all.at(-1)?.code, limit: 200 });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

async function inspectDossier(
  holdings: Holdings,
  record: DossierRecord,
  letters: ReadonlyMap<string, Letter>,
  findings: Findings,
): Promise<void> {
  const { code, keyHash } = record;
  const fault = (what: string): number => findings.faults.push(`${code}: ${what}`);
  try {
    const key = await holdings.vault.existingKey(keyHash);
    if (!key) return void fault('its key is missing');
    const content = openDossier(key, record);
    const events = await holdings.stores.dossiers.eventsOf(code);
    for (const event of events) openEvent(key, event);
    if (events.length !== 1) fault(`${events.length} events`);
    const letter = letters.get(keyHash);
    if (!letter) return void fault('nobody sent it');
    for (const told of letter.acknowledgements)
      if (told.code === code && !isDeepStrictEqual(told, { ...content.acknowledgement, code }))
        fault('stored otherwise than acknowledged');
    if (!isDeepStrictEqual(content.answers, letter.submission.answers))
      fault('stored otherwise than sent');
    await inspectFiles(holdings, record, letter, findings);
  } catch (error) {
    fault(String(error));
  }
}

/** Reads the sealed bytes again: what the rows say is what was sent, and it lies there whole. */
async function inspectFiles(
  { stores, files }: Holdings,
  { code, keyHash }: DossierRecord,
  { submission, photo }: Letter,
  findings: Findings,
): Promise<void> {
  const rows = await stores.dossiers.filesOf(code);
  const declared = Object.values(submission.answers).flatMap(filesIn);
  if (
    !isDeepStrictEqual(
      rows.map(({ upload }) => upload),
      declared.map(({ upload }) => upload),
    )
  )
    findings.faults.push(`${code}: ${rows.length} file rows of ${declared.length} declared`);
  for (const { upload, size } of rows) {
    await files.attachments.prove(upload, keyHash, photo.sha256, photo.size);
    const hash = createHash('sha256');
    for await (const chunk of files.attachments.read(upload, keyHash)) hash.update(chunk);
    const found = hash.digest('hex');
    if (found !== photo.sha256 || size !== photo.size)
      findings.faults.push(`${code}: another file than was sent`);
    findings.files++;
  }
}

/** Codes of each agency and day run 1 to n, and the counter stands at n. */
function faultsOfSerials(places: Places, records: readonly DossierRecord[]): string[] {
  const found = new Map<string, number[]>();
  for (const { code } of records) {
    const { agency, day, serial } = parseDossierCode(code) ?? { agency: '?', day: '?', serial: 0 };
    const name = `${agency} ${day}`;
    found.set(name, [...(found.get(name) ?? []), serial]);
  }
  const last = lastSerials(places);
  return [...new Set([...found.keys(), ...last.keys()])].flatMap((name) => {
    const serials = (found.get(name) ?? []).sort((a, b) => a - b);
    const dense = serials.every((serial, at) => serial === at + 1);
    if (dense && last.get(name) === serials.length) return [];
    return [
      `${name}: ${serials.length} serials up to ${serials.at(-1)}, counter ${last.get(name)}`,
    ];
  });
}

function filesIn(answer: unknown): FileRef[] {
  if (typeof answer !== 'object' || answer === null || !('files' in answer)) return [];
  return answer.files as FileRef[];
}
