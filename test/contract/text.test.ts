import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  AgencyId,
  DossierCode,
  Instant,
  LocalDay,
  LookupCode,
  ProcedureCode,
  Sha256,
  Token,
  typedText,
  UploadId,
} from '../../server/contract/text.ts';

const SHAPES: [name: string, schema: v.GenericSchema<string>, right: string[], wrong: string[]][] =
  [
    [
      'a local day',
      LocalDay,
      ['2026-11-21'],
      ['', '21/11/2026', '2026-11-21T00:00', '2026-1-1', '2026-11-21\n'],
    ],
    [
      'an instant',
      Instant,
      ['2026-11-21T02:14:00.000Z'],
      ['', '2026-11-21', '2026-11-21 02:14', 'now', '1763690000000'],
    ],
    [
      'a procedure code',
      ProcedureCode,
      ['1.001193'],
      ['1001193', '1.00119', '1.001193.H99', ' 1.001193'],
    ],
    [
      'an agency',
      AgencyId,
      ['H21', 'H21.217', 'G01.1.22.333.4'],
      ['', 'h21.217', '000.00.12.H56', 'H21.', 'H21.2170', 'H21.1.2.3.4.5', 'H2.1'],
    ],
    [
      'a dossier code',
      DossierCode,
      ['H21.217-261121-0001', 'H21-261121-123456'],
      [
        'H21.217-261121-001',
        'H21.217-261121-1234567',
        'H21.217_261121_0001',
        "H21.217-261121-0001'",
      ],
    ],
    [
      'a token',
      Token,
      ['A'.repeat(22), `${'_-'.repeat(10)}zw`],
      ['A'.repeat(21), 'A'.repeat(23), 'B'.repeat(22)],
    ],
    ['a hash', Sha256, ['a'.repeat(64)], ['A'.repeat(64), 'a'.repeat(63), 'g'.repeat(64)]],
    ['an upload', UploadId, ['0'.repeat(32)], ['0'.repeat(31), '../'.repeat(10), 'G'.repeat(32)]],
    [
      'a look-up code',
      LookupCode,
      ['7K4PM9XR2TQ'],
      ['7K4P M9XR 2TQ', '7k4pm9xr2tq', '7K4PM9XR2T', 'O'.repeat(11), 'IIIIIIIIIII', 'UUUUUUUUUUU'],
    ],
  ];

for (const [name, schema, right, wrong] of SHAPES) {
  describe(name, () => {
    for (const text of right)
      test(`can be ${text}`, () => assert.equal(v.parse(schema, text), text));
    for (const text of wrong) {
      test(`cannot be ${JSON.stringify(text.slice(0, 30))}`, () => assert.ok(!v.is(schema, text)));
    }
    test('is text', () => {
      for (const value of [null, undefined, 1, true, {}, []]) assert.ok(!v.is(schema, value));
    });
  });
}

test('no shape takes long to refuse a long text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHAPES),
      fc.constantFrom('1', '.1', 'H21.', '-', 'A', ' '),
      ([, schema], part) => {
        assert.ok(!v.is(schema, `${part.repeat(50_000)}!`));
      },
    ),
  );
});

describe('typed text', () => {
  const five = typedText(5);

  test('is composed before its length is judged', () => {
    assert.equal(v.parse(five, 'Mẫu'.normalize('NFD')), 'Mẫu');
    assert.equal(v.parse(five, 'ếếếếế'), 'ếếếếế');
    assert.ok(v.is(five, 'ấậ'.normalize('NFD')));
  });

  test('may be as long as was said, composed', () => {
    assert.ok(v.is(five, '12345'));
    assert.ok(!v.is(five, '123456'));
    assert.ok(!v.is(five, 'x'.repeat(100_000)));
  });

  test('comes out composed, whatever went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const parsed = v.safeParse(typedText(60), text);
        if (parsed.success) assert.equal(parsed.output, text.normalize('NFC'));
      }),
    );
  });
});
