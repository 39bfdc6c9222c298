/** What the certificate will say: for which time, and how the marriage stood then. */
import type { Field, Step } from '../../contract/form.ts';

export const maritalStateSteps: Step[] = [
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
];

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
