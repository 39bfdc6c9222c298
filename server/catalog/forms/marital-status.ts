import type { Condition, Form } from '../../contract/form.ts';
import { forSomebodyElse, maritalPeopleSteps } from './marital-status-people.ts';
import { maritalStateSteps } from './marital-status-state.ts';
import {
  authorisationStep,
  declareStep,
  identityPhotoStep,
  officialForm,
  phoneStep,
  receiveStep,
} from './parts.ts';

const toMarry: Condition = { field: 'purpose', is: ['marry'] };

export const maritalStatusForm = {
  id: 'marital-status',
  version: 1,
  procedure: '1.004873',
  title: 'Xin giấy xác nhận tình trạng hôn nhân',
  minutes: 7,
  steps: [
    ...maritalPeopleSteps,
    ...maritalStateSteps,
    {
      id: 'use',
      title: 'Dùng giấy vào việc gì?',
      fields: [
        {
          kind: 'choice',
          id: 'purpose',
          label: 'Mục đích',
          hint: 'Mỗi giấy chỉ dùng cho một việc.',
          why: 'Mục đích được ghi trên giấy.',
          choices: [
            {
              value: 'marry',
              label: 'Để kết hôn',
              hint: 'Hai người Việt kết hôn trong nước thì không cần giấy này.',
            },
            { value: 'property', label: 'Mua bán, tặng cho nhà đất' },
            { value: 'loan', label: 'Vay vốn ngân hàng' },
            { value: 'other', label: 'Việc khác' },
          ],
        },
        {
          kind: 'text',
          id: 'purposeOther',
          label: 'Việc đó là gì?',
          why: 'Mục đích được ghi trên giấy.',
          max: 200,
          when: { field: 'purpose', is: ['other'] },
        },
      ],
    },
    {
      id: 'partner',
      title: 'Sẽ kết hôn với ai, ở đâu?',
      hint: 'Giấy ghi rõ điều này nên chỉ được cấp một bản.',
      fields: [
        {
          kind: 'name',
          id: 'partnerName',
          label: 'Họ và tên người sẽ kết hôn',
          why: 'Tên này được ghi trên giấy.',
        },
        {
          kind: 'day',
          id: 'partnerBorn',
          label: 'Ngày sinh của người đó',
          why: 'Điều này được ghi trên giấy.',
          yearOnly: true,
        },
        {
          kind: 'text',
          id: 'partnerPaper',
          label: 'Quốc tịch, số căn cước hoặc hộ chiếu của người đó',
          why: 'Điều này được ghi trên giấy.',
          max: 120,
        },
        {
          kind: 'text',
          id: 'marryPlace',
          label: 'Nơi sẽ đăng ký kết hôn',
          why: 'Điều này được ghi trên giấy.',
          max: 200,
        },
      ],
      when: toMarry,
    },
    {
      id: 'number',
      title: 'Cần mấy bản?',
      fields: [
        {
          kind: 'count',
          id: 'copies',
          label: 'Số bản',
          min: 1,
          max: 10,
          unit: 'bản',
          preset: 1,
        },
      ],
      when: { field: 'purpose', is: ['property', 'loan', 'other'] },
    },
    {
      id: 'before',
      title: 'Trước đây đã được cấp giấy này chưa?',
      fields: [
        {
          kind: 'yes-no',
          id: 'issuedBefore',
          label: 'Đã từng được cấp giấy này',
          hint: 'Đã có thì phải nộp lại giấy cũ.',
        },
        {
          kind: 'files',
          id: 'oldCertificateFiles',
          label: 'Ảnh giấy cũ',
          why: 'Giấy cũ phải thu lại trước khi cấp giấy mới.',
          paper: 'old-certificate',
          mayOwe: true,
          max: 2,
          when: { field: 'issuedBefore', is: [true] },
        },
        {
          kind: 'text',
          id: 'oldCertificateLost',
          label: 'Vì sao không nộp lại được giấy cũ?',
          hint: 'Còn giấy cũ thì để trống.',
          long: true,
          max: 500,
          required: false,
          when: { field: 'issuedBefore', is: [true] },
        },
      ],
    },
    receiveStep,
    phoneStep,
    identityPhotoStep,
    authorisationStep(forSomebodyElse),
    declareStep,
  ],
  roles: { owner: 'personName', applicant: 'applicantName', phone: 'phone', copies: 'copies' },
  source: officialForm('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân'),
} satisfies Form;
