import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { spawnSync } from 'node:child_process';
import { listenForOperator, OperatorSocketError } from '../../server/http/operator.ts';
import { aRouter, Gate, refusalOf, type TrpcReply } from './support/house.ts';

test('the operator asks over a socket that only the server’s user may open', async (t) => {
  const path = await aPath(t);
  const before = process.umask(0);
  t.after(() => process.umask(before));
  await listen(t, path);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal(process.umask(), 0);
  const { status, reply } = await ask(path, '/trpc/tests.tell', '{"text":"x"}');
  assert.equal(status, 200);
  assert.deepEqual(reply.result?.data, { text: 'x' });
});

test('it answers procedures and nothing else', async (t) => {
  const path = await aPath(t);
  await listen(t, path);
  for (const other of ['/', '/healthz', '/uploads', '/trpc/none', '/w/x'])
    assert.equal((await ask(path, other, '{}')).status, 404, other);
  const { status, reply } = await ask(path, '/trpc/tests.refuse', '{"text":"x"}');
  assert.equal(status, 412);
  assert.equal(refusalOf(reply), 'form/outdated');
});

test('a socket that a dead server left behind is replaced', async (t) => {
  const path = await aPath(t);
  const dying = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', dying]);
  assert.ok(existsSync(path));
  await listen(t, path);
  assert.equal((await ask(path, '/trpc/tests.tell', '{"text":"x"}')).status, 200);
});

test('a living server keeps its socket, and the second one says why it cannot start', async (t) => {
  const path = await aPath(t);
  await listen(t, path);
  await assert.rejects(listen(t, path), (error) => {
    assert.ok(error instanceof OperatorSocketError);
    return /Another server is running/.test(error.message);
  });
  assert.equal((await ask(path, '/trpc/tests.tell', '{"text":"x"}')).status, 200);
});

test('a file that is no socket is never removed', async (t) => {
  const path = await aPath(t);
  await writeFile(path, 'somebody’s work');
  await assert.rejects(listen(t, path));
  assert.ok(existsSync(path));
});

test('a path too long for the system is told before anything else', async (t) => {
  const path = join(await aPath(t), 'x'.repeat(100), 'operator.sock');
  await assert.rejects(listen(t, path), (error) => {
    assert.ok(error instanceof OperatorSocketError);
    return /too long.*DVC_DATA_DIR/s.test(error.message);
  });
});

test('closed, it leaves no socket and lets a request under way finish', async (t) => {
  const path = await aPath(t);
  const gate = new Gate();
  const heard: string[] = [];
  const operator = await listen(t, path, gate, heard);
  const waiting = ask(path, '/trpc/tests.wait', '{"text":"x"}');
  while (heard.length === 0) await new Promise((later) => setTimeout(later, 2));
  const closed = operator.close();
  gate.open();
  assert.equal((await waiting).status, 200);
  await closed;
  assert.equal(existsSync(path), false);
});

async function listen(t: TestContext, path: string, gate = new Gate(), heard: string[] = []) {
  const operator = await listenForOperator({
    path,
    router: aRouter(gate, heard),
    createContext: (requestId) => ({ requestId }),
    log: { level: 'silent' },
  });
  t.after(() => operator.server.closeAllConnections());
  t.after(() => operator.close());
  return operator;
}

async function aPath(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'dvc-op-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'operator.sock');
}

function ask(
  path: string,
  url: string,
  body: string,
): Promise<{ status: number; reply: TrpcReply }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request({ socketPath: path, path: url, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, reply: JSON.parse(text) as TrpcReply });
      });
    });
    asked.on('error', reject).end(body);
  });
}
