/** What the disk does late, badly or not at all; the file handles of this process are made to behave so. */
import assert from 'node:assert/strict';
import { open, type FileHandle } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { aDesk, Sender } from './support/desk.ts';
import { aJpeg, sha256 } from './support/samples.ts';

const photo = aJpeg(300_000);

test('no offset is told before its bytes are synced', async (t) => {
  const sender = new Sender(await aDesk(t));
  const upload = await sender.begin(photo.length);
  const order: string[] = [];
  await replace(t, 'datasync', async (sync) => {
    await new Promise((later) => setTimeout(later, 30));
    order.push('synced');
    await sync();
  });
  const { headers } = await sender.patch(upload, 0, photo.subarray(0, 262_144));
  order.push('told');
  assert.equal(headers['upload-offset'], '262144');
  assert.deepEqual(order, ['synced', 'told']);
});

test('what another process may have left unsynced is synced before it is counted', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length);
  await sender.patch(upload, 0, photo.subarray(0, 262_144));
  const later = Object.assign(new Sender(await desk.again()), { key: sender.key });
  let syncs = 0;
  await replace(t, 'datasync', async (sync) => {
    syncs++;
    await sync();
  });
  await later.head(upload);
  await later.head(upload);
  assert.equal(syncs, 1);
});

test('a finished file’s name and verdict are synced before it is told', async (t) => {
  const sender = new Sender(await aDesk(t));
  const upload = await sender.begin(photo.length);
  await sender.patch(upload, 0, photo.subarray(0, 262_144));
  const order: string[] = [];
  for (const name of ['datasync', 'sync'] as const)
    await replace(t, name, async (sync) => {
      await sync();
      order.push(name);
    });
  await sender.patch(upload, 262_144, photo.subarray(262_144));
  assert.deepEqual(order, ['datasync', 'datasync', 'sync']);
});

test('a disk that does not sync acknowledges nothing, is told of, and the upload begins anew', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length);
  const restore = await replace(t, 'datasync', () => Promise.reject(failure('EIO')));
  const { status, headers, body } = await sender.patch(upload, 0, photo.subarray(0, 262_144));
  assert.equal(status, 500);
  assert.equal(headers['upload-offset'], undefined);
  assert.equal(body?.code, 'fault/internal');
  assert.ok(desk.faults.length >= 1);
  restore();
  assert.equal((await sender.head(upload)).status, 404);
});

test('a full disk is told as such, and the upload goes on when there is room again', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length);
  let chunks = 0;
  const restore = await replace(t, 'writev', (write) =>
    ++chunks > 2 ? Promise.reject(failure('ENOSPC')) : write(),
  );
  const { status, body } = await sender.patch(upload, 0, photo.subarray(0, 262_144));
  assert.deepEqual([status, body?.code], [507, 'server/disk-full']);
  restore();
  const offset = Number((await sender.head(upload)).headers['upload-offset']);
  assert.equal(offset, 131_072);
  const { headers } = await sender.sendAll(upload, photo, offset);
  assert.equal(headers['dvc-sha256'], sha256(photo));
  assert.deepEqual(desk.faults, []);
});

test('a chunk that was only half written is not counted', async (t) => {
  const sender = new Sender(await aDesk(t));
  const upload = await sender.begin(photo.length);
  const restore = await replace(t, 'writev', async () => ({ bytesWritten: 100, buffers: [] }));
  const { status } = await sender.patch(upload, 0, photo.subarray(0, 262_144));
  assert.equal(status, 507);
  restore();
  assert.equal((await sender.head(upload)).headers['upload-offset'], '0');
});

type Step = 'datasync' | 'sync' | 'writev';
type Work = () => Promise<unknown>;

/** Puts another step in the place of every file handle's own, which it is given to call. */
async function replace(t: TestContext, name: Step, step: (own: Work) => Promise<unknown>) {
  const handle = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(handle) as Record<
    Step,
    (...given: never[]) => Promise<unknown>
  >;
  await handle.close();
  const own = prototype[name];
  prototype[name] = function (this: FileHandle, ...given: never[]) {
    return step(() => own.apply(this, given));
  };
  const restore = () => void (prototype[name] = own);
  t.after(restore);
  return restore;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
