import type { Filer, MoveName, Status } from '../contract/dossier.ts';

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

export const HALF_WORDS = {
  morning: 'buổi sáng',
  afternoon: 'buổi chiều',
  day: 'trong ngày',
} as const;

export const FILER_WORDS: Record<Filer, string> = {
  self: 'người dân tự nộp',
  assisted: 'có người giúp nộp',
  authorised: 'nộp thay chủ hồ sơ',
};

/** One line each, what to type and what it does. */
export const listMoves = (moves: readonly MoveName[]): string =>
  moves.map((move) => `  ${move.padEnd(13)} ${MOVE_WORDS[move]}`).join('\n');

export const USAGE = `dvc-widgets: dịch vụ công cho trang của xã

dvc-widgets serve                chạy máy chủ (như npm start, không cài đặt gì)

dvc-widgets dossier list         các hồ sơ, mới nhất trước
    --status received            chỉ những hồ sơ ở bước này (submitted, received, handling, …)
    --agency H99.001             chỉ của cơ quan này
    --limit 50 --after MÃ        50 hồ sơ tiếp theo sau mã ấy

dvc-widgets dossier show MÃ      một hồ sơ: câu trả lời, giấy tờ, lịch sử

dvc-widgets dossier move MÃ VIỆC --by "Họ tên cán bộ" [--unit "Bộ phận"]
    receive       tiếp nhận      --due 25/11/2026 --basis "căn cứ" [--half morning]
                                 thời hạn đã có trong dữ liệu thì ngày hẹn tự tính
    refuse        từ chối        --reason "lý do"
    handle        chuyển xử lý
    ask-papers    cần bổ sung    --paper "Căn cước, mặt sau: unclear: chụp lại chỗ sáng"
                                 mỗi giấy một --paper; [--answer-by 27/11/2026]
    papers-added  đã bổ sung
    ask-payment   cần nộp tiền   --reason "khoản nào, bao nhiêu"
    paid          đã nộp tiền
    finish        xử lý xong
    return        trả kết quả
    stop          dừng xử lý     --reason "lý do"
    withdraw      người dân rút hồ sơ
    --at "25/11/2026 08:05"      lúc việc ấy thật sự xảy ra, nếu ghi muộn

dvc-widgets catalog check [MÃ…]  xem danh mục: lỗi, chỗ khó đọc, chỗ chưa rõ, chưa đối chiếu
    --running                    của máy chủ đang chạy, không phải các tệp của chương trình
dvc-widgets catalog differences  những điều nguồn và ở đây nói khác nhau, chờ quyết
dvc-widgets catalog settle NGUỒN MÃ MỤC --take ours|theirs

dvc-widgets import procedures TỆP    .jsonl của Cổng quốc gia, bảng tính .xlsx .csv, hoặc tệp .yaml
    --dry-run                    chạy thử: chỉ nói sẽ đổi gì
    --report bao-cao.csv         ghi hết những gì bỏ ra hoặc nên xem lại
dvc-widgets import agency TỆP.yaml   một xã, hoặc mức tiền của một tỉnh
dvc-widgets import units TỆP…        đơn vị hành chính, và xã cũ nay là xã nào
dvc-widgets import lexicon TỆP.yaml người dân ở đây gọi giấy tờ thế nào
dvc-widgets units find "xã …, huyện …" nơi cũ nay là xã, phường nào
dvc-widgets report searches [--since 01/11/2026]
                             chữ người dân tìm mà không thấy: chỉ chữ và số lần, không có câu đã gõ
dvc-widgets export procedures TỆP    cả danh mục ra bảng tính .xlsx hoặc .csv
dvc-widgets export template TỆP.xlsx mẫu bảng tính để thêm thủ tục

Máy chủ phải đang chạy, cùng thư mục dữ liệu (DVC_DATA_DIR); "catalog check" và "export template" thì không cần.`;
