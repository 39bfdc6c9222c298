import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../server/catalog/index.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { writeSheet, type SheetKind } from '../../server/imports/sheet/write-sheet.ts';
import { anyProcedures, aProcedure } from './any-procedure.ts';

const KINDS: SheetKind[] = ['xlsx', 'csv'];

function assertRoundTrip(procedures: readonly Procedure[], kind: SheetKind) {
  const known = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const eventsOnly = (code: string) => {
    const lifeEvents = known.get(code)?.lifeEvents ?? [];
    return aProcedure({
      code,
      lifeEvents,
      name: 'Tên khác',
      where: 'Nơi khác',
      mistakes: ['khác'],
    });
  };
  const read = readSheet(writeSheet(procedures, kind), `bang.${kind}`, eventsOnly);
  assert.deepEqual(read.refused, []);
  assert.deepEqual(read.procedures, procedures);
  assert.equal(read.total, procedures.length);
}

for (const kind of KINDS) {
  describe(`what was written as ${kind}`, () => {
    test('is read back to the same procedures: the whole catalogue', () => {
      assert.ok(catalogue.procedures.length > 0);
      assertRoundTrip(catalogue.procedures, kind);
    });

    test('is read back without a remark', () => {
      const bytes = writeSheet([aProcedure()], kind);
      assert.deepEqual(readSheet(bytes, 'bang').remarks, []);
    });

    test('is read back to the same procedures: any words', () => {
      fc.assert(
        fc.property(anyProcedures, (procedures) => assertRoundTrip(procedures, kind)),
        { numRuns: kind === 'csv' ? 300 : 150 },
      );
    });

    test('goes on in a further column where a cell is too small', () => {
      const papers = Array.from({ length: 900 }, (_, index) => ({
        id: `paper-${index}`,
        name: `Giấy thứ ${index}, tên dài để ô không đủ chỗ chứa`,
        as: 'copy' as const,
        required: true,
      }));
      const long = aProcedure({ variants: [{ id: 'any', name: 'Mọi trường hợp', papers }] });
      assertRoundTrip([aProcedure({ code: '1.000002' }), long], kind);
    });

    test('is refused where a text does not fit into any cell', () => {
      const endless = aProcedure({ purpose: 'a'.repeat(40_000) });
      assert.throws(() => writeSheet([endless], kind), /1\.000001, Để làm gì/);
    });

    test('has the same bytes again', () => {
      const again = () => Buffer.from(writeSheet([aProcedure()], kind)).toString('hex');
      assert.equal(again(), again());
    });
  });
}

test('an empty catalogue is a sheet with heads', () => {
  for (const kind of KINDS) {
    const read = readSheet(writeSheet([], kind), 'bang');
    assert.deepEqual([read.total, read.refused, read.remarks], [0, [], []]);
  }
});
