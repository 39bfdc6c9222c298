/**
 * The form of a procedure that has no electronic form of its own yet: who, how to reach them, and its papers.
 * Derived from the procedure alone, so that the same procedure always gives the same form.
 */
import type { Condition, Field, Form, Step } from '../../contract/form.ts';
import type { Procedure } from '../../contract/procedure.ts';
import { paperSteps } from './general-papers.ts';
import {
  authorisationHint,
  declareStep,
  identityExample,
  identityHint,
  phoneStep,
  receiveStep,
} from './parts.ts';

/** The least there is: the store gives a derived form that has changed a version of its own. */
const LEAST_VERSION = 1;

const forSomebodyElse: Condition = { field: 'whoFor', is: ['relative', 'authorised'] };

export function generalForm(procedure: Procedure): Form {
  const papers = paperSteps(procedure);
  return {
    id: `general-${procedure.code.replace('.', '-')}`,
    version: LEAST_VERSION,
    procedure: procedure.code,
    title: procedure.name,
    minutes: 4 + papers.length,
    steps: [
      ...caseStep(procedure),
      ...personSteps,
      requestStep,
      ...papers,
      receiveStep,
      phoneStep,
      declareStep,
    ],
    roles: { owner: 'ownerName', applicant: 'applicantName', phone: 'phone' },
    source: {
      name: `Mẫu chung, lập từ danh sách giấy tờ của thủ tục ${procedure.code}`,
      verified: false,
    },
  };
}

/** Which case it is decides the papers; a procedure with one case is not asked. */
function caseStep({ variants }: Procedure): Step[] {
  if (variants.length < 2) return [];
  const choice: Field = {
    kind: 'choice',
    id: 'variant',
    label: 'Trường hợp',
    choices: variants.map(({ id, name }) => ({ value: id, label: name })),
  };
  return [
    {
      id: 'case',
      title: 'Thuộc trường hợp nào?',
      hint: 'Mỗi trường hợp cần giấy tờ khác nhau.',
      fields: [choice],
    },
  ];
}

const personSteps: Step[] = [
  {
    id: 'who',
    title: 'Hồ sơ này của ai?',
    fields: [
      {
        kind: 'choice',
        id: 'whoFor',
        label: 'Chủ hồ sơ',
        choices: [
          { value: 'self', label: 'Của tôi' },
          { value: 'relative', label: 'Của người nhà tôi' },
          {
            value: 'authorised',
            label: 'Của người nhờ tôi làm thay',
            hint: authorisationHint,
          },
        ],
      },
    ],
  },
  {
    id: 'applicant',
    title: 'Người gửi hồ sơ tên gì?',
    fields: [
      {
        kind: 'name',
        id: 'applicantName',
        label: 'Họ và tên người gửi',
        why: 'Để biết ai làm thay.',
        autocomplete: 'name',
      },
    ],
    when: forSomebodyElse,
  },
  {
    id: 'owner',
    title: 'Hồ sơ đứng tên ai?',
    fields: [
      {
        kind: 'name',
        id: 'ownerName',
        label: 'Họ và tên chủ hồ sơ',
        why: 'Kết quả được ghi tên này.',
      },
    ],
  },
  {
    id: 'identityNumber',
    title: 'Số định danh của chủ hồ sơ?',
    fields: [
      {
        kind: 'identity',
        id: 'identity',
        label: 'Số định danh của chủ hồ sơ',
        hint: identityHint,
        why: 'Để không nhầm với người trùng tên.',
        example: identityExample,
        required: false,
      },
    ],
  },
  {
    id: 'home',
    title: 'Chủ hồ sơ đang ở đâu?',
    fields: [
      {
        kind: 'address',
        id: 'residence',
        label: 'Nơi ở của chủ hồ sơ',
        why: 'Để biết xã, phường nào giải quyết.',
      },
    ],
  },
];

const requestStep: Step = {
  id: 'request',
  title: 'Có gì muốn nói thêm với cán bộ?',
  fields: [
    {
      kind: 'text',
      id: 'message',
      label: 'Nội dung cần giải quyết',
      hint: 'Kể vắn tắt, như nói chuyện. Không có thì để trống.',
      why: 'Để cán bộ chuẩn bị trước.',
      long: true,
      max: 2000,
      required: false,
    },
  ],
};
