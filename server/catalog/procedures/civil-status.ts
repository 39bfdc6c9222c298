/** What the five civil-status procedures have in common: papers, rules of who may act, law. */
import type { Paper, Procedure } from '../../contract/procedure.ts';

export const identityPaper = {
  id: 'identity',
  name: 'Thẻ căn cước hoặc hộ chiếu của người đi làm giấy',
  hint: 'Gửi bưu điện thì kèm bản sao có chứng thực.',
  as: 'show',
  required: true,
} satisfies Paper;

export const residencePaper = {
  id: 'residence-proof',
  name: 'Giấy tờ chứng minh nơi ở',
  hint: 'Chỉ khi cán bộ tra trên máy không thấy nơi ở.',
  as: 'show',
  required: false,
} satisfies Paper;

export const authorisationPaper = {
  id: 'authorisation',
  name: 'Giấy ủy quyền',
  hint: 'Chỉ khi đi thay. Người ngoài gia đình thì giấy phải được chứng thực.',
  as: 'original',
  copies: 1,
  required: false,
} satisfies Paper;

/** The rule on close family is the same in every record: an authorisation, but no certification of it. */
export const whoMayActInCivilStatus = {
  family: 'Ông bà, cha mẹ, vợ chồng, con, anh chị em ruột: có giấy ủy quyền, không cần chứng thực.',
  authorised: 'Người khác: có giấy ủy quyền đã chứng thực.',
  helper: 'Người chỉ giúp gõ máy thì không cần giấy ủy quyền. Người xin đồng ý là được.',
} satisfies Procedure['whoMayAct'];

export const civilStatusCentre =
  'Trung tâm Phục vụ hành chính công của xã, phường nơi ở. Ở nơi khác thì xã, phường gần nhất giúp gửi đi.';

export const sameDayRule = 'Hồ sơ nhận sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo.';
export const draftCheckRule =
  'Gửi trên mạng thì có tối đa một ngày để xem lại bản nháp trước khi in.';

/** Laws and their amendments that every one of the five records names. */
export const CIVIL_STATUS_LAW = [
  '60/2014/QH13',
  '123/2015/NĐ-CP',
  '87/2020/NĐ-CP',
  '07/2025/NĐ-CP',
  '120/2025/NĐ-CP',
  '18/2026/NĐ-CP',
  '66.7/2025/NQ-CP',
  '04/2020/TT-BTP',
  '01/2022/TT-BTP',
  '03/2023/TT-BTP',
  '04/2024/TT-BTP',
  '08/2025/TT-BTP',
  '85/2019/TT-BTC',
  '106/2021/TT-BTC',
] as const;
