/** What an author hands in, slips and traps: a fault that names the line, never an exception. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readProcedureFile } from '../../server/catalog/read-procedures.ts';

const TEMPLATE = readFileSync(
  new URL('../../server/catalog/procedures/_mau.yaml', import.meta.url),
  'utf8',
);
const FILE = '1.234567-moi.yaml';
const read = (text: string) => readProcedureFile(text, FILE, () => []);
const withPurpose = (purpose: string) => TEMPLATE.replace(/^purpose:.*$/m, `purpose: ${purpose}`);

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh']
  .map((key, at) => (at ? `${key}: &${key} [${`*${'abcdefg'[at - 1]}, `.repeat(9)}]` : key))
  .join('\n');

const TRAPS: [what: string, text: string, where: RegExp, reason: RegExp][] = [
  ['references that grow without end', bomb, /:2$/, /dấu \*/],
  ['a reference to itself', 'a: &a [*a]', /:1$/, /dấu \*/],
  ['brackets without end', `a: ${'['.repeat(20_000)}`, /:1$/, /không đọc được/],
  ['a tag', TEMPLATE.replace(/^name: /m, 'name: !!js/function '), /:\d+$/, /không đọc được/],
  ['a zero byte', withPurpose('Làm \0 giấy.'), /:\d+$/, /không nhìn thấy/],
  ['an escaped colour', withPurpose('"Làm \\e[31m giấy."'), /:\d+$/, /không nhìn thấy/],
  ['a turn of direction', withPurpose('Làm \u202e giấy.'), /:\d+$/, /không nhìn thấy/],
  ['half a surrogate pair', withPurpose('"a\\ud800"'), /:\d+$/, /không nhìn thấy/],
  ['a pile of marks', withPurpose(`Là${'\u0301'.repeat(99)}m giấy.`), /yaml$/, /quá nhiều dấu/],
  ['an escaped pile of marks', withPurpose(`"a${'\\u0301'.repeat(99)}"`), /:\d+$/, /quá nhiều dấu/],
  [
    'a paper named like a thing of the language',
    TEMPLATE.replace(/papers: \[/, 'papers: [constructor, '),
    /yaml$/,
    /chưa được tả/,
  ],
  [
    'a fee beyond counting',
    TEMPLATE.replace(/fee: [^,}\n]*/, `fee: '${'9'.repeat(400)} đồng'`),
    /:\d+$/,
    /phải ghi như/,
  ],
  ['a text without end', withPurpose('a'.repeat(1_000_000)), /yaml$/, /dài quá/],
  ['two entries in a file', `${TEMPLATE}\n---\n${TEMPLATE}`, /:\d+$/, /không đọc được/],
  ['nothing', '', /yaml$/, /phải là các mục "tên: giá trị"/],
  ['a page of running text', 'a'.repeat(999), /yaml$/, /^ghi .{60,70}, phải là/],
];

describe('a procedure file', () => {
  for (const [what, text, where, reason] of TRAPS) {
    test(`with ${what} is refused with one fault`, () => {
      const { told, faults } = read(text);
      assert.equal(told, undefined);
      assert.equal(faults.length, 1, JSON.stringify(faults.slice(0, 3)));
      assert.match(faults[0]!.where, where);
      assert.match(faults[0]!.reason, reason);
    });
  }

  test('as the template has it is read, whatever ends its lines', () => {
    for (const text of [TEMPLATE, TEMPLATE.replaceAll('\n', '\r\n'), `\ufeff${TEMPLATE}`])
      assert.deepEqual(read(text).faults, []);
  });
});
