import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { CHUNK } from '../../server/files/chunks.ts';
import { freeBytes } from '../../server/files/disk.ts';
import { aDesk, Sender } from './support/desk.ts';
import { aJpeg, aPdf, aPng, aToken, sha256 } from './support/samples.ts';

test('a photo sent in steps arrives whole, and the last reply says its hash and kind', async (t) => {
  const sender = new Sender(await aDesk(t));
  const photo = aJpeg(700_001);
  const { upload, reply } = await sender.upload(photo);
  assert.equal(reply.status, 204);
  assert.equal(reply.headers['dvc-sha256'], sha256(photo));
  assert.equal(reply.headers['dvc-kind'], 'jpeg');
  const again = await sender.head(upload);
  assert.equal(again.headers['upload-offset'], String(photo.length));
  assert.equal(again.headers['dvc-sha256'], sha256(photo));
});

test('a file of every size around a chunk’s edge arrives whole', async (t) => {
  const sender = new Sender(await aDesk(t, { files: 99 }));
  for (const size of [100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 4 * CHUNK - 1, 4 * CHUNK + 1]) {
    const { reply } = await sender.upload(aJpeg(size));
    assert.equal(reply.headers['dvc-kind'], 'jpeg', `${size} bytes`);
  }
});

const cuts = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 200_000, 3 * CHUNK + 77, 262_143];
for (const cut of cuts) {
  test(`an upload cut after ${cut} bytes goes on at a chunk’s edge and arrives equal`, async (t) => {
    const desk = await aDesk(t);
    const sender = new Sender(desk);
    const photo = aJpeg(300_000);
    const upload = await sender.begin(photo.length);
    await sender.cut(upload, 0, photo.subarray(0, 262_144), cut);
    const offset = Number((await sender.head(upload)).headers['upload-offset']);
    assert.equal(offset, Math.floor(cut / CHUNK) * CHUNK);
    const { headers } = await sender.sendAll(upload, photo, offset);
    assert.equal(headers['dvc-sha256'], sha256(photo));
  });
}

test('an upload goes on after the server was started anew', async (t) => {
  const desk = await aDesk(t);
  const photo = aJpeg(600_000);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length, sha256(photo));
  await sender.patch(upload, 0, photo.subarray(0, 262_144));
  const later = Object.assign(new Sender(await desk.again()), { key: sender.key });
  const offset = Number((await later.head(upload)).headers['upload-offset']);
  assert.equal(offset, 262_144);
  assert.equal((await later.sendAll(upload, photo, offset)).headers['dvc-sha256'], sha256(photo));
});

test('bytes for the same place, sent again after a cut, may differ', async (t) => {
  const sender = new Sender(await aDesk(t));
  const [one, other] = [aJpeg(200_000), aJpeg(200_000)];
  const upload = await sender.begin(one.length);
  await sender.cut(upload, 0, one, 60_000);
  assert.equal((await sender.sendAll(upload, other)).headers['dvc-sha256'], sha256(other));
});

test('a step for the wrong place changes nothing', async (t) => {
  const sender = new Sender(await aDesk(t));
  const photo = aJpeg(300_000);
  const upload = await sender.begin(photo.length);
  await sender.patch(upload, 0, photo.subarray(0, CHUNK));
  for (const offset of [0, 1, CHUNK - 1, CHUNK + 1, 2 * CHUNK])
    assert.equal((await sender.patch(upload, offset, photo.subarray(0, CHUNK))).status, 409);
  assert.equal((await sender.sendAll(upload, photo, CHUNK)).headers['dvc-sha256'], sha256(photo));
});

test('steps too small to fill a chunk are told so instead of going round in circles', async (t) => {
  const sender = new Sender(await aDesk(t));
  const upload = await sender.begin(300_000);
  const { status, body } = await sender.patch(upload, 0, aJpeg(1000));
  assert.equal(status, 400);
  assert.deepEqual(body, { code: 'request/invalid', params: { step: CHUNK } });
});

test('nobody finds an upload without the key it was made for', async (t) => {
  const desk = await aDesk(t);
  const [owner, stranger] = [new Sender(desk), new Sender(desk)];
  const upload = await owner.begin(200_000);
  assert.equal((await stranger.head(upload)).status, 404);
  assert.equal((await stranger.remove(upload)).status, 404);
  const reply = await stranger.patch(upload, 0, aJpeg(200_000));
  assert.equal(reply.status, 404);
  assert.deepEqual(reply.body, { code: 'file/not-found', params: {} });
  for (const key of ['', 'x', `${aToken()}x`, '../../../etc/passwd'])
    assert.equal((await owner.ask('HEAD', `/${upload}`, { 'dvc-key': key })).status, 404);
  assert.equal((await owner.head(upload)).status, 200);
});

test('addresses that are no upload’s lead nowhere', async (t) => {
  const sender = new Sender(await aDesk(t));
  const upload = await sender.begin(1000);
  for (const path of [
    '/',
    '/..',
    '/%2e%2e%2f',
    `/${upload}.note`,
    `/${upload}/../x`,
    `/${'a'.repeat(32)}`,
  ])
    assert.ok([400, 404].includes((await sender.ask('HEAD', path)).status), path);
  assert.equal((await sender.ask('GET', `/${upload}`)).status, 404);
});

const wrong: [string, Buffer][] = [
  ['a page renamed .jpg', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
  [
    'a drawing with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
  ],
  ['an animation that is a script as well', Buffer.from('GIF89a/*\0\0*/=1;alert(1);//')],
];
for (const [what, bytes] of wrong) {
  test(`${what} is refused at its last byte and leaves nothing behind`, async (t) => {
    const desk = await aDesk(t);
    const sender = new Sender(desk);
    const { upload, reply } = await sender.upload(bytes);
    assert.equal(reply.status, 400);
    assert.equal(reply.body?.code, 'file/kind');
    assert.match(String(reply.headers['content-type']), /^application\/json/);
    assert.equal((await sender.head(upload)).status, 404);
    assert.equal(await desk.shelf.has(sender.owner), false);
  });
}

test('a file unlike the hash announced for it is refused', async (t) => {
  const sender = new Sender(await aDesk(t));
  const photo = aJpeg(100_000);
  const upload = await sender.begin(photo.length, sha256(aPng()));
  assert.equal((await sender.sendAll(upload, photo)).body?.code, 'file/changed');
  assert.equal((await sender.head(upload)).status, 404);
});

test('an empty file is refused before a byte is sent', async (t) => {
  const { status, body } = await new Sender(await aDesk(t)).create(0);
  assert.deepEqual([status, body?.code], [400, 'file/empty']);
});

test('a file above the limit is refused before a byte is sent', async (t) => {
  const sender = new Sender(await aDesk(t, { fileSize: 5000 }));
  assert.equal((await sender.create(5000)).status, 201);
  const { status, body } = await sender.create(5001);
  assert.deepEqual(
    [status, body],
    [413, { code: 'file/too-large', params: { of: 'file', max: 5000 } }],
  );
});

test('more bytes than announced are not taken', async (t) => {
  const sender = new Sender(await aDesk(t));
  const photo = aJpeg(100_000);
  const upload = await sender.begin(photo.length);
  assert.equal((await sender.patch(upload, 0, Buffer.concat([photo, photo]))).status, 413);
  assert.equal((await sender.sendAll(upload, photo)).headers['dvc-kind'], 'jpeg');
});

test('a submission has room for so many files and bytes, also when they come at once', async (t) => {
  const desk = await aDesk(t, { files: 3, totalSize: 10_000 });
  const many = new Sender(desk);
  const replies = await Promise.all(Array.from({ length: 9 }, () => many.create(100)));
  assert.equal(replies.filter(({ status }) => status === 201).length, 3);
  assert.ok(replies.every(({ status, body }) => status === 201 || body?.code === 'file/too-many'));
  const large = new Sender(desk);
  assert.equal((await large.create(9000)).status, 201);
  assert.equal((await large.create(1001)).body?.code, 'file/too-many');
  assert.equal((await large.create(1000)).status, 201);
});

test('a file taken away makes room for another', async (t) => {
  const sender = new Sender(await aDesk(t, { files: 1 }));
  const { upload } = await sender.upload(aPdf());
  assert.equal((await sender.create(100)).body?.code, 'file/too-many');
  assert.equal((await sender.remove(upload)).status, 204);
  assert.equal((await sender.create(100)).status, 201);
});

test('no upload begins while the disk is nearly full', async (t) => {
  const { status, body } = await new Sender(await aDesk(t, { free: 2 ** 60 })).create(100);
  assert.deepEqual([status, body?.code], [507, 'server/disk-full']);
});

test('what was begun with room goes on into half of the reserve, and never eats it up', async (t) => {
  const desk = await aDesk(t);
  const photo = aJpeg(200_000);
  const sender = new Sender(desk);
  const upload = await sender.begin(photo.length);
  const free = await freeBytes(desk.dir);
  const onDiskOf = async (limit: number) =>
    Object.assign(new Sender(await aDesk(t, { free: limit }, desk)), { key: sender.key });
  const refused = await (await onDiskOf(free * 3)).patch(upload, 0, photo);
  assert.deepEqual([refused.status, refused.body?.code], [507, 'server/disk-full']);
  const going = await onDiskOf(free * 1.5);
  assert.equal((await going.create(100)).status, 507);
  assert.equal((await going.head(upload)).headers['upload-offset'], '0');
  assert.equal((await going.patch(upload, 0, photo)).status, 204);
});

for (const [name, status, code] of [
  ['StorageFull', 507, 'server/disk-full'],
  ['StorageFailing', 503, 'server/busy'],
] as const)
  test(`a key store that says ${name} is told as such, not as a fault`, async (t) => {
    const desk = await aDesk(t);
    const failure = Object.assign(new Error('no'), { name });
    t.mock.method(desk.vault, 'keyFor', () => Promise.reject(failure));
    const reply = await new Sender(desk).create(100);
    assert.deepEqual([reply.status, reply.body?.code], [status, code]);
    assert.deepEqual(desk.faults, []);
  });

test('a creation without a proper key or hash is refused', async (t) => {
  const sender = new Sender(await aDesk(t));
  assert.equal((await sender.create(100, 'no-hash')).body?.code, 'request/invalid');
  for (const key of ['', 'short', 'A'.repeat(23)]) {
    const metadata = `key ${Buffer.from(key).toString('base64')}`;
    const headers = { 'upload-length': 5, 'upload-metadata': metadata };
    assert.equal((await sender.ask('POST', '', headers)).body?.code, 'request/invalid', key);
  }
  assert.equal(
    (await sender.ask('POST', '', { 'upload-length': 5 })).body?.code,
    'request/invalid',
  );
});

test('requests that do not keep to the protocol are refused in our words', async (t) => {
  const sender = new Sender(await aDesk(t));
  const cases: Record<string, string | number>[] = [
    { 'tus-resumable': '0.9.0', 'upload-length': 5 },
    { 'upload-length': -5 },
    { 'upload-defer-length': 1 },
    { 'upload-concat': 'partial', 'upload-length': 5 },
  ];
  for (const headers of cases) {
    const { status, body } = await sender.ask('POST', '', headers);
    assert.ok(status >= 400, JSON.stringify(headers));
    assert.equal(body?.code, 'request/invalid');
  }
});

test('what belongs to a dossier is not for its sender to take away', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const { upload } = await sender.upload(aPdf());
  desk.referenced.add(upload);
  assert.equal((await sender.remove(upload)).status, 404);
  desk.referenced.clear();
  const release = desk.attachments.hold([upload]);
  assert.equal((await sender.remove(upload)).status, 404);
  release();
  assert.equal((await sender.remove(upload)).status, 204);
});

test('a phone that comes back need not wait for its broken connection to time out', async (t) => {
  const sender = new Sender(await aDesk(t));
  const photo = aJpeg(300_000);
  const upload = await sender.begin(photo.length);
  await hang(t, sender, upload, photo.subarray(0, 150_000), photo.length);
  const offset = Number((await sender.head(upload)).headers['upload-offset']);
  assert.equal(offset, 2 * CHUNK);
  const { headers } = await sender.sendAll(upload, photo, offset);
  assert.equal(headers['dvc-sha256'], sha256(photo));
});

test('nothing on disk says what was sent', async (t) => {
  const desk = await aDesk(t);
  const sender = new Sender(desk);
  const page = aPdf('% Nguyễn Văn Canary 099099000001\n'.repeat(9000));
  const upload = await sender.begin(page.length, sha256(page));
  await sender.sendAll(upload, page.subarray(0, page.length), 0);
  const other = await sender.begin(page.length, sha256(page));
  await sender.patch(other, 0, page.subarray(0, CHUNK));
  const names = await readdir(desk.dir, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  assert.equal(files.length, 4);
  for (const file of files) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const secret of ['Canary', '099099000001', '%PDF', sender.key, sha256(page)])
      assert.equal(bytes.includes(secret), false, `${file.name} holds ${secret}`);
  }
});

/** A step whose bytes stop coming while its connection stays open. */
async function hang(t: TestContext, sender: Sender, upload: string, some: Buffer, length: number) {
  const { hostname, port } = new URL(sender.desk.url);
  const socket = connect(Number(port), hostname);
  t.after(() => socket.destroy());
  const head = [
    `PATCH /uploads/${upload} HTTP/1.1`,
    `Host: ${hostname}`,
    'Tus-Resumable: 1.0.0',
    `Dvc-Key: ${sender.key}`,
    'Content-Type: application/offset+octet-stream',
    'Upload-Offset: 0',
    `Content-Length: ${length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(some);
  await sender.arrived(upload, Math.floor(some.length / CHUNK));
}
