/** Words of the search widget. */
export const search = {
  'search/title': '{You} cần làm giấy tờ gì?',
  'search/hint': 'Gõ như lời nói hằng ngày, có dấu hay không dấu đều được.',
  'search/go': 'Tìm',
  'search/waiting': 'Đang tìm, xin chờ một chút…',
  'search/near': 'Gần giống',
  'search/most': 'Nhiều người ở đây hay làm',
  'search/results': 'Có {n} thủ tục khớp với “{query}”',
  'search/nothing': 'Chưa thấy thủ tục khớp với “{query}”',
  'search/nothing-help':
    'Thử gõ ít chữ hơn, ví dụ “khai sinh”. Hoặc gọi hỏi, nói việc mình cần làm.',
  'search/nearest': 'Mấy thủ tục gần giống',
  'search/ask': 'Không thấy việc mình cần?',
  'search/call-back': 'Ngại tốn tiền điện thoại thì nhờ cán bộ gọi lại.',
  'search/no-offers': 'Cơ quan này chưa đưa thủ tục nào lên đây. Xin gọi hoặc đến bộ phận một cửa.',
  'search/failed-help': 'Xin thử lại, hoặc gọi hỏi bộ phận một cửa.',
  'search/official': 'Tên đầy đủ: {name}',
  'search/more': 'Xem thêm {n} thủ tục',
} as const satisfies Record<string, string>;
