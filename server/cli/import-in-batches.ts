import { checkLength } from '../catalog/check-procedure.ts';
import type { ImportReport } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { createOperatorClient } from './operator-client.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** Bytes of JSON in one request; the socket takes 8 MB. */
const BATCH = 3_000_000;

/**
 * A national catalogue is too long for one request: each batch is a commit of its own, and repeating it harms nothing.
 * What is longer than any entry may be is refused here, before it is sent.
 */
export async function importInBatches(
  client: Client,
  input: { from: 'portal' | 'author'; procedures: readonly Procedure[]; dryRun: boolean },
): Promise<ImportReport> {
  const outcome: ImportReport = { added: [], changes: [], kept: [], refused: [], same: 0 };
  const fitting = input.procedures.filter((procedure) => {
    const reasons = checkLength(procedure);
    const { code: where } = procedure;
    outcome.refused.push(...reasons.map((reason) => ({ where, field: '', reason })));
    return reasons.length === 0;
  });
  for (const procedures of batches(successorsFirst(fitting))) {
    const part = await client.catalogue.importProcedures.mutate({ ...input, procedures });
    outcome.added.push(...part.added);
    outcome.changes.push(...part.changes);
    outcome.kept.push(...part.kept);
    outcome.refused.push(...part.refused);
    outcome.same += part.same;
  }
  return outcome;
}

/** An entry may lead on to one of the same file, which must not be missing when its batch arrives. */
function successorsFirst(procedures: readonly Procedure[]): Procedure[] {
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const ordered = new Set<Procedure>();
  for (const procedure of procedures) {
    const chain = [procedure];
    for (const { replacedBy } of chain)
      for (const code of replacedBy) {
        const next = byCode.get(code);
        if (next && !chain.includes(next)) chain.push(next);
      }
    for (const one of chain.reverse()) ordered.add(one);
  }
  return [...ordered];
}

function* batches(procedures: readonly Procedure[]): Generator<Procedure[]> {
  let batch: Procedure[] = [];
  let size = 0;
  for (const procedure of procedures) {
    batch.push(procedure);
    size += Buffer.byteLength(JSON.stringify(procedure));
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}
