/**
 * `npm run proof:crash`: SIGKILL at random moments under senders with attachments loses no acknowledged dossier, doubles
 * none, leaves no gap and no row without its bytes; and a server that answers before it commits would have been caught.
 *
 *     --kills 50 --senders 20 --control-kills 8 --seed <any>
 */
import { fileURLToPath } from 'node:url';
import { runKills, type KillRun } from './kill-run.ts';
import { readNumbers } from './options.ts';
import { MAIN } from './server-process.ts';

const CONTROL = fileURLToPath(new URL('control-server.ts', import.meta.url));

const options = readNumbers({ kills: 50, senders: 20, 'control-kills': 8 });
const { seed, senders, kills } = options;
console.log(`seed ${seed}: ${kills} kills under ${senders} senders`);
const progress = (line: string): void => console.log(`  ${line}`);

const run = await runKills({ script: MAIN, kills, senders, seed, progress });
tell(run);
const faults = faultsOf(run);
for (const fault of faults.slice(0, 30)) console.error(`FAULT ${fault}`);

console.log(`control: the same, ${options['control-kills']} kills, answering before it commits`);
const control = await runKills({
  ...{ script: CONTROL, kills: options['control-kills'], senders, seed, progress },
});
tell(control);
const caught = control.findings.lost.length > 0;
if (!caught) console.error('FAULT the control lost nothing: this proof would not notice a loss');

const passed = faults.length === 0 && caught;
console.log(`${passed ? 'PASSED' : 'FAILED'} in ${Math.round(performance.now() / 1000)} s`);
process.exitCode = passed ? 0 : 1;

function faultsOf({ told, findings, orphans }: KillRun): string[] {
  const acknowledged = told.letters.filter((each) => each.acknowledgements.length).length;
  return [
    ...findings.lost.map((code) => `${code}: acknowledged and lost`),
    ...(acknowledged === findings.dossiers
      ? []
      : [`${findings.dossiers} dossiers for ${acknowledged} acknowledged senders`]),
    ...told.faults,
    ...findings.faults,
    ...orphans.faults,
  ];
}

function tell({ told, findings, orphans, starts, earlyKills, tracked }: KillRun): void {
  const acknowledgements = told.letters.flatMap((letter) => letter.acknowledgements).length;
  const sorted = [...starts].sort((a, b) => a - b).map(Math.round);
  console.log(
    [
      `letters ${told.letters.length}, acknowledgements ${acknowledgements}, connections lost ${told.losses}`,
      `dossiers ${findings.dossiers}, files opened ${findings.files}, looked up ${tracked}`,
      `lost ${findings.lost.length}, other faults ${findings.faults.length + told.faults.length + orphans.faults.length}`,
      `orphans: ${orphans.uploads} uploads, ${orphans.keys} keys`,
      `start to ready, ms: ${sorted[0]} / ${sorted[sorted.length >> 1]} / ${sorted.at(-1)} (least, median, most); killed while starting: ${earlyKills}`,
    ]
      .map((line) => `  ${line}`)
      .join('\n'),
  );
}
