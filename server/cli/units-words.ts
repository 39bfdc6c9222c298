/** What was found for a typed place, in words: `npx dvc-widgets units find "xã Tân Thành, huyện Hữu Lũng"`. */
import type { AskReason, Former, PlacedUnit, UnitFound } from '../contract/units.ts';

export function sayFound(found: UnitFound): string[] {
  switch (found.kind) {
    case 'one':
      return sayOne(found);
    case 'ask':
      return [
        ASKING[found.reason],
        ...found.candidates.flatMap((candidate) => sayCandidate(candidate)),
        ...(found.more ? [`  và ${found.more} nơi nữa: ghi thêm huyện, tỉnh cho rõ.`] : []),
      ];
    case 'none':
      return sayNone(found);
  }
}

const ASKING: Record<AskReason, string> = {
  divided: 'Nơi này đã chia cho nhiều xã, phường. Hỏi người dân: nhà nay thuộc nơi nào?',
  doubted: 'Các nguồn ghi khác nhau về nơi này. Hỏi người dân: nhà nay thuộc nơi nào?',
  namesakes: 'Có nhiều nơi mang tên này. Hỏi người dân: nơi nào?',
  district: 'Đây là huyện, quận cũ. Hỏi người dân: nay thuộc xã, phường nào?',
  kind: 'Không có nơi nào đúng loại đã ghi (xã, phường, thị trấn…). Có phải một trong những nơi này?',
  marks: 'Không có nơi nào đúng dấu đã ghi. Có phải một trong những nơi này?',
  unfinished: 'Tên chưa đủ. Có phải một trong những nơi này?',
};

function sayOne({ unit, province, was }: PlacedUnit): string[] {
  return [`${inPlace(unit.fullName, province)} (mã ${unit.code})`, ...sayWas(was, '  ')];
}

function sayCandidate({ unit, province, was, doubt }: PlacedUnit): string[] {
  return [
    `  ${unit.code}  ${inPlace(unit.fullName, province)}`,
    ...sayWas(was, '         '),
    ...(doubt ? [`         Chưa chắc: ${doubt}`] : []),
  ];
}

const sayWas = (was: readonly Former[], indent: string) =>
  was.map(
    ({ name, district, province }) =>
      `${indent}trước 01/7/2025: ${inPlace(name, district, province)}`,
  );

function sayNone({ near, loaded }: Extract<UnitFound, { kind: 'none' }>): string[] {
  if (!loaded)
    return [
      'Chưa có danh sách đơn vị hành chính.',
      'Nhập danh sách: npx dvc-widgets import units TỆP…',
    ];
  if (near.length === 0) return ['Không tìm thấy nơi nào tên như vậy.'];
  return [
    'Không tìm thấy nơi nào tên như vậy. Gần giống:',
    ...near.flatMap((candidate) => sayCandidate(candidate)),
  ];
}

const inPlace = (...names: (string | undefined)[]) => names.filter(Boolean).join(', ');
