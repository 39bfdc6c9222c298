import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aJpeg, aToken, sha256 } from '../files/support/samples.ts';
import { aHouse, SITE, type House } from './support/house.ts';

test('a photo larger than any other body arrives, in steps, from an agency’s site', async (t) => {
  const house = await aHouse(t);
  const key = aToken();
  const photo = aJpeg(600_000);
  const place = await create(house, key, photo.length);
  let last: Response | undefined;
  for (let offset = 0; offset < photo.length; offset = Number(last.headers.get('upload-offset')))
    last = await patch(house, place, key, offset, photo.subarray(offset, offset + 524_288));
  assert.equal(last?.status, 204);
  assert.equal(last.headers.get('dvc-sha256'), sha256(photo));
  assert.equal(last.headers.get('access-control-allow-origin'), SITE);
  assert.equal(last.headers.get('x-content-type-options'), 'nosniff');
  assert.ok(house.log.every((line) => !line.includes(place) && !line.includes(key)));
});

test('what was uploaded cannot be read back', async (t) => {
  const house = await aHouse(t);
  const key = aToken();
  const place = await create(house, key, 100);
  await patch(house, place, key, 0, aJpeg(100));
  const response = await fetch(`${house.url}${place}`, { headers: { 'dvc-key': key } });
  assert.equal(response.status, 404);
});

test('only the beginning of an upload is paced, not its steps', async (t) => {
  let asked = 0;
  const house = await aHouse(t, { pace: () => ({ delay: 0, state: ++asked }) });
  const key = aToken();
  const place = await create(house, key, 100);
  await patch(house, place, key, 0, aJpeg(100));
  assert.equal(asked, 1);
});

test('an encoded step is refused', async (t) => {
  const house = await aHouse(t);
  const key = aToken();
  const place = await create(house, key, 100);
  const response = await patch(house, place, key, 0, aJpeg(100), { 'content-encoding': 'gzip' });
  assert.equal(response.status, 415);
});

async function create({ url }: House, key: string, length: number): Promise<string> {
  const response = await fetch(`${url}/uploads`, {
    method: 'POST',
    headers: {
      origin: SITE,
      'tus-resumable': '1.0.0',
      'upload-length': String(length),
      'upload-metadata': `key ${Buffer.from(key).toString('base64')}`,
    },
  });
  assert.equal(response.status, 201);
  return response.headers.get('location') ?? '';
}

function patch(
  { url }: House,
  place: string,
  key: string,
  offset: number,
  bytes: Buffer,
  more: Record<string, string> = {},
): Promise<Response> {
  const headers = {
    origin: SITE,
    'tus-resumable': '1.0.0',
    'dvc-key': key,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    ...more,
  };
  return fetch(`${url}${place}`, { method: 'PATCH', headers, body: new Uint8Array(bytes) });
}
