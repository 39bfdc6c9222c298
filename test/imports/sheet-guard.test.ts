/** Cells of a CSV file that no spreadsheet runs, whatever separator it takes for one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { guardForCsv, guardForWorkbook, withoutGuard } from '../../server/imports/sheet/guard.ts';
import { writeSheet } from '../../server/imports/sheet/write-sheet.ts';
import { anyProcedures } from './any-procedure.ts';

const SIGNS = [...'=+-@\t\r＝＋－＠', ...'\'",;|\n ax'];
const signs = fc.array(fc.constantFrom(...SIGNS)).map((list) => list.join(''));

describe('a guarded text', () => {
  const cases: [text: string, guarded: string][] = [
    ['=1+1', "'=1+1"],
    ['+84 912', "'+84 912"],
    ['-5 độ', "'-5 độ"],
    ['@xã', "'@xã"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t'=1"],
    ['  =1', "  '=1"],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['a","=1', 'a","\'=1'],
    ['a\n-b', "a\n'-b"],
    ['a-b=c', 'a-b=c'],
    ["o'clock", "o'clock"],
  ];
  for (const [text, guarded] of cases) {
    test(JSON.stringify(text), () => {
      assert.equal(guardForCsv(text), guarded);
      assert.equal(withoutGuard(guarded), text);
    });
  }

  test('is read back as it was, from either kind of file', () => {
    fc.assert(
      fc.property(signs, (text) => {
        assert.equal(withoutGuard(guardForCsv(text)), text);
        assert.equal(withoutGuard(guardForWorkbook(text)), text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('no cell of a CSV file runs, read with any separator and with none of the quotes', () => {
  const runnable = /^\s*[=+\-@＝＋－＠]/u;
  fc.assert(
    fc.property(anyProcedures, (procedures) => {
      const text = Buffer.from(writeSheet(procedures, 'csv')).toString();
      const rows = parse(text, { bom: true, relax_column_count: true });
      assert.ok(rows.flat().every((cell) => !runnable.test(cell)));
      for (const separator of [',', ';', '\t', '|']) {
        const cells = text.split(/\r\n|\n/).flatMap((line) => line.split(separator));
        const bare = cells.map((cell) => cell.replaceAll('"', ''));
        assert.deepEqual(
          bare.filter((cell) => runnable.test(cell)),
          [],
        );
      }
    }),
    { numRuns: 200 },
  );
});
