import type { Print } from './terminal.ts';
import type { createOperatorClient } from './operator-client.ts';
import { readArguments, UsageError } from './read-options.ts';
import { sayFound } from './units-words.ts';

type Client = ReturnType<typeof createOperatorClient>;

/** `units find`: which unit of today a place is that people know by its old name. Answers whether there is one. */
export async function runUnitsCommand(
  [verb, ...args]: readonly string[],
  client: Client,
  print: Print,
): Promise<boolean> {
  const words = readArguments(args, 20, {}).positionals.join(' ').trim();
  if (verb !== 'find' || !words)
    throw new UsageError('Cần: dvc-widgets units find "xã Tân Thành, huyện Hữu Lũng"');
  const found = await client.catalogue.findUnit.query({ query: words.slice(0, 200) });
  for (const line of sayFound(found)) print(line);
  return found.kind === 'one';
}
