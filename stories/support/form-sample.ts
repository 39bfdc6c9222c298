import type { Form } from '../../server/contract/form.ts';

/** A short form with most kinds of question. */
export const form: Form = {
  id: 'birth-record-copy',
  version: 1,
  procedure: '2.000635',
  title: 'Xin bản sao giấy khai sinh',
  minutes: 4,
  roles: { owner: 'fullName', phone: 'phone', copies: 'copies' },
  source: { name: 'Dữ liệu mẫu', verified: false },
  steps: [
    {
      id: 'who',
      title: 'Xin bản sao cho ai?',
      fields: [
        {
          id: 'who',
          kind: 'choice',
          label: 'Xin bản sao cho ai?',
          choices: [
            { value: 'self', label: 'Cho tôi' },
            { value: 'other', label: 'Cho người khác', hint: 'Con, cha mẹ, người nhờ xin hộ' },
          ],
        },
      ],
    },
    {
      id: 'fullName',
      title: 'Họ và tên trong giấy khai sinh?',
      fields: [
        {
          id: 'fullName',
          kind: 'name',
          label: 'Họ và tên',
          hint: 'Ghi như trong giấy tờ, viết hoa hay thường đều được.',
          why: 'Để tìm đúng trang sổ hộ tịch.',
          autocomplete: 'name',
        },
      ],
    },
    {
      id: 'born',
      title: 'Người trong giấy sinh ngày nào?',
      fields: [
        {
          id: 'born',
          kind: 'day',
          yearOnly: true,
          label: 'Ngày sinh',
          example: '27 3 1962',
          why: 'Để không nhầm với người trùng tên.',
          autocomplete: 'bday',
        },
      ],
    },
    {
      id: 'relation',
      title: 'Quan hệ với người đó?',
      when: { field: 'who', is: ['other'] },
      fields: [{ id: 'relation', kind: 'text', label: 'Quan hệ', example: 'mẹ' }],
    },
    {
      id: 'identity',
      title: 'Số định danh cá nhân của người xin?',
      fields: [
        {
          id: 'identity',
          kind: 'identity',
          label: 'Số định danh cá nhân',
          hint: '12 chữ số ở mặt trước thẻ căn cước.',
          why: 'Để cán bộ tra cứu, không phải nộp thêm giấy.',
        },
      ],
    },
    {
      id: 'copies',
      title: 'Cần mấy bản sao?',
      fields: [
        {
          id: 'copies',
          kind: 'count',
          label: 'Số bản sao',
          min: 1,
          max: 20,
          unit: 'bản',
          preset: 1,
        },
      ],
    },
    {
      id: 'phone',
      title: 'Số điện thoại để cán bộ gọi?',
      fields: [
        {
          id: 'phone',
          kind: 'phone',
          label: 'Số điện thoại',
          why: 'Chỉ gọi khi hồ sơ cần hỏi thêm.',
          autocomplete: 'tel',
        },
      ],
    },
    {
      id: 'photo',
      title: 'Chụp ảnh căn cước',
      fields: [
        {
          id: 'photo',
          kind: 'files',
          label: 'Ảnh căn cước của người xin',
          paper: 'identity',
          mayOwe: true,
          max: 2,
          why: 'Để cán bộ đối chiếu mà không phải đến quầy.',
        },
      ],
    },
    {
      id: 'declared',
      title: 'Lời cam đoan',
      fields: [
        {
          id: 'declared',
          kind: 'declaration',
          label: 'Cam đoan',
          statement: 'Tôi cam đoan những điều đã ghi là đúng và chịu trách nhiệm về lời khai.',
        },
      ],
    },
  ],
};
