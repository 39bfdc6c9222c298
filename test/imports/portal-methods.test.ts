import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fee, TimeLimit } from '../../server/contract/procedure.ts';
import { readFee, readLimit, writeFee, writeLimit } from '../../server/catalog/facts-in-words.ts';
import { METHODS, readOne, reasons } from './portal-record.ts';

const COLUMN = 'cach_thuc_thuc_hien';
const read = (rows: string, columns: Record<string, unknown> = {}) =>
  readOne({ [COLUMN]: METHODS + rows, ...columns });
const channels = (rows: string) => read(rows).procedure.channels;

describe('the run-together table of ways', () => {
  it('is taken apart into channels', () => {
    const rows =
      'Trực tuyến5 NgàyMiễn phí(Không)+ Trực tiếp: đến xã. Trực tuyến : mở trang.Trực tiếp2 GiờMiễn phíDịch vụ bưu chính1 Ngày làm việcMiễn phí';
    assert.deepEqual(
      channels(rows).map(({ channel, limit }) => [channel, writeLimit(limit)]),
      [
        ['online', '5 ngày'],
        ['counter', '2 giờ'],
        ['post', '1 ngày làm việc'],
      ],
    );
  });

  it('survives a heading with spaces, and no heading at all', () => {
    const spaced = 'Hình thức nộp Thời gian Phí, lệ phí Mô tả Trực tiếp3 Ngày làm việcMiễn phí';
    for (const text of [spaced, 'Trực tiếp3 Ngày làm việcMiễn phí']) {
      const { procedure, ...rest } = readOne({ [COLUMN]: text });
      assert.equal(procedure.channels.length, 1);
      assert.deepEqual(reasons(rest, COLUMN), []);
    }
  });

  it('keeps a number without unit unknown, as it was stated', () => {
    const limits: [printed: string, limit: TimeLimit][] = [
      ['7', { kind: 'unknown', stated: '7' }],
      ['Không có thông tin', { kind: 'unknown' }],
      ['Không quy định', { kind: 'unknown', stated: 'Không quy định' }],
      ['0 Ngày', { kind: 'unknown', stated: '0 Ngày' }],
    ];
    for (const [printed, limit] of limits) {
      assert.deepEqual(channels(`Trực tiếp${printed}Miễn phí`)[0]!.limit, limit, printed);
      assert.deepEqual(readLimit(writeLimit(limit)), limit);
    }
  });

  it('believes neither unit where column and description differ', () => {
    const same = read('Trực tiếp7 NgàyMiễn phíTrong 07 ngày làm việc.');
    assert.deepEqual(same.procedure.channels[0]!.limit, {
      kind: 'unknown',
      stated: '7 Ngày; 07 ngày làm việc',
    });
    assert.match(reasons(same, COLUMN).join(), /hai đơn vị/);
    assert.equal(
      channels('Trực tiếp7 NgàyMiễn phíBáo trong 3 ngày làm việc, xong trong 7 ngày.')[0]!.limit
        .kind,
      'known',
    );
  });

  it('gives one limit and one fee a channel, or says that there are several', () => {
    const several = read('Trực tiếp2 Ngày làm việcMiễn phíTrực tiếp1 Giờ9,000 VNĐ');
    assert.deepEqual(several.procedure.channels, [
      {
        channel: 'counter',
        limit: { kind: 'unknown', stated: '2 Ngày làm việc; 1 Giờ' },
        fee: { kind: 'unknown', note: 'Nguồn ghi "Miễn phí"; Nguồn ghi "9,000 VNĐ"' },
      },
    ]);
    assert.equal(reasons(several, COLUMN).length, 2);
    assert.equal(channels('Trực tiếp2 GiờMiễn phíTrực tiếp2 GiờMiễn phí')[0]!.limit.kind, 'known');
  });

  it('keeps what the descriptions say about time, and tells what it leaves', () => {
    const told = read('Trực tuyến3 GiờMiễn phíXong trong 3 giờ.Trực tiếp3 GiờMiễn phíGõ cửa.');
    assert.equal(told.procedure.timeNote, 'Xong trong 3 giờ.');
    assert.match(JSON.stringify(told.remarks), /Gõ cửa/);
    const both = read(
      'Trực tuyến3 GiờMiễn phíSau 15 giờ thì mai.Trực tiếp3 GiờMiễn phíSau 16 giờ thì mai.',
    );
    assert.equal(
      both.procedure.timeNote,
      'Trực tuyến: Sau 15 giờ thì mai.\nTrực tiếp: Sau 16 giờ thì mai.',
    );
    const long = read(`Trực tiếp3 GiờMiễn phí${'Chờ 3 ngày. '.repeat(200)}`);
    assert.equal(long.procedure.timeNote, undefined);
    assert.match(reasons(long, COLUMN).join(), /quá dài/);
  });

  it('says so when it cannot be read', () => {
    const bad = readOne({ [COLUMN]: 'Hỏi ở xã.' });
    assert.deepEqual(bad.procedure.channels, []);
    assert.equal(reasons(bad, COLUMN).length, 2);
  });
});

describe('a fee', () => {
  const COUNCIL = 'Mức thu do Hội đồng nhân dân tỉnh định';
  const FEES: [printed: string, fee: Fee, why: string][] = [
    ['Miễn phí', { kind: 'free' }, 'free without a note'],
    ['Miễn phí(Không)', { kind: 'free' }, 'a note that says no'],
    ['Miễn phí(Không quy định.)', { kind: 'free' }, 'no law asks for one'],
    ['Miễn phí(Không thu lệ phí theo luật diều.)', { kind: 'free' }, 'a note that says why'],
    [`Miễn phí(${COUNCIL}.)`, { kind: 'province', note: `${COUNCIL}.` }, 'the Council decides'],
    [`Miễn phí((${COUNCIL}))`, { kind: 'province', note: COUNCIL }, 'brackets twice'],
    [`50,000 VNĐ(${COUNCIL})`, { kind: 'province', note: COUNCIL }, 'a number and the Council'],
    [
      `Không có thông tinPhí: ${COUNCIL}.`,
      { kind: 'province', note: `Phí: ${COUNCIL}.` },
      'told in the description',
    ],
    [
      'Miễn phí(Chưa quy định.)',
      { kind: 'unknown', note: 'Nguồn ghi "Miễn phí": Chưa quy định.' },
      'not yet set',
    ],
    [
      'Miễn phí(Theo luật phí)',
      { kind: 'unknown', note: 'Nguồn ghi "Miễn phí": Theo luật phí' },
      'a note that may say otherwise',
    ],
    [
      'Miễn phí(9.000 đồng/diều)',
      { kind: 'unknown', note: 'Nguồn ghi "Miễn phí": 9.000 đồng/diều' },
      'nought and a sum',
    ],
    ['Không có thông tin', { kind: 'unknown' }, 'nothing told'],
    ['Không có thông tin(1) Trường hợp diều to', { kind: 'unknown' }, 'a list is no note'],
    ['70,000 VNĐ', { kind: 'amount', amount: 70_000 }, 'a sum alone'],
    ['1,250,000 Việt Nam Đồng', { kind: 'amount', amount: 1_250_000 }, 'a million'],
    [
      '70,000 VNĐ(70.000 đồng/Giấy nuôi.)',
      { kind: 'amount', amount: 70_000, per: 'giấy nuôi' },
      'a sum and its unit',
    ],
    [
      '2,000 Việt Nam Đồng(/trang)',
      { kind: 'amount', amount: 2000, per: 'trang' },
      'the unit alone',
    ],
    [
      '70,000 VNĐ(Cả năm: 70.000đ, trẻ em một nửa.)',
      { kind: 'amount', amount: 70_000, note: 'Cả năm: 70.000đ, trẻ em một nửa.' },
      'a note kept whole',
    ],
    [
      '5,000 VNĐ(7.000 đồng/lần)',
      { kind: 'unknown', note: 'Nguồn ghi "5,000 VNĐ": 7.000 đồng/lần' },
      'number and note differ',
    ],
    [
      '20 VNĐ(20.000 đ/diều)',
      { kind: 'unknown', note: 'Nguồn ghi "20 VNĐ": 20.000 đ/diều' },
      'thousands lost',
    ],
    ['10 USD(/bản)', { kind: 'unknown', note: 'Nguồn ghi "10 USD": /bản' }, 'foreign money'],
  ];
  for (const [printed, fee, why] of FEES) {
    it(`is read from "${printed}": ${why}`, () => {
      const told = channels(`Trực tiếp3 Giờ${printed}`)[0]!.fee;
      assert.deepEqual(told, fee);
      assert.deepEqual(readFee(writeFee(told), 'note' in told ? told.note : undefined), told);
    });
  }

  it('run into the time is believed only where the note confirms one reading', () => {
    const glued = read('Trực tuyến120,000 VNĐ');
    assert.deepEqual(glued.procedure.channels[0], {
      channel: 'online',
      limit: { kind: 'unknown' },
      fee: { kind: 'unknown', note: 'Nguồn ghi "120,000 VNĐ"' },
    });
    assert.equal(reasons(glued, COLUMN).length, 2);
    assert.deepEqual(channels('Trực tuyến120,000 VNĐ(mức thu là 20.000 đồng)')[0]!.fee, {
      kind: 'amount',
      amount: 20_000,
      note: 'mức thu là 20.000 đồng',
    });
    assert.equal(
      channels('Trực tuyến120,000 VNĐ(20.000 đồng, xe 120.000 đồng)')[0]!.fee.kind,
      'unknown',
    );
  });

  it('is not free where another channel says that the Council decides', () => {
    const fees = channels(`Trực tuyến3 GiờMiễn phíTrực tiếp3 GiờMiễn phí(${COUNCIL})`).map(
      ({ fee }) => fee.kind,
    );
    assert.deepEqual(fees, ['unknown', 'province']);
  });

  it('is not free where the steps speak of paying it', () => {
    const steps = 'Người dân nộp lệ phí nếu quá hạn.';
    const told = read('Trực tiếp3 GiờMiễn phí', { trinh_tu_thuc_hien: steps });
    assert.equal(told.procedure.channels[0]!.fee.kind, 'unknown');
    assert.match(reasons(told, COLUMN).join(), /trình tự/);
    const waived = read('Trực tiếp3 GiờMiễn phí(Miễn lệ phí.)', { trinh_tu_thuc_hien: steps });
    assert.equal(waived.procedure.channels[0]!.fee.kind, 'free');
    assert.equal(
      read('Trực tiếp3 GiờMiễn phí', { trinh_tu_thuc_hien: 'Xã không thu lệ phí.' }).procedure
        .channels[0]!.fee.kind,
      'free',
    );
  });
});

describe('a reading that the file brings along', () => {
  const line = {
    channel: 'counter',
    time: 3,
    time_unit: 'working_day',
    fee_raw: 'Miễn phí',
    note: '',
  };

  it('is silent where it agrees', () => {
    const read = readOne({
      methods_parsed: [line],
      results_parsed: [{ name: 'x', code: 'KQ.G15.990001' }],
    });
    assert.deepEqual(
      read.remarks.filter(({ field }) => field.endsWith('_parsed')),
      [],
    );
  });

  it('is told where it differs, and the raw column holds', () => {
    const read = readOne({ methods_parsed: [{ ...line, time: 5 }], results_parsed: [] });
    assert.deepEqual(read.procedure.channels[0]!.limit, {
      kind: 'known',
      amount: 3,
      unit: 'working-day',
    });
    assert.equal(reasons(read, 'methods_parsed').length, 1);
    assert.equal(reasons(read, 'results_parsed').length, 1);
  });

  it('stands in where the raw column is empty, and says so', () => {
    const read = readOne({
      [COLUMN]: '',
      ket_qua_xu_ly: '',
      methods_parsed: [line],
      results_parsed: [{ name: 'Giấy nuôi diều', code: 'KQ.G15.990001' }],
    });
    assert.equal(read.procedure.channels.length, 1);
    assert.deepEqual(read.procedure.results, [{ name: 'Giấy nuôi diều', code: 'KQ.G15.990001' }]);
    assert.match(reasons(read, 'methods_parsed').join(), /đã dùng/i);
  });

  it('is left alone where it is of another shape', () => {
    const read = readOne({ methods_parsed: { a: 1 }, results_parsed: 'x' });
    assert.equal(read.procedure.channels.length, 1);
    assert.equal(
      reasons(read, 'methods_parsed').length + reasons(read, 'results_parsed').length,
      2,
    );
  });
});
