/** The server: reads the environment, serves, and says in one message why it cannot. */
import { readConfig } from './config.ts';
import { serve } from './start/serve.ts';
import { explainTrouble } from './start/trouble.ts';

try {
  await serve(readConfig(process.env));
} catch (error) {
  const explained = explainTrouble(error);
  process.stderr.write(`${explained ?? `The server did not start: ${String(error)}`}\n`);
  if (!explained && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
}
