/** What things cost. The lists are facts read from the national record by hand; the rule is decision 013. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import { codes, feeNotes, fees, procedure, where } from './told.ts';

/** "Miễn phí" or a sum in the column, and the provincial People's Council in the note. */
const PROVINCE = codes(`
  1.000094 1.000110 1.000656 1.000689 1.001022 1.001193 1.001266 1.001570 1.001612 1.001766
  1.004746 1.004772 1.004859 1.004873 1.004884 1.005280 1.005461 1.011441 1.011443 1.013225
  1.013226 1.013227 1.013228 2.000528 2.000554 2.000575 2.000720 2.000806 2.002189 3.000323`);

/** "Miễn phí", and no note, or one that says the same, or one about another service only. */
const FREE = codes(`
  1.000419 1.000593 1.000894 1.001613 1.001656 1.002211 1.002759 1.003583 1.004837 1.008004
  1.010039 1.010041 1.010736 1.011606 1.011607 1.011608 1.011609 1.012836 1.013979 1.014632
  2.000424 2.000693 2.000740 2.000908 2.000930 2.000950 2.001023 2.001255 2.002080 2.002637
  3.000412`);

/** "Miễn phí", and a note or a step that takes it back without a sum. What it points at must be told. */
const FREE_TAKEN_BACK: Record<string, RegExp> = {
  '1.004845': /hộ nghèo/,
  '1.010101': /Thông tư số 48 năm 2022/,
  '1.012564': /chưa quy định/,
  '1.012566': /chưa quy định/,
  '1.012575': /Thông tư số 60 năm 2023/,
  '1.012753': /Luật Phí và lệ phí/,
  '1.012796': /Luật Phí và lệ phí/,
  '1.012812': /Luật Phí và lệ phí/,
  '1.012817': /Luật Phí và lệ phí/,
  '1.012818': /Luật Phí và lệ phí/,
  '1.013076': /Thông tư số 60 năm 2023/,
  '1.013080': /Thông tư số 60 năm 2023/,
  '1.013949': /Luật Phí và lệ phí/,
  '1.013967': /Luật Phí và lệ phí/,
  '1.013978': /Luật Phí và lệ phí/,
  '2.000986': /lệ phí đăng ký thường trú/,
  '3.000163': /tạm ứng án phí/,
};

/** "Không có thông tin", or no record at all. */
const NOTHING_SAID = codes(`
  1.000253 1.001653 1.001699 1.001731 1.001776 1.003197 1.003677 1.010028 1.010040 1.010386
  1.010803 1.010824 1.010833 1.013061 1.013274 1.014027 1.014028 1.014061 1.014062 2.001159
  3.000228`);

/** A sum, by what is paid for. */
const SUMS: Record<string, string> = {
  '1.002755': 'online 7.000 đồng mỗi lần gia hạn; counter chưa rõ',
  '1.003133': 'online 5.000 đồng mỗi giấy; counter 4.000 đồng mỗi giấy',
  '1.004194': 'online 7.000 đồng mỗi lần đăng ký; counter chưa rõ',
  '1.004222': 'online 10.000 đồng mỗi lần đăng ký; counter 20.000 đồng mỗi lần đăng ký',
  '1.010038': 'online 5.000 đồng mỗi lần đăng ký; counter 10.000 đồng mỗi lần đăng ký',
  '1.014063': '50.000 đồng mỗi thẻ',
  '1.014064': '70.000 đồng mỗi thẻ',
  '2.000635': '8.000 đồng mỗi bản',
  '2.000815': '2.000 đồng mỗi trang',
  '2.000884': '10.000 đồng mỗi trường hợp',
  '2.000913': '30.000 đồng mỗi giao dịch',
  '2.000927': '25.000 đồng mỗi giao dịch',
  '2.000942': '2.000 đồng mỗi trang',
  '2.000992': '10.000 đồng mỗi trường hợp',
  '2.001008': '10.000 đồng mỗi trường hợp',
  '2.001016': '50.000 đồng mỗi văn bản',
  '2.001019': '50.000 đồng mỗi di chúc',
  '2.001035': '50.000 đồng mỗi giao dịch',
  '2.001263': '400.000 đồng mỗi trường hợp',
  '2.001406': '50.000 đồng mỗi văn bản',
  '2.002516': '8.000 đồng mỗi văn bản',
};

/** What somebody with this case pays or does not pay, beside the ordinary sum. */
const NOTES: [code: string, note: RegExp][] = [
  ['1.001193', /trong 60 ngày thì không mất lệ phí/],
  ['1.001612', /không được trả lại tiền/],
  ['1.002755', /5\.000 đồng.*theo danh sách thì 10\.000 đồng/],
  ['1.003133', /31\/12\/2026/],
  ['1.004194', /theo danh sách thì 10\.000 đồng/],
  ['1.004222', /được miễn/],
  ['1.014063', /31\/12\/2026.*25\.000 đồng/],
  ['1.014064', /31\/12\/2026.*35\.000 đồng/],
  ['2.000815', /trang thứ ba là 1\.000 đồng.*200\.000 đồng/],
  ['2.000942', /trang thứ ba là 1\.000 đồng.*200\.000 đồng/],
  ['2.001263', /Cha dượng, mẹ kế.*miễn/],
];

describe('fees', () => {
  for (const [kind, list] of [
    ['tỉnh quy định', PROVINCE],
    ['không mất tiền', FREE],
    ['chưa rõ', [...Object.keys(FREE_TAKEN_BACK), ...NOTHING_SAID]],
  ] as const) {
    for (const code of list) it(`${code}: ${kind}`, () => assert.equal(fees(code), kind));
  }

  for (const [code, sum] of Object.entries(SUMS))
    it(`${code}: ${sum}`, () => assert.equal(fees(code), sum));

  for (const [code, why] of Object.entries(FREE_TAKEN_BACK))
    it(`${code}: not free, and says why`, () => assert.match(feeNotes(code), why));

  for (const code of NOTHING_SAID)
    it(`${code}: nothing in the record, nothing told`, () =>
      assert.equal(feeNotes(code).trim(), ''));

  for (const [code, note] of NOTES)
    it(`${code}: ${String(note)}`, () => assert.match(feeNotes(code), note));

  it('are read by hand for every procedure, and each in one list', () => {
    const read = [PROVINCE, FREE, Object.keys(FREE_TAKEN_BACK), NOTHING_SAID, Object.keys(SUMS)];
    assert.deepEqual(
      read.flat().toSorted(),
      where(() => true),
    );
  });

  it('of copies are told exactly where the record tells of them and the fee may have a note', () => {
    assert.deepEqual(
      where(({ code }) => feeNotes(code).includes('bản sao thì trả phí riêng')),
      codes(`1.000110 1.000656 1.000689 1.001022 1.001766 1.004772 1.004845 1.004859 1.004884
        1.005461 2.000528 2.000554 2.002189 3.000323`),
    );
  });

  it('are set by a province or an agency only where the nation leaves them open', () => {
    const set = [
      ...catalogue.provinces.flatMap((province) => province.fees),
      ...catalogue.agencies.flatMap(({ offers }) => offers.filter(({ setFee }) => setFee)),
    ];
    assert.ok(set.length >= 4);
    for (const { code } of set) assert.ok(PROVINCE.includes(code), code);
  });

  it('of a province that does not exist say that they are made up', () => {
    for (const { fee } of catalogue.provinces.flatMap((province) => province.fees))
      assert.match(('note' in fee && fee.note) || '', /không có thật/);
  });

  it('of the identity card end their half price on a day that the record names, nowhere else', () => {
    assert.deepEqual(
      where(({ code }) => /một nửa/.test(feeNotes(code))),
      ['1.014063', '1.014064'],
    );
    assert.ok(procedure('1.014063').channels.every(({ fee }) => fee.kind === 'amount'));
  });
});
