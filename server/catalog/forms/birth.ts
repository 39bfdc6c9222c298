import type { Condition, Form } from '../../contract/form.ts';
import { birthProofSteps } from './birth-proof.ts';
import { parentSteps } from './birth-parents.ts';
import {
  authorisationStep,
  declareStep,
  identityExample,
  identityHint,
  identityReason,
  nationalityFields,
  officialForm,
  phoneStep,
  receiveStep,
  SEX_CHOICES,
} from './parts.ts';

/** A parent who declares has been asked already: nobody is asked twice (WCAG 3.3.7). */
const notAParent: Condition = {
  field: 'declarant',
  is: ['grandparent', 'relative', 'carer', 'authorised'],
};
const onCertificate = 'Điều này được ghi trên giấy khai sinh.';

export const birthForm = {
  id: 'birth',
  version: 1,
  procedure: '1.001193',
  title: 'Đăng ký khai sinh',
  minutes: 10,
  steps: [
    {
      id: 'child',
      title: 'Trẻ tên gì?',
      hint: 'Xem kỹ từng chữ, từng dấu. Sửa tên sau này mất nhiều công.',
      fields: [
        {
          kind: 'name',
          id: 'childName',
          label: 'Họ, chữ đệm và tên của trẻ',
          why: onCertificate,
        },
      ],
    },
    {
      id: 'childBirthday',
      title: 'Trẻ sinh ngày nào?',
      fields: [
        {
          kind: 'day',
          id: 'childBorn',
          label: 'Ngày sinh của trẻ',
          hint: 'Ghi ngày dương lịch, như trên giấy chứng sinh.',
          why: onCertificate,
          example: '5 11 2026',
        },
      ],
    },
    {
      id: 'childGender',
      title: 'Trẻ là nam hay nữ?',
      fields: [
        {
          kind: 'choice',
          id: 'childSex',
          label: 'Giới tính của trẻ',
          why: onCertificate,
          choices: SEX_CHOICES,
        },
      ],
    },
    {
      id: 'birthplace',
      title: 'Trẻ sinh ở đâu?',
      fields: [
        {
          kind: 'text',
          id: 'childBirthplace',
          label: 'Nơi sinh',
          hint: 'Ghi tên bệnh viện, trạm y tế và địa chỉ. Sinh ở nhà thì ghi địa chỉ nhà.',
          why: onCertificate,
          example: 'Trạm y tế xã Sao Mai, tỉnh Thử Nghiệm',
          max: 300,
        },
      ],
    },
    {
      id: 'origin',
      title: 'Dân tộc, quê quán, quốc tịch của trẻ?',
      hint: 'Cha mẹ thống nhất trước. Thường theo cha hoặc theo mẹ.',
      fields: [
        {
          kind: 'text',
          id: 'childEthnicity',
          label: 'Dân tộc của trẻ',
          why: onCertificate,
          example: 'Kinh',
          max: 60,
        },
        {
          kind: 'text',
          id: 'childHometown',
          label: 'Quê quán của trẻ',
          hint: 'Ghi xã, phường và tỉnh, theo cha hoặc theo mẹ.',
          why: onCertificate,
          max: 200,
        },
        ...nationalityFields('childNationality', 'Quốc tịch của trẻ'),
      ],
    },
    ...parentSteps,
    {
      id: 'who',
      title: 'Ai đi khai sinh cho trẻ?',
      fields: [
        {
          kind: 'choice',
          id: 'declarant',
          label: 'Người đi khai là gì của trẻ?',
          why: 'Tờ khai chính thức hỏi quan hệ với trẻ.',
          choices: [
            { value: 'mother', label: 'Mẹ của trẻ' },
            { value: 'father', label: 'Cha của trẻ' },
            {
              value: 'grandparent',
              label: 'Ông hoặc bà',
              hint: 'Nhớ hỏi ý cha mẹ của trẻ trước.',
            },
            { value: 'relative', label: 'Họ hàng khác' },
            { value: 'carer', label: 'Người đang nuôi trẻ' },
            {
              value: 'authorised',
              label: 'Người được cha mẹ ủy quyền',
              hint: 'Cần giấy ủy quyền đã chứng thực.',
            },
          ],
        },
      ],
    },
    {
      id: 'applicant',
      title: 'Người đi khai tên gì?',
      fields: [
        {
          kind: 'name',
          id: 'applicantName',
          label: 'Họ và tên người đi khai',
          why: 'Tên này được ghi trong sổ đăng ký khai sinh.',
          autocomplete: 'name',
        },
        {
          kind: 'day',
          id: 'applicantBorn',
          label: 'Ngày sinh người đi khai',
          why: 'Để cán bộ tra đúng người.',
          yearOnly: true,
        },
      ],
      when: notAParent,
    },
    {
      id: 'applicantNumber',
      title: 'Số định danh của người đi khai?',
      fields: [
        {
          kind: 'identity',
          id: 'applicantIdentity',
          label: 'Số định danh của người đi khai',
          hint: identityHint,
          why: identityReason,
          example: identityExample,
          required: false,
        },
        {
          kind: 'address',
          id: 'applicantResidence',
          label: 'Nơi ở của người đi khai',
          hint: 'Đã ghi số định danh thì không cần.',
          why: 'Để cán bộ tra đúng người.',
          required: { field: 'applicantIdentity', answered: false },
        },
      ],
      when: notAParent,
    },
    ...birthProofSteps,
    authorisationStep({ field: 'declarant', is: ['authorised'] }),
    {
      id: 'identityPhoto',
      title: 'Chụp thẻ căn cước của người đi khai',
      hint: 'Đã ghi số định danh thì bỏ qua được.',
      fields: [
        {
          kind: 'files',
          id: 'identityFiles',
          label: 'Ảnh hai mặt thẻ căn cước',
          why: 'Để cán bộ so với điều đã khai.',
          paper: 'identity',
          mayOwe: true,
          max: 4,
          required: false,
        },
      ],
    },
    {
      id: 'extraCopies',
      title: 'Xin thêm mấy bản sao?',
      hint: 'Bản chính luôn được cấp một bản. Mỗi bản sao có phí riêng.',
      fields: [
        {
          kind: 'count',
          id: 'copies',
          label: 'Số bản sao giấy khai sinh',
          hint: 'Không cần thì để số 0.',
          min: 0,
          max: 20,
          unit: 'bản',
          preset: 0,
        },
      ],
    },
    receiveStep,
    phoneStep,
    declareStep,
  ],
  roles: { owner: 'childName', applicant: 'applicantName', phone: 'phone', copies: 'copies' },
  source: officialForm('Tờ khai đăng ký khai sinh'),
} satisfies Form;
