/** Screens and fields that several forms share, so that a citizen meets the same question in the same words. */
import type { Field, Step } from '../../contract/form.ts';
import type { Source } from '../../contract/procedure.ts';

/** The official paper form that an electronic one follows; `title` as printed on it. */
export const officialForm = (title: string): Source => ({
  name: `${title}; cấu trúc theo tờ khai ban hành kèm Thông tư 04/2020/TT-BTP và 04/2024/TT-BTP`,
  verified: false,
});

export const SEX_CHOICES = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
];

export const authorisationHint = 'Cần giấy ủy quyền.';
export const lookUpReason = 'Để cán bộ tìm đúng người trong sổ hộ tịch.';
export const identityHint = '12 chữ số ở mặt trước thẻ căn cước. Không có thì để trống.';
export const identityReason = 'Có số này thì cán bộ tự tra, không phải khai thêm.';
export const identityExample = '000062000123';

/** Nationality is nearly always Vietnamese: one tap, and words only for the rest. */
export function nationalityFields(id: string, label: string, when?: Field['when']): Field[] {
  return [
    {
      kind: 'choice',
      id,
      label,
      why: 'Tờ khai chính thức có mục này.',
      preset: 'vn',
      choices: [
        { value: 'vn', label: 'Việt Nam' },
        { value: 'other', label: 'Nước khác' },
      ],
      when,
    },
    {
      kind: 'text',
      id: `${id}Other`,
      label: 'Tên nước',
      max: 60,
      when: { field: id, is: ['other'] },
    },
  ];
}

export const phoneStep: Step = {
  id: 'contact',
  title: 'Báo tin qua số điện thoại nào?',
  fields: [
    {
      kind: 'phone',
      id: 'phone',
      label: 'Số điện thoại',
      hint: 'Số của người nhà cũng được.',
      why: 'Cán bộ gọi khi cần hỏi thêm và khi có kết quả.',
      example: '0900 000 000',
      autocomplete: 'tel',
    },
  ],
};

export const receiveStep: Step = {
  id: 'receiving',
  title: 'Nhận kết quả ở đâu?',
  fields: [
    {
      kind: 'choice',
      id: 'receive',
      label: 'Cách nhận kết quả',
      preset: 'counter',
      choices: [
        { value: 'counter', label: 'Đến bộ phận một cửa lấy' },
        { value: 'post', label: 'Bưu điện mang về nhà', hint: 'Trả thêm cước cho bưu điện.' },
        { value: 'electronic', label: 'Bản điện tử' },
      ],
    },
    {
      kind: 'address',
      id: 'postAddress',
      label: 'Địa chỉ để bưu điện mang đến',
      why: 'Chỉ dùng để gửi kết quả.',
      when: { field: 'receive', is: ['post'] },
    },
    {
      kind: 'email',
      id: 'email',
      label: 'Thư điện tử để nhận bản điện tử',
      why: 'Chỉ dùng để gửi kết quả và báo tin về hồ sơ này.',
      autocomplete: 'email',
      when: { field: 'receive', is: ['electronic'] },
    },
  ],
};

export const declareStep: Step = {
  id: 'declare',
  title: 'Cam đoan trước khi gửi',
  fields: [
    {
      kind: 'declaration',
      id: 'declared',
      label: 'Tôi cam đoan',
      statement:
        'Những điều tôi ghi là đúng sự thật. Tôi chịu trách nhiệm trước pháp luật về lời khai này.',
    },
  ],
};

export const identityPhotoStep: Step = {
  id: 'identityPhoto',
  title: 'Chụp thẻ căn cước',
  hint: 'Chụp chỗ sáng, thấy rõ bốn góc. Đã ghi số định danh thì bỏ qua được.',
  fields: [
    {
      kind: 'files',
      id: 'identityFiles',
      label: 'Ảnh hai mặt thẻ căn cước',
      why: 'Để cán bộ so với điều đã khai.',
      paper: 'identity',
      mayOwe: true,
      max: 4,
      required: { field: 'identity', answered: false },
    },
  ],
};

/** Asked of whoever acts for another adult. */
export function authorisationStep(when: Step['when']): Step {
  return {
    id: 'authorisation',
    title: 'Chụp giấy ủy quyền',
    hint: 'Làm thay cha mẹ, vợ chồng, con, anh chị em ruột thì giấy không cần chứng thực.',
    fields: [
      {
        kind: 'files',
        id: 'authorisationFiles',
        label: 'Ảnh giấy ủy quyền',
        why: 'Để biết chủ hồ sơ đã đồng ý cho đi thay.',
        paper: 'authorisation',
        mayOwe: true,
        max: 6,
      },
    ],
    when,
  };
}
