import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { FileRef } from '../../server/contract/form.ts';
import { Unexpected, type Wire } from '../crash/wire.ts';

/** Bytes of a step, as the widgets send them. */
const STEP = 262_144;
/** Bytes that are sealed together: what a torn step leaves behind is a multiple of it. */
const CHUNK = 65_536;

export interface Attached {
  key: string;
  name: string;
  bytes: Buffer;
}

/** Uploads a whole file for a submission and gives what its answer declares. Throws `Unexpected`. */
export async function uploadFile(wire: Wire, file: Attached): Promise<FileRef> {
  const upload = await beginUpload(wire, file);
  const sha256 = hashOf(file.bytes);
  for (let offset = 0; offset < file.bytes.length;) {
    const step = file.bytes.subarray(offset, offset + STEP);
    const headers = { ...common(file.key), ...stepHeaders(offset, step.length) };
    const reply = await wire.ask('PATCH', `/uploads/${upload}`, headers, step);
    if (reply.status !== 204)
      throw new Unexpected(`step: ${reply.status} ${JSON.stringify(reply.body)}`);
    offset = Number(reply.headers['upload-offset']);
  }
  return { upload, name: file.name, size: file.bytes.length, sha256 };
}

/** Announces a file; its name goes along, as strange senders do, though nobody asks for it. Gives the upload's id. */
export async function beginUpload(wire: Wire, { key, name, bytes }: Attached): Promise<string> {
  const pairs = { key, sha256: hashOf(bytes), filename: name };
  const reply = await wire.ask('POST', '/uploads', {
    'tus-resumable': '1.0.0',
    'upload-length': bytes.length,
    'upload-metadata': Object.entries(pairs)
      .map(([field, value]) => `${field} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  });
  const upload = /\/uploads\/([0-9a-f]{32})$/.exec(reply.headers.location ?? '')?.[1];
  if (reply.status !== 201 || upload === undefined)
    throw new Unexpected(`upload: ${reply.status} ${JSON.stringify(reply.body)}`);
  return upload;
}

/** Announces a file, sends so many of its bytes and breaks the connection when their whole chunks lie synced. */
export async function breakUpload(
  wire: Wire,
  url: string,
  file: Attached,
  sent: number,
): Promise<void> {
  const upload = await beginUpload(wire, file);
  const asked = request(`${url}/uploads/${upload}`, {
    method: 'PATCH',
    headers: { ...common(file.key), ...stepHeaders(0, file.bytes.length) },
  });
  const broken = new Promise<void>((done) => asked.on('error', () => done()));
  await new Promise<void>((written) => asked.write(file.bytes.subarray(0, sent), () => written()));
  asked.destroy();
  await broken;
  const whole = Math.floor(sent / CHUNK) * CHUNK;
  for (;;) {
    const reply = await wire.ask('HEAD', `/uploads/${upload}`, common(file.key));
    if (Number(reply.headers['upload-offset']) === whole) return;
    await new Promise((later) => setTimeout(later, 20));
  }
}

const common = (key: string) => ({ 'tus-resumable': '1.0.0', 'dvc-key': key });

function stepHeaders(offset: number, length: number): Record<string, string | number> {
  return {
    'content-type': 'application/offset+octet-stream',
    'content-length': length,
    'upload-offset': offset,
  };
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
