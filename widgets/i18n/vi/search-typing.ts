/** Words that only somebody who types will meet; they come with the code for typing. */
export const searchTyping = {
  'search/list': 'Thủ tục khớp với lời đã gõ',
  'search/list-near': 'Thủ tục gần giống',
  'search/count': 'Có {n} thủ tục khớp.',
  'search/count-more': 'Có {n} thủ tục khớp. Bấm Tìm để xem hết.',
  'search/count-spoken': 'Có {n} thủ tục khớp. Bấm mũi tên xuống để chọn.',
  'search/none': 'Chưa thấy thủ tục khớp.',
  'search/none-spoken': 'Chưa thấy thủ tục khớp. Có {n} thủ tục gần giống.',
  'search/opening': 'Mở thủ tục: {name}',
} as const satisfies Record<string, string>;
