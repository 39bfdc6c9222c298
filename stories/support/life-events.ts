import type { OfferedLifeEvent } from '../../server/contract/procedure.ts';

/** As many as look frame two shows, with pictures of a few strokes: made up, as everything here. */
export const lifeEvents: OfferedLifeEvent[] = [
  {
    id: 'new-child',
    name: 'Sinh con, nuôi con',
    hint: 'Khai sinh, nhận con nuôi',
    picture: 'M16 4a12 12 0 1 0 .1 0M11 13v1M21 13v1M11 20c3 3 7 3 10 0',
    procedures: [
      { code: '1.001193', name: 'Đăng ký khai sinh' },
      { code: '2.000635', name: 'Xin bản sao giấy khai sinh' },
    ],
  },
  {
    id: 'marriage',
    name: 'Kết hôn',
    hint: 'Giấy kết hôn, giấy độc thân',
    picture: 'M12 12a7 7 0 1 0 .1 0M20 12a7 7 0 1 0 .1 0',
    procedures: [{ code: '1.000894', name: 'Đăng ký kết hôn' }],
  },
  {
    id: 'residence',
    name: 'Căn cước, cư trú',
    hint: 'Thẻ căn cước, hộ khẩu, tạm trú',
    picture: 'M4 7h24v18H4zM9 20c0-4 6-4 6 0M18 13h6M18 19h6',
    procedures: [{ code: '1.004222', name: 'Đăng ký thường trú' }],
  },
  {
    id: 'house',
    name: 'Nhà đất',
    hint: 'Sổ đỏ, giấy phép xây nhà',
    picture: 'M4 15 16 4l12 11v13H4zM13 28v-8h6v8',
    procedures: [{ code: '2.000815', name: 'Chứng thực bản sao' }],
  },
  {
    id: 'shop',
    name: 'Buôn bán nhỏ',
    hint: 'Mở quán, mở cửa hàng',
    picture: 'M5 12h22l-2-6H7zM6 12v15h20V12M12 27v-8h8v8',
    procedures: [{ code: '1.001612', name: 'Đăng ký hộ kinh doanh' }],
  },
  {
    id: 'death',
    name: 'Người thân qua đời',
    hint: 'Khai tử, trợ cấp mai táng',
    picture: 'M12 14h8v14h-8zM16 4c3 3 3 6 0 7-3-1-3-4 0-7',
    procedures: [
      { code: '1.000656', name: 'Đăng ký khai tử' },
      { code: '1.013133', name: 'Trợ cấp mai táng' },
    ],
  },
];
