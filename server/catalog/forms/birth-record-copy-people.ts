/** The people of the copy form: who asks, in whose name the paper is. "For me" is asked least. */
import type { Condition, Step } from '../../contract/form.ts';
import {
  identityExample,
  identityHint,
  identityReason,
  lookUpReason,
  nationalityFields,
  SEX_CHOICES,
} from './parts.ts';

const forSomebodyElse: Condition = { field: 'whoFor', is: ['child', 'relative', 'authorised'] };
/** A child's record is found by the parent's own number; another adult's needs more. */
export const forAnotherAdult: Condition = { field: 'whoFor', is: ['relative', 'authorised'] };
const forSelf: Condition = { field: 'whoFor', is: ['self'] };

export const copyPeopleSteps: Step[] = [
  {
    id: 'who',
    title: 'Xin bản sao cho ai?',
    fields: [
      {
        kind: 'choice',
        id: 'whoFor',
        label: 'Người cần bản sao',
        choices: [
          { value: 'self', label: 'Cho tôi' },
          { value: 'child', label: 'Cho con tôi' },
          {
            value: 'relative',
            label: 'Cho người thân',
            hint: 'Cha mẹ, vợ chồng, con đã lớn, anh chị em ruột, cháu. Cần giấy ủy quyền.',
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
        kind: 'choice',
        id: 'relation',
        label: 'Người đứng tên trong giấy là gì của người làm đơn?',
        why: 'Tờ khai chính thức hỏi quan hệ này.',
        choices: [
          { value: 'parent', label: 'Cha hoặc mẹ' },
          { value: 'spouse', label: 'Vợ hoặc chồng' },
          { value: 'child', label: 'Con' },
          { value: 'sibling', label: 'Anh, chị, em ruột' },
          { value: 'grandchild', label: 'Cháu nội, cháu ngoại' },
        ],
        when: { field: 'whoFor', is: ['relative'] },
      },
    ],
    when: forSomebodyElse,
  },
  {
    id: 'person',
    title: 'Giấy đứng tên ai?',
    hint: 'Giấy kết hôn thì ghi tên vợ hoặc chồng. Giấy khai tử thì ghi tên người đã mất.',
    fields: [
      {
        kind: 'name',
        id: 'personName',
        label: 'Họ và tên người đứng tên',
        why: lookUpReason,
      },
      {
        kind: 'identity',
        id: 'personIdentity',
        label: 'Số định danh của người đứng tên',
        hint: 'Không nhớ thì để trống.',
        why: identityReason,
        example: identityExample,
        required: false,
        when: forAnotherAdult,
      },
    ],
  },
  {
    id: 'born',
    title: 'Người đứng tên sinh ngày nào?',
    hint: 'Chỉ nhớ năm cũng được.',
    fields: [
      {
        kind: 'day',
        id: 'personBorn',
        label: 'Ngày sinh của người đứng tên',
        why: lookUpReason,
        example: '27 3 1962',
        yearOnly: true,
      },
    ],
  },
  {
    id: 'personMore',
    title: 'Ghi thêm về người đứng tên',
    hint: 'Chỉ hỏi khi không có số định danh.',
    fields: [
      {
        kind: 'choice',
        id: 'personSex',
        label: 'Giới tính của người đứng tên',
        why: lookUpReason,
        choices: SEX_CHOICES,
        when: { field: 'personIdentity', answered: false },
      },
      {
        kind: 'text',
        id: 'personEthnicity',
        label: 'Dân tộc của người đứng tên',
        why: lookUpReason,
        example: 'Kinh',
        max: 60,
        when: { field: 'personIdentity', answered: false },
      },
      ...nationalityFields('personNationality', 'Quốc tịch của người đứng tên', {
        field: 'personIdentity',
        answered: false,
      }),
      {
        kind: 'address',
        id: 'personResidence',
        label: 'Nơi ở của người đứng tên',
        hint: 'Người đã mất thì ghi nơi ở cuối cùng.',
        why: lookUpReason,
        when: { field: 'personIdentity', answered: false },
      },
    ],
    when: forAnotherAdult,
  },
  {
    id: 'identityNumber',
    title: 'Số định danh của người làm đơn?',
    fields: [
      {
        kind: 'identity',
        id: 'identity',
        label: 'Số định danh của người làm đơn',
        hint: identityHint,
        why: identityReason,
        example: identityExample,
        required: false,
      },
    ],
  },
  {
    id: 'withoutIdentity',
    title: 'Ghi thêm về người làm đơn',
    hint: 'Chỉ hỏi khi không có số định danh.',
    fields: [
      {
        kind: 'choice',
        id: 'sex',
        label: 'Giới tính',
        why: lookUpReason,
        choices: SEX_CHOICES,
        when: forSelf,
      },
      {
        kind: 'text',
        id: 'ethnicity',
        label: 'Dân tộc',
        why: lookUpReason,
        example: 'Kinh',
        max: 60,
        when: forSelf,
      },
      ...nationalityFields('nationality', 'Quốc tịch', forSelf),
      {
        kind: 'address',
        id: 'residence',
        label: 'Nơi ở của người làm đơn',
        why: 'Để biết xã, phường nào giải quyết.',
      },
      {
        kind: 'text',
        id: 'otherPaper',
        label: 'Số hộ chiếu hoặc giấy tờ khác',
        why: 'Thay cho số định danh khi làm đơn.',
        required: false,
        max: 60,
      },
    ],
    when: { field: 'identity', answered: false },
  },
];
