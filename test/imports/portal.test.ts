import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { checkCatalogue } from '../../server/catalog/index.ts';
import { Procedure } from '../../server/contract/procedure.ts';
import { readPortal } from '../../server/imports/portal/read-portal.ts';
import { portalRecord, readLines, readOne, reasons } from './portal-record.ts';

describe('a record of the portal', () => {
  it('becomes a procedure in official words that the catalogue accepts', () => {
    const { procedure, total, refused, remarks } = readOne();
    assert.deepEqual(
      {
        total,
        refused,
        remarks: reasons({ total, refused, remarks, procedures: [] }, 'ten_thu_tuc'),
      },
      { total: 1, refused: [], remarks: [] },
    );
    assert.deepEqual(v.parse(Procedure, procedure), procedure);
    assert.deepEqual(
      checkCatalogue({
        procedures: [procedure],
        forms: [],
        agencies: [],
        provinces: [],
        calendars: [],
      }),
      [],
    );
    assert.deepEqual(procedure, {
      code: '1.900001',
      wording: 'official',
      name: 'Đăng ký nuôi diều sáo',
      officialName: 'Thủ tục đăng ký nuôi diều sáo',
      sector: 'Diều sáo',
      levels: ['commune'],
      serviceLevel: 'unknown',
      audiences: ['Công dân Việt Nam'],
      channels: [
        {
          channel: 'counter',
          limit: { kind: 'known', amount: 3, unit: 'working-day' },
          fee: { kind: 'free' },
        },
      ],
      variants: [
        {
          id: 'any',
          name: 'Mọi trường hợp',
          papers: [
            {
              id: procedure.variants[0]!.papers[0]!.id,
              name: 'Đơn xin nuôi diều',
              as: 'original',
              copies: 1,
              required: true,
            },
          ],
        },
      ],
      results: [{ name: 'Giấy nuôi diều', code: 'KQ.G15.990001' }],
      authority: { kind: 'commune', name: 'Ủy ban nhân dân cấp xã' },
      whoMayAct: {},
      mistakes: [],
      everydayNames: [],
      situations: [],
      lifeEvents: [],
      legalBases: ['12/2025/NĐ-CP'],
      decision: '77/QĐ-BTP',
      replaces: [],
      replacedBy: [],
      nationalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/9f2c-01',
      source: { name: 'Cổng Dịch vụ công quốc gia, nhập từ tệp thử.jsonl', verified: false },
    });
  });

  it('is the same after every import', () => {
    const lines = [portalRecord(), portalRecord({ ma_thu_tuc: '1.900002' })];
    assert.deepEqual(readLines(lines), readLines(lines));
  });

  it('is composed, whatever the file holds', () => {
    const decomposed = 'Thủ tục đăng ký nuôi diều sáo'.normalize('NFD');
    const { procedure } = readOne({
      ten_thu_tuc: decomposed,
      cach_thuc_thuc_hien: String(portalRecord()['cach_thuc_thuc_hien']).normalize('NFD'),
      ket_qua_xu_ly: 'Giấy\u00a0nuôi diềuMã: KQ.G15.990001',
    });
    assert.equal(procedure.officialName, decomposed.normalize('NFC'));
    assert.equal(procedure.channels.length, 1);
    assert.equal(procedure.results[0]!.name, 'Giấy nuôi diều');
  });

  it('keeps its name where "thủ tục" belongs to it, and drops its own code', () => {
    const name = (ten_thu_tuc: string) => readOne({ ten_thu_tuc }).procedure.name;
    assert.equal(name('Thủ tục hải quan đối với diều'), 'Thủ tục hải quan đối với diều');
    assert.equal(name('thủ tục uỷ quyền thả diều (1.900001)'), 'Uỷ quyền thả diều');
    assert.equal(name('Thả diều ở xã Ê Đê'), 'Thả diều ở xã Ê Đê');
  });

  it('says its service level only where the name does', () => {
    const level = (ten_thu_tuc: string) => readOne({ ten_thu_tuc }).procedure.serviceLevel;
    assert.equal(level('Cấp diều bằng dịch vụ công trực tuyến toàn trình'), 'full');
    assert.equal(level('Cấp diều bằng dịch vụ công trực tuyến một phần'), 'partial');
    assert.equal(level('Cấp diều trực tuyến'), 'unknown');
  });

  it('splits lists at commas outside brackets', () => {
    const { procedure } = readOne({
      doi_tuong_thuc_hien: 'Tổ chức (không gồm hội, quỹ), Cán bộ, công chức, Người nước ngoài',
      cap_thuc_hien: 'Cấp xã, Cấp tỉnh',
    });
    assert.deepEqual(procedure.audiences, [
      'Tổ chức (không gồm hội, quỹ)',
      'Cán bộ, công chức',
      'Người nước ngoài',
    ]);
    assert.deepEqual(procedure.levels, ['province', 'commune']);
  });

  it('links only to encrypted pages of the national portal', () => {
    for (const detail_url of [
      'http://dichvucong.gov.vn/a',
      'https://dichvucong.gov.vn.example.com/a',
      'https://a:b@dichvucong.gov.vn/',
      'javascript:alert(1)',
      'https://dichvucong.gov.vn:8443/',
    ]) {
      const read = readOne({ detail_url });
      assert.equal(read.procedure.nationalUrl, undefined, detail_url);
      assert.match(reasons(read, 'detail_url').join(), /https/);
    }
  });

  it('leaves out a decision that is no number, and a level nobody knows, and says so', () => {
    const read = readOne({ so_quyet_dinh: 'Demo/QĐ-BTP', cap_thuc_hien: 'Cấp huyện' });
    assert.equal(read.procedure.decision, undefined);
    assert.deepEqual(read.procedure.levels, ['other']);
    assert.equal(reasons(read, 'so_quyet_dinh').length, 1);
    assert.equal(reasons(read, 'cap_thuc_hien').length, 1);
  });
});

describe('who decides', () => {
  const CASES: [decides: string, executes: string, kind: string][] = [
    ['Ủy ban Nhân dân xã, phường, thị trấn.', '', 'commune'],
    ['Chủ tịch UBND cấp xã', 'Sở Xây dựng', 'commune'],
    ['Công an tỉnh, Cục cảnh sát giao thông', '', 'police'],
    ['Cục cảnh sát quản lý hành chính về trật tự, xã hội', '', 'police'],
    ['', 'Chi nhánh Văn phòng đăng ký đất đai, Văn phòng đăng ký đất đai', 'land-registry'],
    ['Tòa án nhân dân tỉnh, thành phố trực thuộc trung ương', '', 'court'],
    ['', 'Thuế tỉnh, thành phố, Thuế cơ sở', 'other'],
    ['Ủy ban nhân dân cấp tỉnh', '', 'other'],
    ['Ủy ban nhân dân cấp xã, Sở Xây dựng', '', 'unknown'],
    ['', 'Hội những người chơi diều', 'unknown'],
    ['', 'Không có thông tin', 'unknown'],
  ];
  for (const [decides, executes, kind] of CASES) {
    it(`is ${kind} for "${decides || executes}"`, () => {
      const { procedure } = readOne({
        co_quan_co_tham_quyen: decides,
        co_quan_thuc_hien: executes,
      });
      assert.equal(procedure.authority.kind, kind);
    });
  }

  it('is told to be a guess from who carries it out', () => {
    const read = readOne({ co_quan_co_tham_quyen: '', co_quan_thuc_hien: 'Công an cấp Xã' });
    assert.deepEqual(read.procedure.authority, { kind: 'police', name: 'Công an cấp Xã' });
    assert.match(reasons(read, 'co_quan_thuc_hien').join(), /cơ quan thực hiện/);
  });
});

describe('a file of the portal', () => {
  it('may be one JSON array', () => {
    const read = readPortal(`\ufeff [${JSON.stringify(portalRecord())}, 7]`, 'mảng.json');
    assert.equal(read.total, 2);
    assert.equal(read.procedures.length, 1);
    assert.deepEqual(
      read.refused.map(({ record }) => record),
      ['bản ghi 2'],
    );
  });

  it('may name its columns in other writings, and may bring columns nobody reads', () => {
    const { ma_thu_tuc, ten_thu_tuc, ...rest } = portalRecord();
    const read = readLines([
      { ...rest, ' Mã thủ tục': ma_thu_tuc, 'TEN-THU TUC': ten_thu_tuc, ghi_chu_rieng: 'x' },
    ]);
    assert.equal(read.procedures[0]!.code, '1.900001');
    assert.ok(
      read.remarks.some(({ record, field }) => record === 'cả tệp' && field === 'ghi_chu_rieng'),
    );
    assert.ok(
      read.remarks.some(
        ({ record, field }) => record === 'cả tệp' && field === 'trinh_tu_thuc_hien',
      ),
    );
  });

  it('tells which columns are missing', () => {
    const { can_cu_phap_ly: _, ...rest } = portalRecord();
    const read = readLines([portalRecord({ ma_thu_tuc: '1.900002' }), rest]);
    const remark = read.remarks.find(
      ({ field, record }) => field === 'can_cu_phap_ly' && record === 'cả tệp',
    );
    assert.match(remark!.reason, /thiếu ở 1 thủ tục/);
    assert.equal(read.procedures.length, 2);
  });

  it('loses no line in silence', () => {
    const lines = [
      JSON.stringify(portalRecord()),
      '',
      'không phải JSON',
      '"một chuỗi"',
      JSON.stringify(portalRecord({ ma_thu_tuc: 'abc' })),
      JSON.stringify(portalRecord({ ma_thu_tuc: '1.900002', ten_thu_tuc: ' ' })),
      JSON.stringify(portalRecord({ ma_thu_tuc: '1.900001.000.00.00.H99' })),
      JSON.stringify(
        portalRecord({ ma_thu_tuc: '1.900003', trinh_tu_thuc_hien: 'a'.repeat(1_000_000) }),
      ),
      '['.repeat(200_000),
    ];
    const read = readPortal(lines.join('\r\n'), 'lẫn lộn.jsonl');
    assert.equal(read.total, 8);
    assert.equal(read.procedures.length, 1);
    assert.deepEqual(
      read.refused.map(({ record, field }) => [record, field]),
      [
        ['dòng 3', ''],
        ['dòng 4', ''],
        ['dòng 9', ''],
        ['dòng 5', 'ma_thu_tuc'],
        ['dòng 6', 'ten_thu_tuc'],
        ['dòng 7', 'ma_thu_tuc'],
        ['dòng 8', 'trinh_tu_thuc_hien'],
      ],
    );
    for (const { reason, said } of read.refused) {
      assert.ok(reason.length > 10);
      assert.ok((said ?? '').length <= 120);
    }
  });

  it('reads a code with a province’s tail as the national one and says so', () => {
    const read = readOne({ ma_thu_tuc: '1.900001.000.00.00.H99' });
    assert.equal(read.procedure.code, '1.900001');
    assert.equal(reasons(read, 'ma_thu_tuc').length, 1);
  });

  it('drops what cannot be seen and says so', () => {
    const read = readOne({ linh_vuc: 'Diều\u0000 sáo\u202e' });
    assert.equal(read.procedure.sector, 'Diều sáo');
    assert.match(reasons(read, 'linh_vuc').join(), /không nhìn thấy/);
  });

  it('lets no key reach a prototype', () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const line = JSON.stringify(portalRecord()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const read = readPortal(line, 'x');
    assert.equal(read.procedures.length, 1);
    assert.equal(JSON.stringify(Object.getOwnPropertyNames(Object.prototype)), before);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.ok(read.remarks.some(({ field, record }) => record === 'cả tệp' && field === 'proto'));
  });

  it('says of an empty file that it holds nothing', () => {
    assert.deepEqual(readPortal('\n \n', 'x'), {
      total: 0,
      procedures: [],
      refused: [],
      remarks: [],
    });
    assert.equal(readPortal('[1, 2', 'x').refused[0]!.record, 'cả tệp');
  });
});
