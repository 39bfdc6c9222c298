import { spawnSync } from 'node:child_process';
import { chromeArgs, findChrome } from '../browser.mjs';

try {
  const chrome = await findChrome();
  const { status, stdout, stderr } = spawnSync(chrome, [...chromeArgs(), '--version'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${chrome} does not start: ${stderr.trim()}`);
  console.log(`${stdout.trim()} (${chrome})`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
