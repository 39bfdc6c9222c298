/** What people type and do not find, on a real server: words come out of the report, nobody's name lies on the disk. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fold } from '../../server/domain/text.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

const COMMAND = fileURLToPath(new URL('../../scripts/dvc-widgets.mjs', import.meta.url));
/** Syllables that nothing of ours contains. */
const NAME = 'Quách Thị Zuyênh';
const TYPED = [
  `giá vàng ${NAME}`,
  `giá vàng của ${NAME.toLowerCase()}`,
  `gia vang ${fold(NAME)} 0987604321`,
  `giá vàng hôm nay ${NAME.toUpperCase()}`,
];
const TRACES = ['Zuyênh', 'zuyenh', 'ZUYÊNH', 'quach', '0987604321', '87604'];

let server: RunningServer;
before(async () => {
  server = await startServer({ env: { DVC_DATABASE_URL: '', DVC_KEY_FILE: '' } });
});
after(() => server.cleanUp());

const dvc = (...args: string[]): string =>
  execFileSync(process.execPath, [COMMAND, ...args], {
    env: server.env,
    encoding: 'utf8',
    stdio: 'pipe',
  });

async function search(query: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ query }));
  const reply = await fetch(`${server.url}/trpc/procedures.search?input=${input}`);
  assert.equal(reply.status, 200);
  const { result } = (await reply.json()) as { result: { data: { total: number } } };
  return result.data.total;
}

test('a name typed into the search box is nowhere in the data folder, ordinary words are', async () => {
  const totals = await Promise.all(TYPED.map(search));
  const missed = totals.filter((total) => total === 0).length;
  assert.ok(missed >= 2, 'searches that find nothing leave no name; there were too few to see it');

  const said = dvc('report', 'searches');
  assert.match(said, /^\(chưa có chữ nào đủ để kể\)$/m, 'one day is too few to tell');
  assert.match(said, new RegExp(`^Chữ khác, .+: ${missed} lần\\.$`, 'm'));
  assert.match(said, /^Chữ hiếm, chưa đủ 3 lần trong 2 ngày nên chưa kể: \d+ chữ\.$/m);

  assert.deepEqual([await server.stop(), filesWith('gia vang').length > 0], [0, true]);
  assert.deepEqual(TRACES.flatMap(filesWith), []);
  for (const trace of TRACES) assert.ok(!server.output().includes(trace), `the log tells ${trace}`);
});

test('what cannot be reported is told with what to type', () => {
  for (const args of [[], ['visitors']])
    assert.throws(() => dvc('report', ...args), /Cần: dvc-widgets report searches/);
  assert.throws(
    () => dvc('report', 'searches', '--since', 'hôm qua'),
    /--since cần một ngày có thật/,
  );
});

/** Files of the data folder whose bytes hold this text. */
function filesWith(text: string): string[] {
  return readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
