/** A small country to look places up in. */
import type { Succession, Unit } from '../../server/contract/units.ts';
import { findUnit } from '../../server/domain/units/find-unit.ts';
import { prepareUnits } from '../../server/domain/units/units-index.ts';

const unit = (code: string, fullName: string, province?: string): Unit => ({
  code,
  name: fullName.replace(/^(Tỉnh|Thành phố|Xã|Phường|Đặc khu) /, ''),
  fullName,
  ...(province ? { province } : {}),
});

export const UNITS: Unit[] = [
  unit('20', 'Tỉnh Lạng Sơn'),
  unit('05983', 'Phường Lương Văn Tri', '20'),
  unit('06445', 'Xã Tân Thành', '20'),
  unit('06184', 'Xã Đồng Đăng', '20'),
  unit('06211', 'Xã Tân Đoàn', '20'),
  unit('38', 'Tỉnh Thanh Hoá'),
  unit('15967', 'Xã Hoằng Phú', '38'),
  unit('15991', 'Xã Hoằng Tiến', '38'),
  unit('79', 'Thành phố Hồ Chí Minh'),
  unit('27154', 'Phường Bàn Cờ', '79'),
  unit('26732', 'Đặc khu Côn Đảo', '79'),
  unit('75', 'Thành phố Đồng Nai'),
  unit('26116', 'Phường Tân Phú', '75'),
  unit('82', 'Tỉnh Đồng Tháp'),
  unit('28435', 'Phường Mỹ Phước Tây', '82'),
  unit('29869', 'Phường Cao Lãnh', '82'),
  unit('28456', 'Xã Mỹ Thành', '82'),
  unit('28468', 'Xã Tân Thành', '82'),
  unit('66', 'Tỉnh Đắk Lắk'),
  unit('24091', "Xã Ea H'Leo", '66'),
];

const was = (place: string, heirs: string[], more: Partial<Succession> = {}): Succession => {
  const [name = '', district = '', province = ''] = place.split(', ');
  return { name, district, province, heirs, ...more };
};

export const SUCCESSIONS: Succession[] = [
  was('Xã Tân Thành, Huyện Hữu Lũng, Tỉnh Lạng Sơn', ['06445'], { code: '06442' }),
  was('Xã Hòa Sơn, Huyện Hữu Lũng, Tỉnh Lạng Sơn', ['06445'], { code: '06445' }),
  was('Xã Tân Thành, Huyện Cao Lộc, Tỉnh Lạng Sơn', ['06211']),
  was('Xã Tân Thanh, Huyện Văn Lãng, Tỉnh Lạng Sơn', ['06184']),
  was('Xã Quảng Lạc, Thành phố Lạng Sơn, Tỉnh Lạng Sơn', ['05983']),
  was('Xã Đôi Nơi, Huyện Cao Lộc, Tỉnh Lạng Sơn', ['06184', '06211']),
  was('Xã Hoằng Phú, Huyện Hoằng Hóa, Tỉnh Thanh Hóa', ['15967']),
  was('Xã Hoằng Phụ, Huyện Hoằng Hóa, Tỉnh Thanh Hóa', ['15991']),
  was('Phường 3, Quận 3, Thành phố Hồ Chí Minh', ['27154']),
  was('Phường IV, Quận 3, Thành phố Hồ Chí Minh', ['27154']),
  was('Huyện Côn Đảo, Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu', ['26732']),
  was('Thị trấn Tân Phú, Huyện Tân Phú, Tỉnh Đồng Nai', ['26116']),
  was('Phường 3, Thị xã Cai Lậy, Tỉnh Tiền Giang', ['28435'], {
    doubted: ['29869'],
    doubt: 'Có nguồn ghi cả Phường Cao Lãnh.',
  }),
  was('Xã Mỹ Thành Nam, Huyện Cai Lậy, Tỉnh Tiền Giang', ['28456']),
  was('Xã Dở Dang, Huyện Cai Lậy, Tỉnh Tiền Giang', ['28456'], { doubt: 'Chưa đủ danh sách.' }),
  was("Xã Ea H'leo, Huyện Ea H'leo, Tỉnh Đắk Lắk", ['24091']),
];

export const index = prepareUnits({ units: UNITS, successions: SUCCESSIONS });
export const find = (typed: string) => findUnit(index, typed);

/** "06445", or "hỏi namesakes 06445 06211", or "không". */
export function outcome(typed: string): string {
  const found = find(typed);
  if (found.kind === 'one') return found.unit.code;
  if (found.kind === 'none') return 'không';
  return `hỏi ${found.reason} ${found.candidates.map(({ unit: { code } }) => code).join(' ')}`;
}
