import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LAWS, readOne, reasons } from './portal-record.ts';

const LAW_COLUMN = 'can_cu_phap_ly';
const RESULT_COLUMN = 'ket_qua_xu_ly';

describe('legal bases', () => {
  const bases = (text: string) => readOne({ [LAW_COLUMN]: LAWS + text }).procedure.legalBases;
  const CASES: [text: string, numbers: string[], why: string][] = [
    ['Luật Diều68/2020/QH14', ['68/2020/QH14'], 'title and number'],
    [
      'Luật 54/2014/QH1354/2014/QH13Nghị định diều08/2015/NĐ-CP',
      ['54/2014/QH13', '08/2015/NĐ-CP'],
      'the title ends with its own number',
    ],
    ['Luật Diều năm 202068/2020/QH14', ['68/2020/QH14'], 'a year runs into the number'],
    ['Luật ngày 29/6/202443/2024/QH15Luật', ['43/2024/QH15'], 'a date runs into the number'],
    [
      'Hướng dẫn.85/2019/TT-BTCNghị định sau12/2025/NĐ-CP',
      ['85/2019/TT-BTC', '12/2025/NĐ-CP'],
      'the next title runs into the number',
    ],
    ['Nghị quyết66.7/2025/NQ-CP', ['66.7/2025/NQ-CP'], 'a number with a dot'],
    [
      'Sửa Nghị định số 23/2015/NĐ-CP về diều280/2025/NĐ-CP',
      ['280/2025/NĐ-CP'],
      'a title names another instrument',
    ],
    [
      'Sửa Nghị định số 07/2025/NĐ-CP280/2025/NĐ-CPThông tư',
      ['280/2025/NĐ-CP'],
      'a title ends with another instrument',
    ],
    [
      'Thông tư diều94/2025/TT-BTC43/2023/TT-BTC43/2023/TT-BTC',
      ['94/2025/TT-BTC', '43/2023/TT-BTC'],
      'a title is nothing but its number',
    ],
    [
      'Cắt giảm diều18/2026/NĐ-CP Nghị định khác87/2020/NĐ-CP',
      ['18/2026/NĐ-CP', '87/2020/NĐ-CP'],
      'a space before the next title',
    ],
    [
      'Thông tư số 53/2025/TT-BCAngày 01/7/2025 về diều.53/2025/TT-BCA',
      ['53/2025/TT-BCA'],
      'a date behind a title’s number',
    ],
    ['Liên tịch05/2015/TTLT-BTP-BCA-BYTThông tư', ['05/2015/TTLT-BTP-BCA-BYT'], 'several issuers'],
  ];
  for (const [text, numbers, why] of CASES) {
    it(`are read where ${why}`, () => {
      assert.deepEqual(bases(text), numbers);
    });
  }

  it('that are no well-formed number are told, never guessed', () => {
    for (const bad of ['118/2025/NĐ-C', '18/2021/ND-CP', '24/2024/QĐ-UBND', '09b/2013/TT-BTP']) {
      const read = readOne({ [LAW_COLUMN]: `${LAWS}Về diều${bad}` });
      assert.deepEqual(read.procedure.legalBases, [], bad);
      assert.ok(reasons(read, LAW_COLUMN).length > 0, bad);
    }
    const run = readOne({ [LAW_COLUMN]: `${LAWS}Diều 987654/2020/QH14` });
    assert.deepEqual(run.procedure.legalBases, []);
    assert.match(reasons(run, LAW_COLUMN).join(), /dính/);
  });

  it('that are only mentioned are told', () => {
    const read = readOne({
      [LAW_COLUMN]: `${LAWS}Sửa Nghị định số 23/2015/NĐ-CP về diều280/2025/NĐ-CP`,
    });
    assert.equal(
      read.remarks.find(({ field, record }) => field === LAW_COLUMN && record !== 'cả tệp')!.said,
      '23/2015/NĐ-CP',
    );
  });

  it('do not take dates for numbers', () => {
    const read = readOne({ [LAW_COLUMN]: `${LAWS}Luật ngày 15/11/2015 về diều12/2025/NĐ-CP` });
    assert.deepEqual(reasons(read, LAW_COLUMN), []);
  });
});

describe('results', () => {
  const results = (text: string) => readOne({ [RESULT_COLUMN]: text }).procedure.results;
  const FURNITURE =
    'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn --Nộp hồ sơ';

  it('are names with codes, without the furniture of the page', () => {
    assert.deepEqual(
      results(`- Giấy nuôi.Mã: KQ.G15.990001Biển diềuMã: KQ.G15.990002${FURNITURE}`),
      [
        { name: 'Giấy nuôi', code: 'KQ.G15.990001' },
        { name: 'Biển diều', code: 'KQ.G15.990002' },
      ],
    );
  });

  it('lose a code that is none, and say so', () => {
    const read = readOne({ [RESULT_COLUMN]: `Giấy nuôiMã: dsfas${FURNITURE}` });
    assert.deepEqual(read.procedure.results, [{ name: 'Giấy nuôi' }]);
    assert.match(reasons(read, RESULT_COLUMN).join(), /bỏ mã/);
  });

  it('say what of them is left out', () => {
    const read = readOne({
      [RESULT_COLUMN]:
        'GiấyMã: KQ.G15.990001GiấyMã: KQ.G15.990001Mã: KQ.G15.990003Lời cuốiTừ khóadiềuMô tảhai trang',
    });
    assert.deepEqual(read.procedure.results, [
      { name: 'Giấy', code: 'KQ.G15.990001' },
      { name: 'Lời cuối' },
    ]);
    assert.equal(reasons(read, RESULT_COLUMN).length, 4);
  });

  it('may be none', () => {
    assert.deepEqual(results(''), []);
  });
});
