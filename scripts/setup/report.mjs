import { fileURLToPath } from 'node:url';

/** The clone's folder, whatever the working directory is. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something that set-up needs and cannot have. The message says what the person can do. */
export class Unavailable extends Error {
  name = 'Unavailable';
}

/** One readable line for a step that is done. */
export function done(step, detail) {
  console.log(`✓ ${step.padEnd(12)} ${detail}`);
}

/** Runs a program's main function; what cannot be had is one message and exit code 1. */
export async function orExplain(main) {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.error(`✗ ${error.message}`);
    process.exit(1);
  }
}

/** `12.3 s` since an instant of `Date.now()`. */
export function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
