import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { checkCatalogue } from '../../server/catalog/index.ts';
import { Procedure } from '../../server/contract/procedure.ts';
import { readPortal } from '../../server/imports/portal/read-portal.ts';
import { LAWS, METHODS, PAPERS, portalRecord, readLines } from './portal-record.ts';

/** Pieces of the portal's own language, which get furthest into the readers. */
const PIECES = [
  METHODS,
  PAPERS,
  LAWS,
  '--',
  '* Lưu ý:',
  'Trường hợp ',
  'Đối với ',
  ' phải xuất trình',
  'Trực tuyến',
  'Trực tiếp',
  'Dịch vụ bưu chính',
  'Miễn phí',
  'Không có thông tin',
  ' VNĐ',
  ' USD',
  '(',
  ')',
  'Ngày làm việc',
  ' Ngày',
  ' Giờ',
  '1',
  '0',
  '20',
  ',000',
  '1 bản chính',
  ',1 bản sao',
  '01 bản sao',
  '.docx',
  'Hội đồng nhân dân',
  'Mã: ',
  'KQ.G15.990001',
  'Từ khóa',
  'Mô tả',
  '12/2025/NĐ-CP',
  '2024',
  '/QĐ-BTP',
  'Luật ',
  'Ủy ban nhân dân cấp xã',
  ', ',
  '\n',
  ' ',
  '\u0000',
  '\u0301',
  '\ud800',
  '🪁',
  'ក្រ',
  '__proto__',
  '\u202e',
];
const portalText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const anyValue = fc.oneof(portalText, fc.string({ unit: 'binary' }), fc.jsonValue());
const columns = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...Object.keys(portalRecord()), 'methods_parsed', 'results_parsed'),
    fc.string(),
  ),
  anyValue,
);

describe('hostile files', () => {
  it('never make the reader throw, and never pass what the catalogue refuses', () => {
    fc.assert(
      fc.property(fc.array(columns, { maxLength: 4 }), (mutations) => {
        const records = mutations.map((mutation, index) => ({
          ...portalRecord({ ma_thu_tuc: `1.90000${index}` }),
          ...mutation,
        }));
        const read = readLines(records);
        assert.equal(read.total, records.length);
        assert.equal(read.procedures.length + read.refused.length, records.length);
        for (const procedure of read.procedures)
          assert.deepEqual(v.parse(Procedure, procedure), procedure);
        const whole = {
          procedures: read.procedures,
          forms: [],
          agencies: [],
          provinces: [],
          calendars: [],
        };
        assert.deepEqual(checkCatalogue(whole), []);
        for (const { said, reason } of [...read.remarks, ...read.refused]) {
          assert.ok(reason !== '' && Array.from(said ?? '').length <= 120);
        }
        assert.deepEqual(readLines(records), read);
      }),
      { numRuns: 600 },
    );
  });

  it('never make it throw where they are no file of the portal at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), portalText, fc.json()), (text) => {
        const read = readPortal(text, text);
        assert.equal(read.procedures.length + read.refused.length, read.total);
      }),
      { numRuns: 600 },
    );
  });

  it('may nest lists deeper than anything can be written again', () => {
    const deep = `${'['.repeat(90_000)}${']'.repeat(90_000)}`;
    const text = `{"ma_thu_tuc":"1.900001","ten_thu_tuc":${deep}}`;
    assert.equal(readPortal(text, 'x').refused[0]?.field, 'ten_thu_tuc');
  });

  it('lose the marks that no writing piles upon a letter, and are told', () => {
    const [name, pile] = ['Một việc', '\u0316'.repeat(40_000)];
    const { procedures, remarks } = readLines([portalRecord({ ten_thu_tuc: name + pile })]);
    assert.equal(procedures[0]?.officialName, name + pile.slice(0, 30));
    assert.ok(remarks.some(({ field }) => field === 'ten_thu_tuc'));
  });

  it('name units like things of the language, which are none', () => {
    const methods_parsed = [{ channel: 'online', time: 3, time_unit: 'constructor' }];
    const record = portalRecord({ cach_thuc_thuc_hien: '', methods_parsed });
    assert.deepEqual(readLines([record]).procedures[0]?.channels[0]?.limit, {
      kind: 'unknown',
      stated: '3',
    });
  });

  /** Each repeats what a careless pattern would read again from every letter. */
  const BOMBS: [column: string, piece: string, last: string][] = [
    ['cach_thuc_thuc_hien', 'Trực tiếpA', 'x'],
    ['cach_thuc_thuc_hien', 'Trực tiếp1Miễn phí(', ''],
    ['cach_thuc_thuc_hien', '1', 'x'],
    ['cach_thuc_thuc_hien', 'Trực tiếp1 GiờMiễn phí', ''],
    ['thanh_phan_ho_so', '1', 'x'],
    ['thanh_phan_ho_so', `;${PAPERS}`, '1 bản chính'],
    ['thanh_phan_ho_so', ';', `x${PAPERS};1 bản chính`],
    ['thanh_phan_ho_so', 'a)A', `.docx1 bản chính`],
    ['thanh_phan_ho_so', '1 bản chính', `${PAPERS}x`],
    ['ket_qua_xu_ly', 'Từ khóa', 'x'],
    ['ket_qua_xu_ly', 'aMã: b', 'x'],
    ['ket_qua_xu_ly', '.', 'xMã: b'],
    ['can_cu_phap_ly', '1', ' 12/2025/NĐ-CP'],
    ['can_cu_phap_ly', '1.', '/'],
    ['can_cu_phap_ly', '12/2025/NĐ-CP', ''],
    ['can_cu_phap_ly', 'x12/2025/ND-CP', ''],
    ['doi_tuong_thuc_hien', 'A,', ''],
    ['co_quan_thuc_hien', 'sở a, ', ''],
  ];
  for (const [column, piece, last] of BOMBS) {
    it(`are read in time: ${column}, "${piece.slice(0, 12)}" again and again`, () => {
      const size = 180_000;
      const text = piece.repeat(Math.floor(size / piece.length)) + last;
      const start = performance.now();
      readLines([portalRecord({ [column]: text })]);
      // A linear reader needs a tenth of this on a slow machine; a careless pattern needs minutes.
      assert.ok(performance.now() - start < 5000, `${Math.round(performance.now() - start)} ms`);
    });
  }
});
