/** What `npm run proof:canary` shows at length, on an office without sockets: nobody's words lie on disk in plain. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import type { DossierKey, Vault } from '../../server/vault/ports.ts';
import { anOffice, type Office } from '../routers/office.ts';
import { uploadFile } from '../support/sender.ts';
import { packetsOf, Pool, SPELLINGS, submissionOf } from './canary-packets.ts';
import { ByteSearch, scanFolders } from './canary-scan.ts';
import { lowerCased, patternsOf } from './canary-spellings.ts';
import { canariesOf } from './canary-values.ts';
import { Random } from './random.ts';
import { Wire } from './wire.ts';

const COUNTS = {
  ...{ name: 5, identity: 3, phone: 2, address: 3, text: 2 },
  ...{ 'file name': 2, 'inside a file': 2, official: 1 },
};
const canaries = canariesOf(COUNTS, new Random(20261121));
const search = new ByteSearch(patternsOf(canaries));

describe('twenty values that no other text holds, sent in three spellings', () => {
  test('are nowhere on disk, though the office reads them', async (t) => {
    const office = await anOffice(t);
    const { shown, hashes } = await sendAll(t, office);
    assert.deepEqual((await scanFolders(search, [office.dir])).finds, []);
    assert.deepEqual((await scanFolders(searchFor(hashes), [office.dir])).finds, []);
    const unread = canaries.filter(
      ({ kind, text }) => kind !== 'inside a file' && !shown.includes(text),
    );
    assert.deepEqual(unread, []);
  });

  test('would be found if answers were not sealed', async (t) => {
    const office = await anOffice(t);
    office.ctx.vault = withoutSeals(office.ctx.vault);
    const { hashes } = await sendAll(t, office);
    const { finds } = await scanFolders(search, [office.dir]);
    const found = new Set(finds.map(({ canary }) => canary));
    const missed = canaries.filter(({ kind }, at) => kind !== 'inside a file' && !found.has(at));
    assert.deepEqual(missed, []);
    const fingerprints = (await scanFolders(searchFor(hashes), [office.dir])).finds;
    assert.equal(new Set(fingerprints.map(({ canary }) => canary)).size, hashes.length);
  });
});

test('the search finds every canary in every spelling and encoding', () => {
  for (const pattern of search.patterns)
    assert.ok(
      search.in(Buffer.concat([Buffer.from('x"'), pattern.bytes])).has(pattern),
      pattern.form,
    );
});

/** Gives what the office is shown of all dossiers, as text, and the SHA-256 of each attachment. */
async function sendAll(
  t: TestContext,
  office: Office,
): Promise<{ shown: string; hashes: string[] }> {
  const wire = new Wire(await listening(t, office), new Random(1));
  const [views, hashes]: [unknown[], string[]] = [[], []];
  for (const spelling of SPELLINGS) {
    const pool = new Pool(canaries, spelling);
    for (const packet of packetsOf(pool, ['1.013225', '2.000635'])) {
      const sent = [];
      for (const { field, ...file } of packet.files)
        sent.push({ field, file: await uploadFile(wire, { key: packet.secrets.key, ...file }) });
      hashes.push(...sent.map(({ file }) => file.sha256));
      const { code } = await office.citizen.dossiers.submit(submissionOf(packet, sent));
      const by = pool.draw('official');
      views.push(await office.operator.dossiers.move({ code, move: 'refuse', by, reason: by }));
    }
  }
  wire.close();
  return { shown: JSON.stringify(views), hashes };
}

/** Fingerprints, as text and as bytes: whoever has a paper could tell with one who sent it. */
function searchFor(hashes: readonly string[]): ByteSearch {
  return new ByteSearch(
    hashes.flatMap((hash, canary) => {
      const raw = Buffer.from(hash, 'hex');
      const forms = { hex: hash, base64: raw.toString('base64'), raw };
      return Object.entries(forms).map(([form, bytes]) => ({
        ...{ canary, form },
        bytes: lowerCased(Buffer.from(bytes)),
      }));
    }),
  );
}

async function listening(t: TestContext, { upload }: Office): Promise<number> {
  const server = createServer((request, response) => void upload(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A vault that seals nothing: the control. Its files room keeps its own. */
function withoutSeals(vault: Vault): Vault {
  const open = (key: DossierKey): DossierKey => ({
    name: key.name,
    seal: (plain) => Buffer.from(plain),
    open: (sealed) => Buffer.from(sealed),
    fileKey: (upload) => key.fileKey(upload),
  });
  return {
    keyFor: async (name) => open(await vault.keyFor(name)),
    existingKey: async (name) => {
      const key = await vault.existingKey(name);
      return key && open(key);
    },
    mac: (purpose, text) => vault.mac(purpose, text),
    sweep: (before, keep) => vault.sweep(before, keep),
  };
}
