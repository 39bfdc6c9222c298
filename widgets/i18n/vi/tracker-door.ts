/** Words of the tracker before a dossier is shown: the two codes and what can be wrong with them. */
export const trackerDoor = {
  'dossier/no-match':
    'Mã hồ sơ và mã tra cứu không khớp. Xin xem lại từng chữ trên giấy. Nếu đã thử nhiều lần, chờ 15 phút hoặc quét mã QR.',
  'tracker/title': 'Hồ sơ đến đâu rồi?',
  'tracker/intro': 'Gõ hai mã ghi trên giấy báo, hoặc quét mã QR trên giấy.',
  'tracker/code': 'Mã hồ sơ',
  'tracker/code-hint': 'Ví dụ: H99.001-261123-0007',
  'tracker/lookup': 'Mã tra cứu',
  'tracker/lookup-hint': '11 chữ và số. Viết hoa hay thường, cách hay liền đều được.',
  'tracker/lookup-echo': 'Đã gõ: {code}',
  'tracker/open': 'Xem hồ sơ',
  'tracker/opening': 'Đang tìm hồ sơ…',
  'tracker/lost': 'Mất giấy? Mang căn cước đến bộ phận một cửa, cán bộ tìm giúp.',
  'tracker/to-correct': 'Chưa xem được hồ sơ',
  'tracker/code-missing': 'Xin gõ mã hồ sơ.',
  'tracker/code-unreadable': 'Mã hồ sơ chưa đúng. Xin xem lại từng chữ và số trên giấy.',
  'tracker/lookup-missing': 'Xin gõ mã tra cứu.',
  'tracker/lookup-unreadable': 'Mã tra cứu chưa đúng. Xin xem lại đủ 11 chữ và số trên giấy.',
  'tracker/failed-help': 'Xin thử lại sau ít phút.',
} as const satisfies Record<string, string>;
