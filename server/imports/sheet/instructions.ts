/** The second sheet: how to fill in the first. */
import { EXAMPLE, EXAMPLE_MARK, EXPLANATION_MARK } from './example.ts';
import { COLUMNS } from './fields.ts';
import { PAPER_LINE, writePapers } from './papers-cell.ts';
import { MOST_ROWS } from './unreadable.ts';
import { listed, MANNERS } from './words.ts';

const GENERAL: [what: string, how: string][] = [
  ['Mỗi dòng', `Một thủ tục. Nhiều nhất ${MOST_ROWS.toLocaleString('vi-VN')} dòng.`],
  [
    'Dòng không nhập',
    `Dòng có mã bắt đầu bằng chữ "${EXAMPLE_MARK}" hoặc "${EXPLANATION_MARK}". Xóa đi cũng được.`,
  ],
  [
    'Nhiều điều trong một ô',
    'Mỗi điều một dòng. Xuống dòng trong ô: Alt+Enter (LibreOffice: Ctrl+Enter).',
  ],
  ['Không biết', 'Ghi "chưa rõ" hoặc để trống, đừng đoán.'],
  ['Bớt cột', 'Được. Thủ tục đã có thì cột nào bỏ hẳn sẽ giữ như cũ; ô để trống thì thành trống.'],
  ['Đổi thứ tự cột, thêm cột', 'Được. Tên cột phải giữ nguyên. Cột lạ không được đọc.'],
  ['Mã, số hiệu, ngày', 'Để cột ở định dạng Văn bản (Text), kẻo bảng tính đổi thành số khác.'],
  ['Việc trong đời', 'Không ghi ở đây. Xếp thủ tục theo việc trong đời là phần riêng.'],
];

const PAPERS: [what: string, how: string][] = [
  ['Mỗi giấy một dòng', PAPER_LINE],
  ['Cách nộp giấy', `${listed(MANNERS.choices)}.`],
  ['Số bản', 'Một số. Không biết thì để trống giữa hai dấu |.'],
  ['Cần hay khi cần', '"cần": ai cũng phải có. "khi cần": ghi chú phải nói khi nào.'],
  ['Được bỏ phần cuối', '"Tờ khai" một mình nghĩa là: chưa rõ cách nộp, chưa rõ số bản, cần.'],
  [
    'Nhiều trường hợp',
    'Mỗi trường hợp mở đầu bằng một dòng "Trường hợp: tên". Chỉ có một thì không cần dòng này.',
  ],
  [
    'Mã trong ngoặc vuông',
    'Chương trình tự đặt theo tên. Bảng xuất ra có sẵn thì giữ nguyên; cùng một giấy thì cùng một mã.',
  ],
  ['Cần viết dấu | trong chữ', 'Viết \\| . Dấu \\ thì viết \\\\ .'],
  ['Ví dụ', writePapers(EXAMPLE.variants)],
];

export function instructions(): string[][] {
  return [
    ['Cách ghi bảng thủ tục', ''],
    ...GENERAL,
    ['', ''],
    ['Trường hợp và giấy tờ', ''],
    ...PAPERS,
    ['', ''],
    ['Cột', 'Cách ghi'],
    ...COLUMNS.map(({ head, about, required }) => [head, required ? `${about} (bắt buộc)` : about]),
  ];
}
