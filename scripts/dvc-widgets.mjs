#!/usr/bin/env node
/** The `dvc-widgets` command: `server/cli.ts` on a Node that can run it. */
import { join } from 'node:path';
import { runInstead } from './run.mjs';
import { goodNode } from './setup/node.mjs';
import { orExplain, root } from './setup/report.mjs';

const node = await orExplain(goodNode);
runInstead(node, [join(root, 'server', 'cli.ts'), ...process.argv.slice(2)]);
