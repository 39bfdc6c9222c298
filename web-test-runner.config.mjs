import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { chromeArgs, findChrome } from './scripts/browser.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

export default {
  files: 'test/widgets/**/*.test.ts',
  nodeResolve: true,
  // Without the tsconfig, esbuild does not know which kind of decorators is meant.
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findChrome(), headless: true, args: chromeArgs() },
    }),
  ],
  concurrency: 2,
  staticLogging: !process.stdout.isTTY,
  testFramework: { config: { timeout: 10_000 } },
  // Lit says in every file that it is in development mode, which is where its warnings come from.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), counts()],
};

/** Ends with the same words as `node --test`, so that `npm test` can add them up. */
function counts() {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.map(({ testResults }) => (testResults ? allOf(testResults) : []));
      // A file that does not load has no tests, nor has one that forgot them: each is a failure.
      const empty = results.filter((tests) => tests.length === 0);
      const tests = results.flat();
      const skipped = tests.filter(({ skipped }) => skipped);
      const failed = tests.filter(({ passed, skipped }) => !passed && !skipped);
      console.log(`# pass ${tests.length - failed.length - skipped.length}`);
      console.log(`# fail ${failed.length + empty.length}`);
      console.log(`# skipped ${skipped.length}`);
    },
  };
}

function allOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(allOf)];
}
