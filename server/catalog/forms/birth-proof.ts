/** The part of the birth form about what proves the birth; one paper each, none when the hospital has sent it. */
import type { Field, Step } from '../../contract/form.ts';

export const birthProofSteps: Step[] = [
  {
    id: 'proofKind',
    title: 'Có giấy gì về việc sinh?',
    fields: [
      {
        kind: 'choice',
        id: 'proof',
        label: 'Giấy tờ về việc sinh',
        choices: [
          { value: 'notified', label: 'Có giấy chứng sinh' },
          {
            value: 'electronic',
            label: 'Bệnh viện đã gửi giấy chứng sinh điện tử',
            hint: 'Không phải nộp bản giấy.',
          },
          { value: 'witnessed', label: 'Không có, nhưng có người làm chứng' },
          { value: 'pledged', label: 'Không có, cũng không ai làm chứng' },
          { value: 'surrogacy', label: 'Trẻ sinh ra do mang thai hộ' },
          { value: 'abandoned', label: 'Trẻ bị bỏ rơi' },
        ],
      },
    ],
  },
  {
    id: 'proofPhotos',
    title: 'Chụp giấy về việc sinh',
    hint: 'Chụp chỗ sáng, thấy rõ bốn góc. Bản giấy thì đem đến khi nhận kết quả.',
    fields: [
      proof('birthNotification', 'birth-notification', 'Ảnh giấy chứng sinh', [
        'notified',
        'surrogacy',
      ]),
      proof('witnessStatement', 'witness-statement', 'Ảnh giấy của người làm chứng', ['witnessed']),
      proof('birthPledge', 'birth-pledge', 'Ảnh giấy cam đoan về việc sinh', ['pledged']),
      proof(
        'surrogacyConfirmation',
        'surrogacy-confirmation',
        'Ảnh giấy xác nhận của cơ sở y tế về mang thai hộ',
        ['surrogacy'],
      ),
      proof('abandonmentRecord', 'abandonment-record', 'Ảnh biên bản trẻ bị bỏ rơi', ['abandoned']),
    ],
  },
];

function proof(id: string, paper: string, label: string, cases: string[]): Field {
  return {
    kind: 'files',
    id,
    label,
    why: 'Giấy này chứng minh việc sinh.',
    paper,
    mayOwe: true,
    max: 4,
    when: { field: 'proof', is: cases },
  };
}
