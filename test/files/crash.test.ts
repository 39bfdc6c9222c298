/** Every state of the disk that a crash can leave between the first byte and the verdict is one to go on from. */
import assert from 'node:assert/strict';
import { readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { CHUNK, SEALED_CHUNK, sealChunk } from '../../server/files/chunks.ts';
import { aDesk, Sender, type Desk } from './support/desk.ts';
import { aJpeg, sha256 } from './support/samples.ts';

const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');

test('all bytes arrived, no verdict yet: the next question judges', async (t) => {
  const { desk, sender, upload, photo } = await wholeUnjudged(t);
  const { headers } = await sender.head(upload);
  assert.equal(headers['upload-offset'], String(photo.length));
  assert.equal(headers['dvc-sha256'], sha256(photo));
  assert.ok((await desk.shelf.find(sender.ticket(upload)))?.finished);
});

test('all bytes arrived, no verdict yet: sending the dossier judges', async (t) => {
  const { desk, sender, upload, photo } = await wholeUnjudged(t);
  const proof = await desk.attachments.prove(upload, sender.owner, sha256(photo), photo.length);
  assert.equal(proof.kind, 'jpeg');
});

test('all bytes of something else arrived, no verdict yet: it is refused all the same', async (t) => {
  const { desk, sender, upload } = await wholeUnjudged(t, page);
  const proof = desk.attachments.prove(upload, sender.owner, sha256(page), page.length);
  await assert.rejects(proof, { code: 'file/kind' });
  assert.equal((await sender.head(upload)).status, 404);
});

test('the verdict is noted, the file has not got its name yet: it gets it', async (t) => {
  const { desk, sender, upload, photo } = await finished(t);
  const ticket = sender.ticket(upload);
  const { path } = (await desk.shelf.find(ticket)) ?? assert.fail();
  await rename(path, desk.shelf.partPath(ticket));
  const later = await again(desk, sender);
  assert.equal((await later.head(upload)).headers['dvc-sha256'], sha256(photo));
  assert.ok((await desk.shelf.find(ticket))?.finished);
});

test('the file has its name, the verdict was lost: it is judged again', async (t) => {
  const { desk, sender, upload, photo, firstNote } = await finished(t);
  const { path } = (await desk.shelf.find(sender.ticket(upload))) ?? assert.fail();
  await writeFile(path.replace('.sealed', '.note'), firstNote);
  const later = await again(desk, sender);
  const proof = await later.desk.attachments.prove(
    upload,
    sender.owner,
    sha256(photo),
    photo.length,
  );
  assert.equal(proof.sha256, sha256(photo));
});

for (const torn of [1, CHUNK, SEALED_CHUNK - 1, SEALED_CHUNK + 100, 3 * SEALED_CHUNK - 1]) {
  test(`a file torn after ${torn} bytes goes on at the last whole chunk`, async (t) => {
    const desk = await aDesk(t);
    const sender = new Sender(desk);
    const photo = aJpeg(400_000);
    const upload = await sender.begin(photo.length);
    await sender.patch(upload, 0, photo.subarray(0, 262_144));
    await truncate(desk.shelf.partPath(sender.ticket(upload)), torn);
    const later = await again(desk, sender);
    const offset = Number((await later.head(upload)).headers['upload-offset']);
    assert.equal(offset, Math.floor(torn / SEALED_CHUNK) * CHUNK);
    const { headers } = await later.sendAll(upload, photo, offset);
    assert.equal(headers['dvc-sha256'], sha256(photo));
  });
}

test('bytes that a power cut turned to zeros are not taken for the file', async (t) => {
  const { desk, sender, upload, photo } = await wholeUnjudged(t);
  const path = desk.shelf.partPath(sender.ticket(upload));
  await writeFile(path, Buffer.alloc((await stat(path)).size));
  const proof = desk.attachments.prove(upload, sender.owner, sha256(photo), photo.length);
  await assert.rejects(proof, { code: 'file/changed' });
});

test('a note whose file is missing is no upload', async (t) => {
  const { desk, sender, upload, photo } = await finished(t);
  const { path } = (await desk.shelf.find(sender.ticket(upload))) ?? assert.fail();
  await rename(path, `${path}.away`);
  assert.equal((await sender.head(upload)).status, 404);
  const proof = desk.attachments.prove(upload, sender.owner, sha256(photo), photo.length);
  await assert.rejects(proof, { code: 'file/not-found' });
});

test('a note that was tampered with is a fault, not an answer', async (t) => {
  const { desk, sender, upload, photo } = await finished(t);
  const { path, note } = (await desk.shelf.find(sender.ticket(upload))) ?? assert.fail();
  await writeFile(
    path.replace('.sealed', '.note'),
    JSON.stringify({ ...note, size: note.size - 1 }),
  );
  const proof = desk.attachments.prove(upload, sender.owner, sha256(photo), photo.length - 1);
  await assert.rejects(proof, { code: 'file/changed' });
});

async function finished(t: TestContext) {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const photo = aJpeg(150_000);
  const upload = await sender.begin(photo.length);
  const part = desk.shelf.partPath(sender.ticket(upload));
  const firstNote = await readFile(part.replace('.part', '.note'), 'utf8');
  await sender.sendAll(upload, photo);
  return { desk, sender, upload, photo, firstNote };
}

/** As if the process had died between the last chunk and the verdict. */
async function wholeUnjudged(t: TestContext, photo = aJpeg(150_000)) {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length);
  const ticket = sender.ticket(upload);
  const key = (await desk.vault.existingKey(sender.owner)) ?? assert.fail();
  await writeFile(desk.shelf.partPath(ticket), sealedWhole(key.fileKey(upload), photo));
  return { desk, sender, upload, photo };
}

async function again(desk: Desk, { key }: Sender): Promise<Sender> {
  return Object.assign(new Sender(await desk.again()), { key });
}

function sealedWhole(key: Buffer, plain: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < plain.length; at += CHUNK) {
    const place = { number: at / CHUNK, last: at + CHUNK >= plain.length };
    parts.push(...sealChunk(key, place, plain.subarray(at, at + CHUNK)));
  }
  return Buffer.concat(parts);
}
