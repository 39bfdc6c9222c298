/** The heads of the sheet: what each is called, what else people call it, and what goes in there. */
import { PAPER_LINE } from './papers-cell.ts';
import type { Column } from './sheet-field.ts';
import { AUTHORITIES, LEVELS, listed, SERVICE_LEVELS, VERIFIED, WORDINGS } from './words.ts';

const MANY = { lines: true } as const;
const NEEDED = { required: true } as const;

export const code: Column = {
  head: 'Mã thủ tục',
  also: ['mã', 'mã số', 'mã tthc', 'mã số tthc', 'mã thủ tục hành chính', 'mã số thủ tục', 'code'],
  about: 'Mã quốc gia, 7 chữ số, như 1.001193.',
  holds: 'code',
  width: 14,
  ...NEEDED,
};

export const name: Column = {
  head: 'Tên ngắn',
  also: ['tên gọi', 'tên gọi ngắn', 'name'],
  about: 'Tên ngắn, như trên bảng chỉ dẫn ở quầy.',
  width: 28,
  ...NEEDED,
};

export const officialName: Column = {
  head: 'Tên đầy đủ',
  also: ['tên thủ tục', 'tên thủ tục hành chính', 'tên tthc', 'officialName', 'official name'],
  about: 'Đúng từng chữ như công bố.',
  width: 40,
  ...NEEDED,
};

export const sector: Column = {
  head: 'Lĩnh vực',
  also: ['sector'],
  about: 'Như công bố: Hộ tịch, Chứng thực…',
  width: 18,
  ...NEEDED,
};

export const levels: Column = {
  head: 'Cấp giải quyết',
  also: ['cấp thực hiện', 'cấp', 'levels'],
  about: `Mỗi dòng một cấp: ${listed(LEVELS.choices)}.`,
  width: 14,
};

export const serviceLevel: Column = {
  head: 'Mức dịch vụ trực tuyến',
  also: ['mức độ dịch vụ công', 'mức độ', 'serviceLevel', 'service level'],
  about: `Một trong: ${listed(SERVICE_LEVELS.choices)}.`,
  choices: SERVICE_LEVELS.choices,
  width: 16,
};

export const audiences: Column = {
  head: 'Dành cho ai',
  also: ['đối tượng', 'đối tượng thực hiện', 'audiences'],
  about: 'Mỗi dòng một đối tượng, như công bố.',
  width: 22,
  ...MANY,
};

export const purpose: Column = {
  head: 'Để làm gì',
  also: ['mục đích', 'purpose'],
  about: 'Một câu nói việc này để làm gì.',
  width: 32,
};

export const everydayNames: Column = {
  head: 'Người dân gọi là',
  also: ['tên dân dã', 'tên thường gọi', 'everydayNames', 'everyday names'],
  about: 'Mỗi dòng một tên, ít nhất 6 tên: tiếng địa phương, từ cũ, cách viết tắt.',
  width: 28,
  ...MANY,
};

export const situations: Column = {
  head: 'Khi nào cần',
  also: ['tình huống', 'situations'],
  about: 'Mỗi dòng một việc, kể như người dân kể: "Giấy bị cháy, bị mất."',
  width: 32,
  ...MANY,
};

export const timeNote: Column = {
  head: 'Ghi chú thời hạn',
  also: ['timeNote', 'time note'],
  about: 'Điều cần biết thêm về thời gian.',
  width: 28,
};

export const variantQuestion: Column = {
  head: 'Câu hỏi chọn trường hợp',
  also: ['variantQuestion', 'variant question'],
  about: 'Có từ hai trường hợp trở lên thì đặt một câu hỏi; tên mỗi trường hợp là một câu trả lời.',
  width: 26,
};

export const variants: Column = {
  head: 'Trường hợp và giấy tờ',
  also: ['giấy tờ', 'thành phần hồ sơ', 'variants'],
  about: `Mỗi giấy một dòng: ${PAPER_LINE}. Có nhiều trường hợp thì mỗi trường hợp mở đầu bằng một dòng "Trường hợp: tên". Xem trang Hướng dẫn.`,
  width: 60,
  ...MANY,
  ...NEEDED,
};

export const where: Column = {
  head: 'Nơi làm',
  also: ['nơi nộp', 'địa chỉ tiếp nhận', 'where'],
  about: 'Đến đâu để làm.',
  width: 30,
};

export const family: Column = {
  head: 'Người nhà đi thay',
  also: ['family'],
  about: 'Ai trong nhà đi thay được.',
};

export const authorised: Column = {
  head: 'Người được ủy quyền đi thay',
  also: ['người được ủy quyền', 'authorised'],
  about: 'Người ngoài nhà đi thay thì cần giấy gì.',
};

export const helper: Column = {
  head: 'Người giúp gõ máy',
  also: ['người giúp', 'helper'],
  about: 'Người chỉ giúp gõ máy thì được làm gì.',
};

export const mistakes: Column = {
  head: 'Hay làm sai',
  also: ['lỗi hay gặp', 'mistakes'],
  about: 'Mỗi dòng một điều.',
  width: 32,
  ...MANY,
};

export const results: Column = {
  head: 'Kết quả',
  also: ['kết quả thực hiện', 'results'],
  about:
    'Mỗi dòng một giấy nhận được; biết mã kết quả thì ghi trong ngoặc vuông: Giấy chứng nhận [KQ.G15.000021]',
  width: 30,
  ...MANY,
};

export const authorityKind: Column = {
  head: 'Nơi quyết định: loại',
  also: ['loại cơ quan', 'cơ quan có thẩm quyền: loại', 'authority', 'authority kind'],
  about: `Một trong: ${listed(AUTHORITIES.choices)}.`,
  choices: AUTHORITIES.choices,
  width: 16,
};

export const authorityName: Column = {
  head: 'Nơi quyết định: tên',
  also: ['cơ quan có thẩm quyền', 'cơ quan có thẩm quyền: tên', 'authority name'],
  about: 'Tên cơ quan có thẩm quyền, như công bố.',
};

export const legalBases: Column = {
  head: 'Căn cứ pháp lý',
  also: ['legalBases', 'legal bases'],
  about: 'Mỗi dòng một số hiệu: 60/2014/QH13',
  width: 22,
  ...MANY,
};

export const decision: Column = {
  head: 'Quyết định công bố',
  also: ['số quyết định', 'decision'],
  about: 'Số hiệu, như 163/QĐ-BTP.',
  width: 18,
};

export const replaces: Column = {
  head: 'Thay cho thủ tục',
  also: ['replaces'],
  about: 'Mã của thủ tục cũ mà thủ tục này thay, mỗi dòng một mã.',
  holds: 'code',
  width: 16,
  ...MANY,
};

export const replacedBy: Column = {
  head: 'Đã có thủ tục thay',
  also: ['được thay bằng', 'replacedBy', 'replaced by'],
  about: 'Mã của thủ tục mới thay thủ tục này, mỗi dòng một mã.',
  holds: 'code',
  width: 16,
  ...MANY,
};

export const validFrom: Column = {
  head: 'Hiệu lực từ ngày',
  also: ['ngày hiệu lực', 'validFrom', 'valid from'],
  about: 'Như 01/07/2025.',
  holds: 'day',
  width: 14,
};

export const validTo: Column = {
  head: 'Hiệu lực đến ngày',
  also: ['ngày hết hiệu lực', 'validTo', 'valid to'],
  about: 'Như 30/06/2026.',
  holds: 'day',
  width: 14,
};

export const nationalUrl: Column = {
  head: 'Trang trên Cổng quốc gia',
  also: ['đường dẫn', 'nationalUrl', 'national url'],
  about: 'Địa chỉ trang của thủ tục trên dichvucong.gov.vn.',
  width: 30,
};

export const wording: Column = {
  head: 'Lời văn',
  also: ['wording'],
  about: `Một trong: ${listed(WORDINGS.choices)}. Để trống là "dễ hiểu".`,
  choices: WORDINGS.choices,
  width: 14,
};

export const sourceName: Column = {
  head: 'Nguồn',
  also: ['source'],
  about: 'Đọc ở đâu.',
  width: 30,
  ...NEEDED,
};

export const sourceReadOn: Column = {
  head: 'Nguồn: ngày đọc',
  also: ['ngày đọc nguồn', 'source read on'],
  about: 'Như 15/11/2026.',
  holds: 'day',
  width: 14,
};

export const sourceVerified: Column = {
  head: 'Đã so với bản công bố',
  also: ['đã đối chiếu', 'verified', 'source verified'],
  about: '"có" chỉ khi đã so từng dòng với bản công bố; để trống là "chưa".',
  choices: VERIFIED.choices,
  width: 14,
};
