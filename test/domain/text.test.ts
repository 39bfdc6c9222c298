import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanLine, cleanLines } from '../../server/domain/clean-text.ts';
import { maskName } from '../../server/domain/mask-name.ts';
import { fold, syllables } from '../../server/domain/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const vietnamese = fc
  .array(
    fc.constantFrom(
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ ÐĐ',
    ),
  )
  .map((letters) => letters.join(''));

describe('folding', () => {
  const cases: [typed: string, folded: string][] = [
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐĂNG KÝ KHAI SINH', 'dang ky khai sinh'],
    ['  giấy \t khai\nsinh ', 'giay khai sinh'],
    ['ướt mưa', 'uot mua'],
    ['Ðồng Tháp typed with an eth', 'dong thap typed with an eth'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['uỷ ban', 'uy ban'],
    ['ủy ban', 'uy ban'],
    ["H'Mông", "h'mong"],
    ['Ê Đê', 'e de'],
    ['Niê Kdăm', 'nie kdam'],
    ['khai\u200bsinh', 'khaisinh'],
    ['', ''],
  ];
  for (const [typed, folded] of cases) {
    test(`"${typed}" folds to "${folded}"`, () => assert.equal(fold(typed), folded));
  }

  test('a text written composed and decomposed folds to the same', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, anyText), (text) => {
        assert.equal(fold(text.normalize('NFC')), fold(text.normalize('NFD')));
      }),
    );
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))));
  });

  test('every Vietnamese letter becomes one of a to z', () => {
    fc.assert(fc.property(vietnamese, (text) => assert.match(fold(text), /^[a-z ]*$/)));
  });
});

describe('syllables', () => {
  const cases: [typed: string, words: string[]][] = [
    ['Giấy khai-sinh!', ['giay', 'khai', 'sinh']],
    ['khai sinh/nhập khẩu/bhyt', ['khai', 'sinh', 'nhap', 'khau', 'bhyt']],
    ["Hà Thị H'Mai", ['ha', 'thi', 'h', 'mai']],
    ['mẫu CT01', ['mau', 'ct01']],
    ['… ? !', []],
  ];
  for (const [typed, words] of cases) {
    test(`"${typed}" has ${words.length}`, () => assert.deepEqual(syllables(typed), words));
  }
});

describe('a text as it is kept', () => {
  const names = [
    'Nông Thị Mẫu',
    "Hà Thị H'Mai",
    "K'Brối",
    'Niê Y Blô',
    'Y Thinh Mlô',
    'Thạch Sô Phia',
    'Lò Văn A',
    'A',
    'nguyễn văn b',
    'ĐÀM THỊ Ổi',
    'Siu H’Bia',
    'Đinh-Y Rơ Măm',
    'ថាច់ សុភា',
  ];
  for (const name of names) {
    test(`the name ${name} survives untouched`, () => assert.equal(cleanLine(name), name));
  }

  const cases: [typed: string, kept: string, what: string][] = [
    ['Nguye\u0302\u0303n', 'Nguyễn', 'decomposed letters are composed'],
    ['  Nông   Thị\tMẫu ', 'Nông Thị Mẫu', 'white space is collapsed'],
    ['Nông\u00a0Thị', 'Nông Thị', 'a no-break space is a space'],
    ['Mẫu\u202eabc\u202c', 'Mẫuabc', 'direction overrides go'],
    ['Mẫu\u200b\ufeff', 'Mẫu', 'zero-width spaces go'],
    ['M\u0000ẫ\u0007u', 'Mẫu', 'control characters go'],
    ['Mẫu\ud83d', 'Mẫu', 'half of a surrogate pair goes'],
    ['👩‍🌾', '👩‍🌾', 'joiners stay, other scripts and signs need them'],
  ];
  for (const [typed, kept, what] of cases) {
    test(what, () => assert.equal(cleanLine(typed), kept));
  }

  test('several lines keep their line ends, at most one of them empty', () => {
    assert.equal(cleanLines(' một \r\n hai\r\r\n\n\nba\u2028 '), 'một\nhai\n\nba');
  });

  test('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(cleanLine(cleanLine(text)), cleanLine(text));
        assert.equal(cleanLines(cleanLines(text)), cleanLines(text));
      }),
    );
  });

  test('what is kept is composed and has nothing unseen in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = cleanLine(text);
        assert.equal(kept, kept.normalize('NFC'));
        assert.doesNotMatch(kept, /[\p{Cc}\p{Cs}\u200b\u202a-\u202e]/u);
      }),
    );
  });
});

describe('a masked name', () => {
  const cases: [name: string, masked: string][] = [
    ['Nông Thị Mẫu', 'N*** T*** M***'],
    ['ông đặng', 'Ô*** Đ***'],
    ["Hà H'Mai", 'H*** H***'],
    ['Y Blô', 'Y*** B***'],
    ['E\u0302 Đe\u0302', 'Ê*** Đ***'],
    ['Ê\u0306 Ban', 'Ê\u0306*** B***'],
    ["'Sơn (con)", 'S*** C***'],
    ['  A  ', 'A***'],
    ['123', '***'],
    ['', ''],
  ];
  for (const [name, masked] of cases) {
    test(`"${name}" is "${masked}"`, () => assert.equal(maskName(name), masked));
  }

  test('shows one letter of each word and never how long it is', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const words = name.split(/\s+/).filter(Boolean);
        const masked = maskName(name);
        assert.equal(masked.split(' ').filter(Boolean).length, words.length);
        for (const word of masked.split(' ').filter(Boolean)) {
          assert.match(word, /^(?:\p{L}{0,3}\p{M}*){0,1}\*\*\*$/u);
        }
      }),
    );
  });
});
