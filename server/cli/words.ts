import type { MoveName, Status } from '../contract/dossier.ts';

/** The states in the words of the ten national codes. */
export const STATUS_WORDS: Record<Status, string> = {
  submitted: 'Mới đăng ký',
  received: 'Được tiếp nhận',
  refused: 'Không được tiếp nhận',
  handling: 'Đang xử lý',
  supplement: 'Yêu cầu bổ sung giấy tờ',
  payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
  finished: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
};

export const MOVE_WORDS: Record<MoveName | 'submit', string> = {
  submit: 'hồ sơ đến',
  receive: 'tiếp nhận, hẹn ngày trả',
  refuse: 'không tiếp nhận',
  handle: 'chuyển xử lý',
  'ask-papers': 'yêu cầu bổ sung giấy tờ',
  'papers-added': 'đã bổ sung giấy tờ',
  'ask-payment': 'yêu cầu nộp tiền',
  paid: 'đã nộp tiền',
  withdraw: 'rút hồ sơ',
  stop: 'dừng xử lý',
  finish: 'xử lý xong',
  return: 'trả kết quả',
};

export const FAULT_WORDS = { missing: 'thiếu', unclear: 'mờ', wrong: 'sai' } as const;

export const USAGE = `dvc-widgets: dịch vụ công cho trang của xã

  dvc-widgets serve                          chạy máy chủ (như npm start, không cài đặt)
  dvc-widgets dossier list                   hồ sơ mới nhất
      --status submitted|received|…  --agency H99.001  --limit 20  --after MÃ
  dvc-widgets dossier show MÃ                một hồ sơ: trả lời, giấy tờ, lịch sử
  dvc-widgets dossier move MÃ VIỆC --by "Họ tên cán bộ"
      receive       tiếp nhận   --due 25/11/2026 --basis "…"  (thời hạn đã biết thì tự tính)
                                --half morning|afternoon
      refuse        từ chối     --reason "…"
      handle        chuyển xử lý  --unit "Tư pháp – Hộ tịch"
      ask-papers    cần bổ sung --paper "Căn cước, mặt sau: unclear: chụp lại chỗ sáng" (nhiều lần)
                                --answer-by 27/11/2026
      papers-added  đã bổ sung
      ask-payment   cần nộp tiền  --reason "…"        paid      đã nộp
      finish        xong        return  trả kết quả   stop      dừng --reason "…"
      withdraw      dân rút hồ sơ
      --at "25/11/2026 08:05"   lúc việc ấy thật sự xảy ra, nếu ghi muộn

Máy chủ phải đang chạy, cùng thư mục dữ liệu (DVC_DATA_DIR).
`;
