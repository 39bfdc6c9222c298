/** What the server refuses, told to whoever typed the command: why, and what to type instead. */
import type { Status } from '../contract/dossier.ts';
import type { Refusal, RefusalParams } from '../contract/errors.ts';
import { openMoves } from '../domain/moves.ts';
import { bindWords } from '../../widgets/i18n/words.ts';
import { listMoves, STATUS_WORDS } from './words.ts';

export function explainRefusal({ code, params }: Refusal): string {
  switch (code) {
    case 'dossier/no-match':
      return 'Không có hồ sơ nào mang mã này.\nXem các mã: dvc-widgets dossier list';
    case 'request/invalid':
      return 'Có giá trị sai dạng hoặc quá dài. Xem cách gõ: dvc-widgets help';
    case 'move/incomplete':
      return [...namesIn(params.missing), ...namesIn(params.wrong).map((name) => `wrong ${name}`)]
        .map((need) => NEEDS[need] ?? need)
        .join('\n');
    case 'move/not-allowed':
      return whyNotAllowed(params);
    default:
      return bindWords('vi', 'bạn')(code, params);
  }
}

/** By what `domain/decide-move` calls them. */
const NEEDS: Record<string, string> = {
  dueOn: 'Thủ tục này chưa có thời hạn trong dữ liệu. Thêm --due 25/11/2026, ngày hẹn trả.',
  basis: 'Thêm --basis "căn cứ của ngày hẹn".',
  by: 'Thêm --by "Họ tên cán bộ".',
  reason: 'Thêm --reason "lý do, để người dân hiểu".',
  papers: 'Thêm --paper "tên giấy: missing: phải làm gì", mỗi giấy một lần.',
  'wrong dueOn': 'Ngày hẹn trả (--due) sớm hơn ngày tiếp nhận.',
};

function whyNotAllowed({ move, status, why }: RefusalParams): string {
  switch (why) {
    case 'reception':
      return move === 'refuse'
        ? 'Hồ sơ đã được tiếp nhận, không từ chối được nữa. Có thể dừng: stop --reason "…"'
        : 'Hồ sơ chưa được tiếp nhận. Có thể từ chối: refuse --reason "…"';
    case 'before-arrival':
      return 'Giờ ở --at sớm hơn lúc hồ sơ đến.';
    case 'before-reception':
      return 'Giờ ở --at sớm hơn lúc tiếp nhận hồ sơ.';
    case 'in-future':
      return 'Giờ ở --at chưa đến.';
    default:
      return `Hồ sơ đang ở bước "${wordFor(status)}". ${whatNext(status)}`;
  }
}

function whatNext(status: unknown): string {
  if (!isStatus(status)) return '';
  const open = new Set(
    [true, false].flatMap((received) => openMoves(status, received, 'official')),
  );
  return open.size ? `Lúc này làm được:\n${listMoves([...open])}` : 'Hồ sơ đã kết thúc.';
}

const wordFor = (status: unknown): string =>
  isStatus(status) ? STATUS_WORDS[status] : String(status);

const isStatus = (status: unknown): status is Status =>
  typeof status === 'string' && Object.hasOwn(STATUS_WORDS, status);

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
