/** Words of the search widget's first screen. */
export const search = {
  'search/title': '{You} cần làm giấy tờ gì?',
  'search/hint': 'Gõ như lời nói hằng ngày, có dấu hay không dấu đều được.',
  'search/go': 'Tìm',
  'search/waiting': 'Đang tìm, xin chờ một chút…',
  'search/near': 'Gần giống',
  'search/ask': 'Không thấy việc mình cần?',
  'search/failed-help': 'Xin thử lại, hoặc gọi hỏi bộ phận một cửa.',
} as const satisfies Record<string, string>;
