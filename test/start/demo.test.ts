import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../support/running-server.ts';

test('a server in earnest does not serve the fictional commune, even over data where it once was', async (t) => {
  const demo = await startServer();
  t.after(() => demo.cleanUp());
  assert.match(await text(`${demo.url}/`), /trang mẫu/);
  await demo.stop();
  const earnest = await startServer({ dataDir: demo.dataDir, env: { DVC_DEMO: '0' } });
  t.after(() => earnest.stop());
  assert.match(await text(`${earnest.url}/`), /chưa có cơ quan nào/);
  const page = await fetch(`${earnest.url}/w/procedure-search?agency=H99.001`);
  assert.equal(page.status, 404);
});

const text = async (url: string): Promise<string> => (await fetch(url)).text();
