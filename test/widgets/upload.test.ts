import { assert } from '@open-wc/testing';
import { Refusal } from '../../server/contract/errors.ts';
import { sha256Of } from '../../widgets/client/sha256-plain.ts';
import { sha256 } from '../../widgets/client/sha256.ts';
import { discard, upload } from '../../widgets/client/upload.ts';

const KEY = 'q83vEjRWeJASNFZ4q83vEg';
const ID = '0123456789abcdef0123456789abcdef';
const STEP = 262_144;

/** A server that keeps what arrives, and can be told to misbehave at a request of a given number. */
class TusServer {
  log: string[] = [];
  bytes: Uint8Array<ArrayBuffer>[] = [];
  metadata = '';
  failAt = new Map<number, 'cut' | 'lost-reply' | Response>();
  private known = false;

  answer = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const fault = this.failAt.get(this.log.push(`${init.method} ${url}`));
    if (fault === 'cut') throw new TypeError('network');
    if (fault instanceof Response) return fault;
    const reply = await this.handle(String(init.method), headers, init.body as Blob);
    if (fault === 'lost-reply') throw new TypeError('network');
    return reply;
  };

  get offset(): number {
    return this.bytes.reduce((sum, { length }) => sum + length, 0);
  }

  forget(): void {
    this.known = false;
    this.bytes = [];
  }

  private async handle(method: string, headers: Headers, body: Blob): Promise<Response> {
    if (method === 'POST') {
      this.known = true;
      this.metadata = headers.get('Upload-Metadata') ?? '';
      return new Response(null, { status: 201, headers: { Location: `/uploads/${ID}` } });
    }
    if (!this.known || headers.get('Dvc-Key') !== KEY) return new Response(null, { status: 404 });
    if (method === 'PATCH') {
      if (Number(headers.get('Upload-Offset')) !== this.offset)
        return new Response('{"code":"request/invalid"}', { status: 409 });
      this.bytes.push(new Uint8Array(await body.arrayBuffer()));
    }
    const hash = /sha256 (\S+)/.exec(this.metadata)?.[1] ?? '';
    return new Response(null, {
      status: method === 'HEAD' ? 200 : 204,
      headers: {
        'Upload-Offset': String(this.offset),
        'Dvc-Kind': 'jpeg',
        'Dvc-Sha256': atob(hash),
      },
    });
  }
}

const photo = (length: number): Blob =>
  new Blob([Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 255)]);

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

describe('a file on its way', () => {
  const real = window.fetch;
  let server: TusServer;
  let back: ReturnType<typeof setInterval>;
  beforeEach(() => {
    server = new TusServer();
    window.fetch = (url, init) => server.answer(url as string, init ?? {});
    back = setInterval(() => dispatchEvent(new Event('online')), 5); // never a real second
  });
  afterEach(() => {
    window.fetch = real;
    clearInterval(back);
  });

  it('arrives whole, in steps, bound to its submission, with its hash', async () => {
    const file = photo(2 * STEP + 10);
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const arrived = await upload('/uploads', file, { key: KEY, onProgress });
    assert.deepEqual(arrived, {
      upload: ID,
      size: file.size,
      sha256: await sha256(file),
      kind: 'jpeg',
    });
    assert.deepEqual(
      server.log.map((line) => line.split(' ')[0]),
      ['POST', 'PATCH', 'PATCH', 'PATCH'],
    );
    assert.include(server.metadata, `key ${btoa(KEY)},sha256 `);
    assert.equal(await sha256(new Blob(server.bytes)), arrived.sha256);
    assert.deepEqual(shares, [STEP / file.size, (2 * STEP) / file.size, 1]);
  });

  it('goes on where the server says after the line was cut', async () => {
    server.failAt.set(3, 'cut');
    const file = photo(2 * STEP);
    await upload('/uploads', file, { key: KEY });
    assert.deepEqual(
      server.log.map((line) => line.split(' ')[0]),
      ['POST', 'PATCH', 'PATCH', 'HEAD', 'PATCH'],
    );
    assert.equal(server.offset, file.size);
  });

  it('sends nothing twice when only the reply was lost', async () => {
    server.failAt.set(3, 'lost-reply');
    const file = photo(2 * STEP);
    const { kind } = await upload('/uploads', file, { key: KEY });
    assert.equal(kind, 'jpeg');
    assert.equal(server.offset, file.size);
    assert.lengthOf(server.bytes, 2);
  });

  it('asks again where to go on when the server is busy', async () => {
    server.failAt.set(2, new Response('{"code":"server/busy"}', { status: 503 }));
    await upload('/uploads', photo(10), { key: KEY });
    assert.equal(server.offset, 10);
  });

  it('begins anew, once, when the server has forgotten it', async () => {
    server.failAt.set(3, 'cut');
    const sending = upload('/uploads', photo(2 * STEP), {
      key: KEY,
      onProgress: (share) => {
        if (share === 0.5 && server.log.length < 3) server.forget();
      },
    });
    await sending;
    assert.lengthOf(
      server.log.filter((line) => line.startsWith('POST')),
      2,
    );
    assert.equal(server.offset, 2 * STEP);
  });

  for (const [status, code] of [
    [413, 'file/too-large'],
    [400, 'file/kind'],
    [507, 'server/disk-full'],
  ] as const)
    it(`ends with ${code}`, async () => {
      server.failAt.set(1, new Response(JSON.stringify({ code }), { status }));
      assert.equal(await refusalOf(upload('/uploads', photo(10), { key: KEY })), code);
      assert.lengthOf(server.log, 1);
    });

  it('stops, and takes back what was sent, when it is not wanted any more', async () => {
    const stop = new AbortController();
    const sending = upload('/uploads', photo(3 * STEP), {
      key: KEY,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
        server.failAt.set(3, 'cut');
      },
    });
    assert.equal(await refusalOf(sending), 'request/offline');
    assert.equal(server.log[3], `DELETE /uploads/${ID}`);
  });

  it('is taken off the server without a word when that fails', async () => {
    server.failAt.set(1, 'cut');
    await discard('/uploads', ID, KEY);
    assert.deepEqual(server.log, [`DELETE /uploads/${ID}`]);
  });
});

describe('a hash on an http page', () => {
  it('is the same as the browser’s own, whatever the length', async () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 70_000]) {
      const bytes = new Uint8Array(await photo(length).arrayBuffer());
      const own = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      assert.deepEqual(Array.from(sha256Of(bytes)), Array.from(own), String(length));
    }
  });
});
