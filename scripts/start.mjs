/** `npm start`: whatever set-up is missing, then the server. */
import { runInstead } from './run.mjs';
import { setUp } from './setup.mjs';
import { orExplain, root } from './setup/report.mjs';

const node = await orExplain(() => setUp({ widgets: true }));
runInstead(node, ['server/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  // A clone shows the fictional commune; a real office sets DVC_DEMO=0.
  env: { DVC_DEMO: '1', ...process.env },
});
