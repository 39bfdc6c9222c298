/** The people of the marital-status form: who asks, for whom. */
import type { Condition, Step } from '../../contract/form.ts';
import {
  identityExample,
  identityHint,
  identityReason,
  lookUpReason,
  nationalityFields,
  SEX_CHOICES,
} from './parts.ts';

export const forSomebodyElse: Condition = { field: 'whoFor', is: ['relative', 'authorised'] };

export const maritalPeopleSteps: Step[] = [
  {
    id: 'who',
    title: 'Xin giấy cho ai?',
    fields: [
      {
        kind: 'choice',
        id: 'whoFor',
        label: 'Người cần giấy',
        choices: [
          { value: 'self', label: 'Cho tôi' },
          {
            value: 'relative',
            label: 'Cho người thân',
            hint: 'Cha mẹ, con, anh chị em ruột, cháu. Cần giấy ủy quyền.',
          },
          {
            value: 'authorised',
            label: 'Cho người nhờ tôi làm thay',
            hint: 'Kể cả ông bà, họ hàng. Cần giấy ủy quyền đã chứng thực.',
          },
        ],
      },
    ],
  },
  {
    id: 'applicant',
    title: 'Người làm đơn tên gì?',
    hint: 'Là người đang gửi đơn này.',
    fields: [
      {
        kind: 'name',
        id: 'applicantName',
        label: 'Họ và tên người làm đơn',
        why: 'Để biết ai xin thay.',
        autocomplete: 'name',
      },
      {
        kind: 'identity',
        id: 'applicantIdentity',
        label: 'Số định danh của người làm đơn',
        hint: identityHint,
        why: identityReason,
        example: identityExample,
        required: false,
      },
      {
        kind: 'address',
        id: 'applicantResidence',
        label: 'Nơi ở của người làm đơn',
        hint: 'Đã ghi số định danh thì không cần.',
        why: 'Để cán bộ tra đúng người.',
        required: { field: 'applicantIdentity', answered: false },
      },
    ],
    when: forSomebodyElse,
  },
  {
    id: 'person',
    title: 'Xác nhận cho ai?',
    fields: [
      {
        kind: 'name',
        id: 'personName',
        label: 'Họ và tên người được xác nhận',
        why: lookUpReason,
      },
    ],
  },
  {
    id: 'born',
    title: 'Người được xác nhận sinh ngày nào?',
    fields: [
      {
        kind: 'day',
        id: 'personBorn',
        label: 'Ngày sinh của người được xác nhận',
        hint: 'Chỉ nhớ năm cũng được.',
        why: lookUpReason,
        example: '27 3 1992',
        yearOnly: true,
      },
    ],
  },
  {
    id: 'identityNumber',
    title: 'Số định danh của người được xác nhận?',
    fields: [
      {
        kind: 'identity',
        id: 'identity',
        label: 'Số định danh của người được xác nhận',
        hint: identityHint,
        why: identityReason,
        example: identityExample,
        required: false,
      },
    ],
  },
  {
    id: 'withoutIdentity',
    title: 'Ghi thêm về người được xác nhận',
    hint: 'Chỉ hỏi khi không có số định danh.',
    fields: [
      {
        kind: 'choice',
        id: 'sex',
        label: 'Giới tính của người được xác nhận',
        why: lookUpReason,
        choices: SEX_CHOICES,
      },
      {
        kind: 'text',
        id: 'ethnicity',
        label: 'Dân tộc của người được xác nhận',
        why: lookUpReason,
        example: 'Kinh',
        max: 60,
      },
      ...nationalityFields('nationality', 'Quốc tịch của người được xác nhận'),
      {
        kind: 'text',
        id: 'otherPaper',
        label: 'Số hộ chiếu hoặc giấy tờ khác',
        why: 'Thay cho số định danh.',
        max: 60,
        required: false,
      },
      {
        kind: 'address',
        id: 'residence',
        label: 'Nơi đang ở của người được xác nhận',
        why: 'Để biết xã, phường nào giải quyết.',
      },
    ],
    when: { field: 'identity', answered: false },
  },
];
