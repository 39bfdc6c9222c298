import type { Condition, Field, Form } from '../../contract/form.ts';
import {
  authorisationStep,
  declareStep,
  identityExample,
  identityHint,
  identityPhotoStep,
  identityReason,
  lookUpReason,
  nationalityFields,
  officialForm,
  phoneStep,
  receiveStep,
  SEX_CHOICES,
} from './parts.ts';

const forSomebodyElse: Condition = { field: 'whoFor', is: ['relative', 'authorised'] };
const toMarry: Condition = { field: 'purpose', is: ['marry'] };

export const maritalStatusForm = {
  id: 'marital-status',
  version: 1,
  procedure: '1.004873',
  title: 'Xin giấy xác nhận tình trạng hôn nhân',
  minutes: 7,
  steps: [
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
              hint: 'Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột. Cần giấy ủy quyền.',
            },
            {
              value: 'authorised',
              label: 'Cho người nhờ tôi làm thay',
              hint: 'Cần giấy ủy quyền đã chứng thực.',
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
          label: 'Ngày sinh',
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
          label: 'Số định danh cá nhân',
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
          label: 'Giới tính',
          why: lookUpReason,
          choices: SEX_CHOICES,
        },
        {
          kind: 'text',
          id: 'ethnicity',
          label: 'Dân tộc',
          why: lookUpReason,
          example: 'Kinh',
          max: 60,
        },
        ...nationalityFields('nationality', 'Quốc tịch'),
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
          label: 'Nơi đang ở',
          why: 'Để biết xã, phường nào giải quyết.',
        },
      ],
      when: { field: 'identity', answered: false },
    },
    {
      id: 'period',
      title: 'Xác nhận cho khoảng thời gian nào?',
      fields: [
        {
          kind: 'choice',
          id: 'periodKind',
          label: 'Khoảng thời gian',
          preset: 'now',
          choices: [
            { value: 'now', label: 'Từ trước đến nay' },
            {
              value: 'past',
              label: 'Chỉ lúc ở một nơi trước đây',
              hint: 'Ở nhiều nơi thì làm mỗi nơi một đơn.',
            },
          ],
        },
        {
          kind: 'address',
          id: 'periodAddress',
          label: 'Nơi đã ở lúc đó',
          why: 'Giấy ghi rõ đã ở đâu.',
          when: { field: 'periodKind', is: ['past'] },
        },
        {
          kind: 'day',
          id: 'periodFrom',
          label: 'Ở từ ngày',
          hint: 'Chỉ nhớ năm cũng được.',
          why: 'Giấy ghi rõ từ ngày nào.',
          yearOnly: true,
          when: { field: 'periodKind', is: ['past'] },
        },
        {
          kind: 'day',
          id: 'periodTo',
          label: 'Đến ngày',
          hint: 'Chỉ nhớ năm cũng được.',
          why: 'Giấy ghi rõ đến ngày nào.',
          yearOnly: true,
          when: { field: 'periodKind', is: ['past'] },
        },
      ],
    },
    {
      id: 'state',
      title: 'Hôn nhân lúc đó thế nào?',
      fields: [
        {
          kind: 'choice',
          id: 'status',
          label: 'Tình trạng hôn nhân',
          why: 'Đây là điều giấy sẽ xác nhận.',
          choices: [
            { value: 'single', label: 'Chưa đăng ký kết hôn với ai' },
            { value: 'married', label: 'Đang có vợ hoặc chồng' },
            { value: 'divorced', label: 'Đã ly hôn, chưa kết hôn lại' },
            { value: 'widowed', label: 'Vợ hoặc chồng đã mất, chưa kết hôn lại' },
          ],
        },
      ],
    },
    {
      id: 'statusDetails',
      title: 'Ghi rõ thêm về hôn nhân',
      hint: 'Ghi được số giấy thì cán bộ tự tra, không phải nộp.',
      fields: [
        {
          kind: 'name',
          id: 'spouseName',
          label: 'Họ và tên vợ hoặc chồng',
          why: 'Giấy ghi rõ tên vợ hoặc chồng.',
          when: { field: 'status', is: ['married'] },
        },
        {
          ...detail('marriagePaper', 'Số, ngày, nơi cấp giấy kết hôn', 'married'),
          required: false,
        },
        detail('divorcePaper', 'Số, ngày và tòa án của bản án, quyết định ly hôn', 'divorced'),
        detail('deathPaper', 'Số, ngày, nơi cấp giấy khai tử', 'widowed'),
        {
          kind: 'files',
          id: 'formerMarriageFiles',
          label: 'Ảnh bản án ly hôn hoặc giấy khai tử',
          hint: 'Có thì gửi. Không có thì bỏ qua.',
          why: 'Để cán bộ tra nhanh hơn.',
          paper: 'former-marriage',
          mayOwe: true,
          max: 6,
          required: false,
          when: { field: 'status', is: ['divorced', 'widowed'] },
        },
      ],
    },
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

/** Number, day and issuer of the paper that proves a status; the official looks it up. */
function detail(id: string, label: string, status: string): Field {
  return {
    kind: 'text',
    id,
    label,
    hint: 'Nhớ gì ghi nấy.',
    why: 'Để cán bộ tra, không phải nộp giấy.',
    max: 200,
    when: { field: 'status', is: [status] },
  };
}
