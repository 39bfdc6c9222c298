import type { Language } from './words.ts';

const vi = {
  'page/search-title': 'Tra cứu thủ tục',
  'page/detail-title': 'Thủ tục hành chính',
  'page/form-title': 'Gửi hồ sơ',
  'page/tracker-title': 'Hồ sơ của tôi đến đâu?',
  'page/official': 'Trang của {agency}',
  'page/home': 'Tìm thủ tục',
  'page/follow': 'Tra cứu hồ sơ',
  'page/demo-label': 'Ghi chú',
  'page/demo': 'Trang thử nghiệm. Xin đừng gửi giấy tờ thật.',
  'page/no-script-title': 'Trang này cần một trình duyệt mới hơn, hoặc mạng đang chậm.',
  'page/no-script': 'Xin chờ một chút. Nếu không thấy gì, mời gọi hoặc đến bộ phận một cửa:',
  'page/search-first': 'Đây là {n} thủ tục khớp nhất. Gõ thêm chữ để tìm đúng hơn.',
  'page/events-title': 'Chọn việc đang cần',
  'page/event-back': 'Chọn việc khác',
  'page/event-unknown': 'Không có mục này.',
  'page/event-missing': 'Không thấy việc cần làm? Mời gọi hoặc đến bộ phận một cửa:',
  'page/print': 'Muốn in giấy mang theo: bấm lệnh In của trình duyệt, sẽ ra một trang.',
  'page/not-found-title': 'Không có trang này',
  'page/not-found': 'Địa chỉ có thể đã gõ thiếu. Mời tìm thủ tục từ đầu.',
  'page/no-agency': 'Địa chỉ trang thiếu mã cơ quan. Xin hỏi nơi đã đưa địa chỉ này.',
  'page/no-agencies': 'Máy chủ này chưa có cơ quan nào.',
  'page/fault-title': 'Có lỗi ở phía cơ quan',
  'page/fault': 'Xin thử lại sau ít phút, hoặc gọi bộ phận một cửa.',
};

const en: typeof vi = {
  'page/search-title': 'Find a procedure',
  'page/detail-title': 'Administrative procedure',
  'page/form-title': 'Send a dossier',
  'page/tracker-title': 'Where is my dossier?',
  'page/official': 'Page of {agency}',
  'page/home': 'Find a procedure',
  'page/follow': 'Follow a dossier',
  'page/demo-label': 'Note',
  'page/demo': 'Test site. Please do not send real papers.',
  'page/no-script-title': 'This page needs a newer browser, or the network is slow.',
  'page/no-script': 'Please wait a moment. If nothing appears, call or visit the one-stop desk:',
  'page/search-first': 'These {n} fit best. Type more words to find it exactly.',
  'page/events-title': 'Pick what it is about',
  'page/event-back': 'Pick something else',
  'page/event-unknown': 'There is no such entry.',
  'page/event-missing': 'Not what you need? Call or visit the one-stop desk:',
  'page/print': 'To print what to bring, use your browser’s print command: one page comes out.',
  'page/not-found-title': 'There is no such page',
  'page/not-found': 'The address may be incomplete. Please start from the search.',
  'page/no-agency': 'The address lacks the agency identifier. Please ask whoever gave it to you.',
  'page/no-agencies': 'This server has no agency yet.',
  'page/fault-title': 'Something went wrong on our side',
  'page/fault': 'Please try again in a few minutes, or call the one-stop desk.',
};

export type PageKey = keyof typeof vi;
export type SayPage = (key: PageKey, params?: Record<string, string>) => string;

/** Words of the pages that the server renders around the widgets; never part of a widget's bundle. */
export const bindPageWords =
  (language: Language): SayPage =>
  (key, params = {}) =>
    (language === 'en' ? en : vi)[key].replace(
      /\{(\w+)\}/g,
      (_whole, name: string) => params[name] ?? '',
    );
