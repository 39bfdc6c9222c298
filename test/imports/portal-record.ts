/** Records in the shape of the portal's raw pages, with an office and papers that exist nowhere. */
import { readPortal } from '../../server/imports/portal/read-portal.ts';
import type { ReadProcedures } from '../../server/imports/report.ts';

export const METHODS = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
export const PAPERS = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
export const LAWS = 'Tên văn bản pháp lýMã văn bản';

export function portalRecord(columns: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ma_thu_tuc: '1.900001',
    detail_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/9f2c-01',
    ten_thu_tuc: 'Thủ tục đăng ký nuôi diều sáo',
    so_quyet_dinh: '77/QĐ-BTP',
    cap_thuc_hien: 'Cấp xã',
    linh_vuc: 'Diều sáo',
    doi_tuong_thuc_hien: 'Công dân Việt Nam',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    co_quan_thuc_hien: 'Không có thông tin',
    trinh_tu_thuc_hien: 'Mang diều đến xã.',
    cach_thuc_thuc_hien: `${METHODS}Trực tiếp3 Ngày làm việcMiễn phí`,
    thanh_phan_ho_so: `--${PAPERS}Đơn xin nuôi diều1 bản chính`,
    can_cu_phap_ly: `${LAWS}Nghị định về diều12/2025/NĐ-CP`,
    ket_qua_xu_ly:
      'Giấy nuôi diềuMã: KQ.G15.990001Từ khóaKhông có thông tinMô tảKhông có thông tin',
    ...columns,
  };
}

/** What one record with these columns is read as. */
export function readOne(columns: Record<string, unknown> = {}) {
  const read = readLines([portalRecord(columns)]);
  return { ...read, procedure: read.procedures[0]! };
}

export const readLines = (records: readonly unknown[]): ReadProcedures =>
  readPortal(records.map((record) => JSON.stringify(record)).join('\n'), 'thử.jsonl');

/** The reasons told about a column. */
export const reasons = ({ remarks }: ReadProcedures, field: string): string[] =>
  remarks
    .filter((one) => one.field === field && one.record !== 'cả tệp')
    .map(({ reason }) => reason);
