import type { Print } from './dossier-command.ts';
import type { ImportOptions } from './import-command.ts';
import type { createOperatorClient } from './operator-client.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** Today's units, and what became of yesterday's. */
export async function importUnits(
  _files: readonly string[],
  _options: ImportOptions,
  _client: Client,
  _print: Print,
): Promise<boolean> {
  throw new Error('not wired yet');
}
