import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findUnit } from '../../server/domain/units/find-unit.ts';
import { prepareUnits } from '../../server/domain/units/units-index.ts';
import { find, index, outcome, UNITS } from './units-places.ts';

const all = (table: Record<string, string>) => {
  for (const [typed, expected] of Object.entries(table))
    assert.equal(outcome(typed), expected, typed);
};

describe('a place as people write it', () => {
  test('old communes with their districts', () =>
    all({
      'xã Tân Thành, huyện Hữu Lũng': '06445',
      'XÃ TÂN THÀNH, HUYỆN HỮU LŨNG, TỈNH LẠNG SƠN': '06445',
      'xa tan thanh huu lung lang son': '06445',
      'x. Tân Thành, h. Hữu Lũng': '06445',
      'UBND xã Quảng Lạc, TP Lạng Sơn': '05983',
      'Ủy ban nhân dân xã Quảng Lạc (TP. Lạng Sơn)': '05983',
      'xã Quảng Lạc cũ, Lạng Sơn': '05983',
      'Lạng Sơn, Hữu Lũng, Tân Thành': '06445',
      'quang lac': '05983',
    }));

  test('numbers, abbreviations, spaces and apostrophes', () =>
    all({
      'P3, Q3, TP.HCM': '27154',
      'p.03 quận 3': '27154',
      'phường 4, quận 3': '27154',
      'Phường IV, Q.3': '27154',
      'x. my thanh nam, h. cai lay': '28456',
      'xã Mĩ Thành Nam, huyện Cai Lậy': '28456',
      "Xã Ea H'leo, Đắk Lắk": '24091',
      'ea hleo': '24091',
      'tt Tân Phú, Đồng Nai': '26116',
    }));

  test("today's names, and provinces of then and now", () =>
    all({
      'phường Lương Văn Tri': '05983',
      'Thanh Hoá': '38',
      'thanh hoa': '38',
      'tỉnh Thanh Hóa': '38',
      'TP.HCM': '79',
      'thành phố Hồ Chí Minh, Việt Nam': '79',
      'tỉnh Đồng Nai': '75',
      'Thành phố Đồng Nai': '75',
      'Tiền Giang': '82',
      'xã Mỹ Thành, Tiền Giang': '28456',
      'huyện Côn Đảo': '26732',
      'Côn Đảo, Bà Rịa - Vũng Tàu': '26732',
      '05983': '05983',
    }));

  test('the street or hamlet in front is left out', () =>
    all({
      'Số 5, thôn Đông, xã Quảng Lạc, TP Lạng Sơn': '05983',
      'thôn Đông xã Quảng Lạc TP Lạng Sơn': '05983',
      '12 Lê Lợi, P. 3, Q. 3, TPHCM': '27154',
      '7 đường Phương Mai, phường 3, quận 3': '27154',
    }));

  test('what it was is told', () => {
    const found = find('xã Quảng Lạc, TP Lạng Sơn');
    assert.ok(found.kind === 'one');
    assert.equal(found.province, 'Tỉnh Lạng Sơn');
    assert.deepEqual(found.was, [
      { name: 'Xã Quảng Lạc', district: 'Thành phố Lạng Sơn', province: 'Tỉnh Lạng Sơn' },
    ]);
    const today = find('phường Lương Văn Tri');
    assert.ok(today.kind === 'one');
    assert.deepEqual(today.was, []);
  });
});

describe('a question, where nothing may be picked', () => {
  test('a commune that was divided', () =>
    all({
      'xã Đôi Nơi, huyện Cao Lộc, Lạng Sơn': 'hỏi divided 06184 06211',
      'doi noi': 'hỏi divided 06184 06211',
    }));

  test('a doubted heir comes last, with why; the sound one is no answer either', () => {
    assert.equal(outcome('phuong 3 cai lay'), 'hỏi doubted 28435 29869');
    const found = find('phuong 3 cai lay');
    assert.ok(found.kind === 'ask');
    assert.deepEqual(
      found.candidates.map(({ doubt }) => doubt),
      [undefined, 'Có nguồn ghi cả Phường Cao Lãnh.'],
    );
    assert.equal(outcome('xã Dở Dang, Cai Lậy'), 'hỏi doubted 28456');
  });

  test("places of one name, today's first, each with its province", () => {
    assert.equal(outcome('tân thành'), 'hỏi namesakes 06445 28468 06211');
    assert.equal(outcome('xã Tân Thành, Lạng Sơn'), 'hỏi namesakes 06445 06211');
    const found = find('tân thành');
    assert.ok(found.kind === 'ask');
    assert.deepEqual(
      found.candidates.map(({ province }) => province),
      ['Tỉnh Lạng Sơn', 'Tỉnh Đồng Tháp', 'Tỉnh Lạng Sơn'],
    );
  });

  test('marks decide where they are typed, and only there', () =>
    all({
      'Hoằng Phú, Hoằng Hóa': '15967',
      'Hoằng Phụ, Hoằng Hoá': '15991',
      'hoang phu, hoang hoa': 'hỏi namesakes 15967 15991',
      'Tân Thanh, Lạng Sơn': '06184',
      'xã Quãng Lạc, TP Lạng Sơn': 'hỏi marks 05983',
    }));

  test('another kind than typed', () =>
    all({
      'phường Quảng Lạc': 'hỏi kind 05983',
      'x. my thanh nam, tx. cai lay': 'hỏi kind 28456',
      'xã Quảng Lạc, huyện Lạng Sơn': 'hỏi kind 05983',
    }));

  test('only a district', () => {
    assert.equal(outcome('huyện Hữu Lũng'), '06445');
    assert.equal(outcome('huyện Cao Lộc'), 'hỏi district 06211 06184');
  });

  test('a name that is not typed to its end', () =>
    all({
      'quang l': 'hỏi unfinished 05983',
      'xã Tân Thành, hữu l': 'hỏi unfinished 06445',
      q: 'không',
    }));

  test('the list is bounded, and says how many more', () => {
    const many = prepareUnits({
      units: UNITS,
      successions: UNITS.filter(({ province }) => province).map(({ code }, n) => ({
        name: 'Xã Trùng Tên',
        district: `Huyện Số ${n}`,
        province: 'Tỉnh Đồng Tháp',
        heirs: [code],
      })),
    });
    const found = findUnit(many, 'trùng tên');
    assert.ok(found.kind === 'ask');
    assert.equal(found.candidates.length, 8);
    assert.equal(found.more, 6);
  });

  test('a number of today that was another commune’s', () =>
    all({ '06442': '06445', '06445': '06445', '99999': 'không' }));
});

describe('nothing found', () => {
  test('the nearest are offered, those of the district or province typed first', () => {
    const found = find('xã Qảng Lạc, TP Lạng Sơn');
    assert.ok(found.kind === 'none');
    assert.equal(found.near[0]?.unit.code, '05983');
    assert.ok(found.near.length <= 3);
    assert.equal(found.loaded, true);
  });

  test('a district that does not hold the commune is no answer', () =>
    all({
      'xã Quảng Lạc, huyện Hữu Lũng': 'không',
      'xã Tân Thành, huyện Không Có': 'không',
      'phường Hàng Bạc': 'không',
      'xã Không Có, xã Quảng Lạc': 'không',
      '': 'không',
      ' ,, ( ) ': 'không',
      xã: 'không',
    }));

  test('a name that an object has by itself is no place', () =>
    all({ constructor: 'không', __proto__: 'không' }));

  test('where no list was imported, it says so', () => {
    const empty = prepareUnits({ units: [], successions: [] });
    assert.deepEqual(findUnit(empty, 'xã Tân Thành'), { kind: 'none', near: [], loaded: false });
  });
});

test('the longest text is read in a few milliseconds', () => {
  const words = ['tan', 'thanh', 'xa', 'p', 'q', '3', 'lang', 'son', 'h', 'phuong'];
  const texts = Array.from({ length: 20 }, (_, n) =>
    Array.from({ length: 60 }, (_, at) => words[(at * (n + 3)) % words.length]).join(
      n % 2 ? ' ' : ', ',
    ),
  );
  const start = performance.now();
  for (const text of texts) findUnit(index, text);
  assert.ok(performance.now() - start < 20 * 25, 'slow');
});
