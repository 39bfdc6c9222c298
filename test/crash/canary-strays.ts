/** Requests that keep nothing: searches, wrong secrets, refused dossiers, nonsense. None may leave a trace in a log. */
import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import { aSubmission, aToken } from '../support/submissions.ts';
import { formOf, type Pool } from './canary-packets.ts';
import { fold } from './canary-spellings.ts';
import type { Wire } from './wire.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** @param code of a dossier that is there. Throws when something is taken that must be refused. */
export async function sendStrays(url: string, wire: Wire, pool: Pool, code: string): Promise<void> {
  while (pool.left(['wrong secret']) > 0)
    await refused(wire, 'dossiers.track', { code, secret: pool.draw('wrong secret') });
  while (pool.left(['search']) > 0) await search(url, wire, pool.draw('search'));
  while (pool.left(['refused']) > 0) await beRefused(url, wire, pool.draw('refused'), code);
}

/** By the widgets' POST, an integrator's GET, a link without JavaScript, and with the word in headers. */
async function search(url: string, wire: Wire, word: string): Promise<void> {
  const input = { query: `thủ tục ${word}`, agency: 'H99.001' };
  await wire.mutate('procedures.search', input);
  const asked = encodeURIComponent(JSON.stringify(input));
  const q = encodeURIComponent(word);
  for (const path of [
    `/trpc/procedures.search?input=${asked}`,
    `/w/procedure-search?agency=H99.001&q=${q}`,
    `/?q=${q}#${q}`,
  ])
    await expectStatus(`${url}${path}`, headersWith(word), 200);
}

/** A refused dossier, unknown places, bodies that no parser takes. */
async function beRefused(url: string, wire: Wire, word: string, code: string): Promise<void> {
  const form = formOf('2.000635');
  const { answers, ...rest } = aSubmission(form);
  await refused(wire, 'dossiers.submit', { ...rest, answers: { ...answers, phone: word } });
  await refused(wire, 'dossiers.submit', { ...rest, answers: { ...answers, [word]: word } });
  await refused(wire, 'dossiers.submit', {
    ...rest,
    answers: { ...answers, [fieldLike(word)]: word },
  });
  await refused(wire, 'dossiers.submit', { ...rest, answers, procedure: word, [word]: word });
  await refused(wire, 'dossiers.track', { code: `${code}${word}`.slice(0, 60), secret: word });
  await refused(wire, 'procedures.get', { code: word });
  await refused(wire, word, {});
  for (const body of [`{"answers": "${word}`, `${word}`, `["${word}"]`, `{"__proto__": "${word}"}`])
    await expectRefusal(wire, '/trpc/dossiers.submit', JSON_TYPE, body);
  const long = JSON.stringify({ answers: word.repeat(20_000) });
  await expectRefusal(wire, '/trpc/dossiers.submit', JSON_TYPE, long);
  const encoded = { ...JSON_TYPE, 'content-encoding': 'gzip' };
  await expectRefusal(wire, '/trpc/dossiers.submit', encoded, gzipSync(word));
  await expectRefusal(wire, '/trpc/dossiers.submit', { 'content-type': 'text/plain' }, word);
  const named = { 'upload-metadata': `key ${btoa(aToken())},filename ${base64(word)}` };
  await expectRefusal(wire, '/uploads', { 'tus-resumable': '1.0.0', ...named }, word);
  const q = encodeURIComponent(word);
  for (const path of [
    `/${q}`,
    `/w/${q}`,
    `/trpc/${q}`,
    `/uploads/${q}`,
    `/%zz${q}`,
    `/w/a?b=${q}%zz`,
  ])
    await expectStatus(`${url}${path}`, headersWith(word), 400, 404, 405);
}

/** What browsers and programs send unasked may hold anything. */
function headersWith(word: string): Record<string, string> {
  const q = encodeURIComponent(word);
  return {
    'user-agent': q,
    referer: `https://example.vn/?q=${q}`,
    origin: `https://${q.replace(/\W/g, '').toLowerCase()}.example.vn`,
    cookie: `name=${q}`,
    'x-request-id': q,
    'x-forwarded-for': '10.9.8.7',
    accept: 'text/html',
  };
}

async function refused(wire: Wire, path: string, input: unknown): Promise<void> {
  await expectRefusal(wire, `/trpc/${encodeURIComponent(path)}`, JSON_TYPE, JSON.stringify(input));
}

async function expectRefusal(
  wire: Wire,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Promise<void> {
  const { status } = await wire.ask('POST', path, headers, body);
  assert.ok(status >= 400 && status < 500, `${path.slice(0, 40)} was answered ${status}`);
}

async function expectStatus(
  address: string,
  headers: Record<string, string>,
  ...statuses: number[]
): Promise<void> {
  const { status } = await fetch(address, { headers });
  assert.ok(statuses.includes(status), `${address} was answered ${status}`);
}

/** Passes the shape of a field's name, and is none. */
const fieldLike = (word: string): string => fold(word).toLowerCase();

const base64 = (text: string): string => Buffer.from(text).toString('base64');
