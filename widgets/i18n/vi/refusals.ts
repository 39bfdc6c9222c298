import type { ErrorCode } from '../../../server/contract/errors.ts';

/** What only somebody who sends a dossier can be refused. */
export const refusals = {
  'procedure/not-sent-here': 'Thủ tục này không gửi trên mạng tại đây được.',
  'form/not-found': 'Chưa có đơn điện tử cho thủ tục này. Xin gọi hoặc đến bộ phận một cửa.',
  'form/outdated': 'Đơn vừa có bản mới. Xin tải lại trang, những gì đã ghi vẫn còn.',
  'answers/invalid': 'Còn chỗ cần sửa trước khi gửi.',
  'dossier/already-sent': 'Hồ sơ này đã đến từ lần gửi trước, mã {code}.',
  'file/not-found': 'Tệp này không còn trên máy chủ. Xin thêm lại.',
  'file/not-finished': 'Tệp này chưa tải lên xong. Xin chờ hoặc thêm lại.',
  'file/changed': 'Tệp đến nơi không giống tệp đã chọn. Xin thêm lại.',
  'file/kind': 'Chỉ nhận ảnh (JPG, PNG) hoặc tệp PDF. Xin chụp lại hoặc chọn tệp khác.',
  'file/empty': 'Tệp này trống. Xin chụp lại hoặc chọn tệp khác.',
  'file/too-large': 'Tệp này quá lớn. Mỗi tệp tối đa 20 MB.',
  'file/too-many': 'Đã đủ số tệp được gửi. Xin bỏ bớt tệp không cần.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** What only officials can be refused. */
export const officialRefusals = {
  'dossier/moved': 'Hồ sơ vừa được người khác xử lý. Xin xem lại rồi làm tiếp.',
  'move/not-allowed': 'Hồ sơ đang ở bước khác, chưa làm việc này được.',
  'move/incomplete': 'Còn thiếu thông tin để làm bước này.',
} as const satisfies Partial<Record<ErrorCode, string>>;
