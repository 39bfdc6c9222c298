/** `npm start`: whatever set-up is missing, then the server. */
import { runInstead } from './run.mjs';
import { setUp } from './setup.mjs';
import { orExplain, root } from './setup/report.mjs';

// Young garbage is collected sooner: an upload then costs about 1 MB of memory instead of 2.7 (docs/benchmarks.md).
const FRUGAL = ['--max-semi-space-size=4'];

const node = await orExplain(() => setUp({ widgets: true }));
runInstead(node, [...FRUGAL, 'server/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  // A clone shows the fictional commune; a real office sets DVC_DEMO=0.
  env: { DVC_DEMO: '1', ...process.env },
});
