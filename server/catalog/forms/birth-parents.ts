/** The part of the birth form about father and mother. Who is named is asked first, so that nothing hurts later. */
import type { Condition, Field, Step } from '../../contract/form.ts';
import { identityExample, identityReason, nationalityFields } from './parts.ts';

const motherNamed: Condition = { field: 'parents', is: ['married', 'unmarried', 'mother'] };
const fatherNamed: Condition = { field: 'parents', is: ['married', 'unmarried', 'father'] };

export const parentSteps: Step[] = [
  {
    id: 'parentsNamed',
    title: 'Giấy khai sinh ghi tên cha mẹ thế nào?',
    fields: [
      {
        kind: 'choice',
        id: 'parents',
        label: 'Cha mẹ của trẻ',
        why: 'Để chỉ hỏi những điều cần ghi.',
        choices: [
          { value: 'married', label: 'Cha mẹ đã đăng ký kết hôn' },
          {
            value: 'unmarried',
            label: 'Ghi cả cha và mẹ, chưa đăng ký kết hôn',
            hint: 'Phải làm cùng lúc việc nhận con. Cán bộ sẽ chỉ thêm.',
          },
          { value: 'mother', label: 'Chỉ ghi tên mẹ' },
          {
            value: 'father',
            label: 'Chỉ ghi tên cha',
            hint: 'Phải làm cùng lúc việc nhận con. Cán bộ sẽ chỉ thêm.',
          },
          { value: 'none', label: 'Chưa rõ cha mẹ' },
        ],
      },
    ],
  },
  parentStep('mother', 'Mẹ', motherNamed),
  moreStep('mother', 'mẹ', motherNamed),
  parentStep('father', 'Cha', fatherNamed),
  moreStep('father', 'cha', fatherNamed),
  {
    id: 'parentsMarriage',
    title: 'Giấy kết hôn của cha mẹ có số mấy?',
    hint: 'Nhớ gì ghi nấy. Cán bộ tra được trên máy.',
    fields: [
      marriageText('marriageNumber', 'Số giấy và quyển số'),
      {
        kind: 'day',
        id: 'marriageOn',
        label: 'Ngày đăng ký kết hôn',
        why: 'Để cán bộ tra, không phải nộp giấy.',
        yearOnly: true,
        required: false,
      },
      marriageText('marriagePlace', 'Nơi đăng ký kết hôn'),
    ],
    when: { field: 'parents', is: ['married'] },
  },
];

function parentStep(who: 'mother' | 'father', title: string, when: Condition): Step {
  const lower = title.toLowerCase();
  return {
    id: who,
    title: `${title} của trẻ là ai?`,
    fields: [
      {
        kind: 'name',
        id: `${who}Name`,
        label: `Họ và tên ${lower}`,
        why: 'Điều này được ghi trên giấy khai sinh.',
      },
      {
        kind: 'day',
        id: `${who}Born`,
        label: `Ngày sinh của ${lower}`,
        hint: 'Chỉ ghi năm cũng được.',
        why: 'Năm sinh được ghi trên giấy khai sinh.',
        yearOnly: true,
      },
      {
        kind: 'identity',
        id: `${who}Identity`,
        label: `Số định danh của ${lower}`,
        hint: 'Không có thì để trống.',
        why: identityReason,
        example: identityExample,
        required: false,
      },
    ],
    when,
  };
}

/** Note 2 of the official form: these only when no identity number is given. */
function moreStep(who: 'mother' | 'father', lower: string, when: Condition): Step {
  const unlessNumbered: Condition = { field: `${who}Identity`, answered: false };
  const fields: Field[] = [
    {
      kind: 'text',
      id: `${who}Ethnicity`,
      label: `Dân tộc của ${lower}`,
      why: 'Điều này được ghi trên giấy khai sinh.',
      example: 'Kinh',
      max: 60,
      when: unlessNumbered,
    },
    ...nationalityFields(`${who}Nationality`, `Quốc tịch của ${lower}`, unlessNumbered),
    {
      kind: 'address',
      id: `${who}Residence`,
      label: `Nơi ở của ${lower}`,
      why: 'Điều này được ghi trên giấy khai sinh.',
      when: unlessNumbered,
    },
  ];
  return {
    id: `${who}More`,
    title: `Ghi thêm về ${lower} của trẻ`,
    hint: 'Chỉ hỏi khi không có số định danh.',
    fields,
    when,
  };
}

function marriageText(id: string, label: string): Field {
  return {
    kind: 'text',
    id,
    label,
    why: 'Để cán bộ tra, không phải nộp giấy.',
    max: 200,
    required: false,
  };
}
