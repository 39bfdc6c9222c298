import type { ImportReport } from '../contract/catalogue.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { createOperatorClient } from './operator-client.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** Characters of JSON in one request; the socket takes 8 MB. */
const BATCH = 3_000_000;

/** A national catalogue is too long for one request: each batch is a commit of its own, and repeating it harms nothing. */
export async function importInBatches(
  client: Client,
  input: { from: 'portal' | 'author'; procedures: readonly Procedure[]; dryRun: boolean },
): Promise<ImportReport> {
  const outcome: ImportReport = { added: [], changes: [], kept: [], refused: [], same: 0 };
  for (const procedures of batches(input.procedures)) {
    const part = await client.catalogue.importProcedures.mutate({ ...input, procedures });
    outcome.added.push(...part.added);
    outcome.changes.push(...part.changes);
    outcome.kept.push(...part.kept);
    outcome.refused.push(...part.refused);
    outcome.same += part.same;
  }
  return outcome;
}

function* batches(procedures: readonly Procedure[]): Generator<Procedure[]> {
  let batch: Procedure[] = [];
  let size = 0;
  for (const procedure of procedures) {
    batch.push(procedure);
    size += JSON.stringify(procedure).length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}
