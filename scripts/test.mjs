/**
 * `npm test`: whatever set-up is missing, then everything that must hold, two steps at a time.
 * It goes on after a failure, so that one run shows all of them, and ends with the sum of tests.
 */
import { setUp } from './setup.mjs';
import { orExplain, secondsSince } from './setup/report.mjs';
import { countTests } from './test/counts.mjs';
import { runInLanes } from './test/lanes.mjs';
import { runStep } from './test/run-step.mjs';

/** `counts`: the step runs tests and says how many; any other is one test itself. */
const STEPS = [
  { name: 'manifest', script: 'manifest' },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size', needs: ['build'] },
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint', needs: ['manifest'] },
  { name: 'types', script: 'types', needs: ['manifest'] },
  { name: 'server', script: 'test:server', counts: true },
  { name: 'widgets', script: 'test:widgets', counts: true },
  { name: 'stories build', script: 'stories:build', needs: ['manifest'] },
  { name: 'loader', script: 'test:embed', needs: ['build'], counts: true },
  { name: 'stories', script: 'test:stories', needs: ['stories build'], counts: true },
  // Real server, real browser, real waiting: not while others take the processor.
  {
    name: 'journeys',
    script: 'test:journeys',
    needs: ['build', 'stories'],
    counts: true,
    alone: true,
  },
];

const start = Date.now();
const total = { passed: 0, failed: 0 };
const failures = [];

await orExplain(() => setUp({ browser: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await runInLanes(STEPS, 2, runAndTell);

for (const { name, output } of failures) console.log(`\n──── ${name} ────\n${telling(output)}`);
console.log(
  `\n${secondsSince(start)}${failures.length > 0 ? `, failed: ${namesOf(failures)}` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function runAndTell({ name, script, counts = false }) {
  const begin = Date.now();
  const { output, succeeded } = await runStep(script);
  const { passed, failed, complaint } = countTests({ output, succeeded, counts });
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push({ name, output });
  const sums = counts ? `${passed} passed, ${failed} failed` : '';
  const line = `${name.padEnd(14)}${secondsSince(begin).padStart(8)}  ${sums}`.trimEnd();
  console.log(`${failed > 0 ? '✗' : '✓'} ${line}${complaint ? ` (${complaint})` : ''}`);
}

/** Node's runner repeats what failed at its end: the long list of what passed before is left out. */
function telling(output) {
  const from = output.lastIndexOf('✖ failing tests:');
  return output.slice(Math.max(from, 0)).trim();
}

function namesOf(steps) {
  return steps.map(({ name }) => name).join(', ');
}
