import assert from 'node:assert/strict';
import { open, readFile, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../../server/contract/errors.ts';
import { SEALED_CHUNK } from '../../server/files/chunks.ts';
import { aDesk, Sender, type Desk } from './support/desk.ts';
import { aJpeg, aPdf, aPng, sha256 } from './support/samples.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-21T08:00:00Z');
const dayAgo = new Date(now.getTime() - 24 * HOUR);

test('a finished upload is proved with what is on disk', async (t) => {
  const { desk, sender, upload, bytes } = await arrived(t, aPng(90_000));
  assert.deepEqual(
    await desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
    {
      upload,
      owner: sender.owner,
      kind: 'png',
      size: bytes.length,
      sha256: sha256(bytes),
    },
  );
});

test('it reads back as it was sent', async (t) => {
  const { desk, sender, upload, bytes } = await arrived(t, aJpeg(200_000));
  const read = await collect(desk.attachments.read(upload, sender.owner));
  assert.deepEqual(Buffer.concat(read), bytes);
});

test('another submission’s upload is as if it were not there', async (t) => {
  const { desk, upload, bytes } = await arrived(t, aPdf());
  const stranger = new Sender(desk);
  const proof = desk.attachments.prove(upload, stranger.owner, sha256(bytes), bytes.length);
  await refuses(proof, 'file/not-found');
  await refuses(collect(desk.attachments.read(upload, stranger.owner)), 'file/not-found');
});

test('names that are no upload’s or owner’s lead nowhere', async (t) => {
  const { desk, sender, upload } = await arrived(t, aPdf());
  const pairs = [
    ['..', sender.owner],
    [upload, '../..'],
    [upload.toUpperCase(), sender.owner],
    ['', ''],
  ] as const;
  for (const [name, owner] of pairs)
    await refuses(desk.attachments.prove(name, owner, sha256(aPdf()), 1), 'file/not-found');
});

test('an upload that is still coming is not finished', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const photo = aJpeg(300_000);
  const upload = await sender.begin(photo.length);
  const proof = () => desk.attachments.prove(upload, sender.owner, sha256(photo), photo.length);
  await refuses(proof(), 'file/not-finished');
  await sender.patch(upload, 0, photo.subarray(0, 262_144));
  await refuses(proof(), 'file/not-finished');
  await refuses(collect(desk.attachments.read(upload, sender.owner)), 'file/not-finished');
});

test('another hash or size than the sender’s is refused', async (t) => {
  const { desk, sender, upload, bytes } = await arrived(t, aPdf());
  const { attachments } = desk;
  const { owner } = sender;
  await refuses(attachments.prove(upload, owner, sha256(aPng()), bytes.length), 'file/changed');
  await refuses(attachments.prove(upload, owner, sha256(bytes), bytes.length + 1), 'file/changed');
});

test('a byte altered anywhere on disk is noticed', async (t) => {
  const { desk, sender, upload, bytes, path } = await arrived(t, aJpeg(150_000));
  const { size } = await stat(path);
  const places = [
    0,
    11,
    12,
    5000,
    SEALED_CHUNK - 16,
    SEALED_CHUNK - 1,
    SEALED_CHUNK,
    size - 17,
    size - 1,
  ];
  for (const place of [
    ...places,
    ...Array.from({ length: 40 }, (_, at) => Math.floor((at * size) / 40)),
  ]) {
    const restore = await flip(path, place);
    await refuses(
      desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
      'file/changed',
    );
    await assert.rejects(collect(desk.attachments.read(upload, sender.owner)));
    await restore();
  }
  assert.ok(await desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length));
});

test('chunks swapped, dropped or added on disk are noticed', async (t) => {
  const { desk, sender, upload, bytes, path } = await arrived(t, aJpeg(4 * 65_536));
  const sealed = await readFile(path);
  const chunk = (at: number) => sealed.subarray(at * SEALED_CHUNK, (at + 1) * SEALED_CHUNK);
  const forgeries = [
    [chunk(1), chunk(0), chunk(2), chunk(3)],
    [chunk(0), chunk(0), chunk(2), chunk(3)],
    [chunk(0), chunk(1), chunk(2)],
    [chunk(0), chunk(1), chunk(2), chunk(3), chunk(3)],
    [chunk(3)],
    [],
  ];
  for (const forgery of forgeries) {
    await writeFile(path, Buffer.concat(forgery));
    await refuses(
      desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
      'file/changed',
    );
  }
});

test('a file put in another’s place does not open', async (t) => {
  const { desk, sender, upload, bytes, path } = await arrived(t, aPdf());
  const other = await sender.upload(bytes);
  await rename(join(dirname(path), `${other.upload}.sealed`), path);
  await refuses(
    desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
    'file/changed',
  );
});

test('when the dossier’s key is erased its files are gone', async (t) => {
  const { desk, sender, upload, bytes } = await arrived(t, aPdf());
  desk.vault.erase(sender.owner);
  await refuses(
    desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
    'file/not-found',
  );
  await assert.rejects(collect(desk.attachments.read(upload, sender.owner)));
});

test('the rooms learn which submissions have uploads', async (t) => {
  const { desk, sender } = await arrived(t, aPdf());
  const owners = [sender.owner, new Sender(desk).owner, 'x'];
  assert.deepEqual([...(await desk.withUploads(owners))], [sender.owner]);
});

test('the sweep takes what is a day old and belongs to nobody, and nothing else', async (t) => {
  const { desk, sender, upload: old } = await arrived(t, aPdf());
  const { upload: young } = await sender.upload(aPdf());
  const { upload: kept } = await sender.upload(aPdf());
  const other = new Sender(desk);
  const cut = await other.begin(1000);
  await age(desk, sender, old, dayAgo.getTime() - 1);
  await age(desk, sender, kept, dayAgo.getTime() - 99 * HOUR);
  await age(desk, sender, young, dayAgo.getTime());
  await age(desk, other, cut, dayAgo.getTime() - HOUR);
  desk.referenced.add(kept);
  assert.equal(await sweep(desk), 2);
  assert.equal((await sender.head(old)).status, 404);
  assert.equal((await other.head(cut)).status, 404);
  assert.equal((await sender.head(young)).status, 200);
  assert.equal((await sender.head(kept)).status, 200);
  assert.equal(await desk.shelf.has(other.owner), false);
  assert.equal(await sweep(desk), 0);
});

test('the sweep leaves what an upload touched a moment ago, however old its note', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const photo = aJpeg(300_000);
  const upload = await sender.begin(photo.length);
  await age(desk, sender, upload, dayAgo.getTime() - HOUR);
  await sender.patch(upload, 0, photo.subarray(0, 262_144));
  await utimes(desk.shelf.partPath(sender.ticket(upload)), now, now);
  assert.equal(await sweep(desk), 0);
});

test('the sweep asks again right before it removes: a dossier may have come meanwhile', async (t) => {
  const { desk, sender, upload } = await arrived(t, aPdf());
  await age(desk, sender, upload, dayAgo.getTime() - HOUR);
  let asked = 0;
  const late = async (uploads: readonly string[]) => new Set(asked++ === 0 ? [] : uploads);
  assert.equal(await desk.attachments.sweep(dayAgo, late), 0);
  assert.equal(asked, 2);
  assert.equal((await sender.head(upload)).status, 200);
});

test('the sweep looks again right before it removes: the sender may have come back', async (t) => {
  const { desk, sender, upload } = await arrived(t, aPdf());
  await age(desk, sender, upload, dayAgo.getTime() - HOUR);
  const removed = await desk.attachments.sweep(dayAgo, async () => {
    await age(desk, sender, upload, now.getTime());
    return new Set();
  });
  assert.equal(removed, 0);
  assert.equal((await sender.head(upload)).status, 200);
});

test('the sweep leaves what is just being attached', async (t) => {
  const { desk, sender, upload } = await arrived(t, aPdf());
  await age(desk, sender, upload, dayAgo.getTime() - HOUR);
  const release = desk.attachments.hold([upload]);
  assert.equal(await sweep(desk), 0);
  release();
  assert.equal(await sweep(desk), 1);
});

test('what is being swept can no longer be attached', async (t) => {
  const { desk, sender, upload, bytes } = await arrived(t, aPdf());
  await age(desk, sender, upload, dayAgo.getTime() - HOUR);
  let proof: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const removed = await desk.attachments.sweep(dayAgo, async () => {
    if (asked++ === 1)
      proof = assert.rejects(
        desk.attachments.prove(upload, sender.owner, sha256(bytes), bytes.length),
        (error) => error instanceof Refusal && error.code === 'file/not-found',
      );
    await new Promise((later) => setImmediate(later));
    return new Set();
  });
  await proof;
  assert.equal(removed, 1);
});

test('the sweep takes what a crash left half made', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const upload = await sender.begin(1000);
  const folder = dirname(desk.shelf.partPath(sender.ticket(upload)));
  const lone = 'ab'.repeat(16);
  await writeFile(join(folder, `${lone}.part`), 'bytes without a note');
  await writeFile(join(folder, `${'cd'.repeat(16)}.note.tmp`), '{');
  await age(desk, sender, lone, dayAgo.getTime() - HOUR);
  await age(desk, sender, 'cd'.repeat(16), dayAgo.getTime() - HOUR);
  assert.equal(await sweep(desk), 2);
  assert.equal((await sender.head(upload)).status, 200);
});

async function arrived(t: Parameters<typeof aDesk>[0], bytes: Buffer) {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const { upload, reply } = await sender.upload(bytes);
  assert.equal(reply.status, 204);
  const path = (await desk.shelf.find(sender.ticket(upload)))?.path ?? '';
  return { desk, sender, upload, bytes, path };
}

function sweep(desk: Desk): Promise<number> {
  const { referenced } = desk;
  return desk.attachments.sweep(
    dayAgo,
    async (uploads) => new Set(uploads.filter((each) => referenced.has(each))),
  );
}

/** Makes an upload look as if last touched then. */
async function age(desk: Desk, sender: Sender, upload: string, at: number): Promise<void> {
  const folder = dirname(desk.shelf.partPath(sender.ticket(upload)));
  for (const name of await readdir(folder))
    if (name.startsWith(upload)) await utimes(join(folder, name), new Date(at), new Date(at));
}

async function flip(path: string, place: number): Promise<() => Promise<void>> {
  const file = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, place);
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, place);
  return async () => {
    await file.write(byte, 0, 1, place);
    await file.close();
  };
}

async function refuses(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code);
}

async function collect(bytes: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const chunk of bytes) all.push(chunk);
  return all;
}
