/**
 * Days on which state offices differ from the plain week, 2025 to 2027. Base: Labour Code 2019, articles 111 and 112,
 * and from 2026 resolution 28/2026/QH16 (24 November). Weekends of a long holiday have no row unless the holiday
 * itself falls on them or they are worked.
 */
import type { CalendarDay, CalendarYear } from '../contract/agency.ts';

type Row = [on: string, kind: CalendarDay['kind'], name: string, source: string];

const CODE = 'Bộ luật Lao động 2019, Điều 112';
const CODE_COMPENSATION = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH';
const SWAP_2025 = 'Lịch hoán đổi dịp 30/4/2025, chưa đối chiếu văn bản gốc';
const SWAP_NEW_YEAR_2026 = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025, theo báo chí';
const NOTICE_2026 = 'Thông báo 9441/TB-BNV';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const NOT_ANNOUNCED = 'Bộ luật Lao động 2019, Điều 112; chưa có thông báo chính thức';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const ANCESTORS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng 30/4';
const LABOUR = 'Ngày Quốc tế Lao động 1/5';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

export const calendars: readonly CalendarYear[] = [
  calendarYear(2025, 'official', [
    ['2025-01-01', 'holiday', NEW_YEAR, CODE],
    ['2025-01-27', 'holiday', TET, NOTICE_2025],
    ['2025-01-28', 'holiday', TET, NOTICE_2025],
    ['2025-01-29', 'holiday', TET, NOTICE_2025],
    ['2025-01-30', 'holiday', TET, NOTICE_2025],
    ['2025-01-31', 'holiday', TET, NOTICE_2025],
    ['2025-04-07', 'holiday', ANCESTORS, CODE],
    ['2025-04-26', 'swap-work', 'Làm bù cho ngày 02/5', SWAP_2025],
    ['2025-04-30', 'holiday', VICTORY, CODE],
    ['2025-05-01', 'holiday', LABOUR, CODE],
    ['2025-05-02', 'swap-off', 'Nghỉ hoán đổi dịp 30/4', SWAP_2025],
    ['2025-09-01', 'holiday', NATIONAL, NOTICE_2025],
    ['2025-09-02', 'holiday', NATIONAL, NOTICE_2025],
  ]),
  calendarYear(2026, 'official', [
    ['2026-01-01', 'holiday', NEW_YEAR, CODE],
    ['2026-01-02', 'swap-off', 'Nghỉ hoán đổi dịp Tết Dương lịch', SWAP_NEW_YEAR_2026],
    ['2026-01-10', 'swap-work', 'Làm bù cho ngày 02/01', SWAP_NEW_YEAR_2026],
    ['2026-02-16', 'holiday', TET, NOTICE_2026],
    ['2026-02-17', 'holiday', TET, NOTICE_2026],
    ['2026-02-18', 'holiday', TET, NOTICE_2026],
    ['2026-02-19', 'holiday', TET, NOTICE_2026],
    ['2026-02-20', 'holiday', TET, NOTICE_2026],
    ['2026-04-26', 'holiday', ANCESTORS, CODE],
    ['2026-04-27', 'compensation-off', 'Nghỉ bù Giỗ Tổ Hùng Vương', CODE_COMPENSATION],
    ['2026-04-30', 'holiday', VICTORY, CODE],
    ['2026-05-01', 'holiday', LABOUR, CODE],
    ['2026-08-22', 'swap-work', 'Làm bù cho ngày 31/8', NOTICE_2026],
    ['2026-08-31', 'swap-off', 'Nghỉ hoán đổi dịp Quốc khánh', NOTICE_2026],
    ['2026-09-01', 'holiday', NATIONAL, NOTICE_2026],
    ['2026-09-02', 'holiday', NATIONAL, NOTICE_2026],
    ['2026-11-24', 'holiday', CULTURE, CULTURE_DAY],
  ]),
  // The first day of the lunar year is 06/02/2027. Which days before and after it are off, and which day beside
  // 02/9, is for a notice that has not appeared: one day before and three after, and the day after, are assumed.
  calendarYear(2027, 'provisional', [
    ['2027-01-01', 'holiday', NEW_YEAR, CODE],
    ['2027-02-05', 'holiday', TET, NOT_ANNOUNCED],
    ['2027-02-06', 'holiday', TET, NOT_ANNOUNCED],
    ['2027-02-07', 'holiday', TET, NOT_ANNOUNCED],
    ['2027-02-08', 'holiday', TET, NOT_ANNOUNCED],
    ['2027-02-09', 'holiday', TET, NOT_ANNOUNCED],
    ['2027-02-10', 'compensation-off', 'Nghỉ bù Tết Nguyên đán', NOT_ANNOUNCED],
    ['2027-02-11', 'compensation-off', 'Nghỉ bù Tết Nguyên đán', NOT_ANNOUNCED],
    ['2027-04-16', 'holiday', ANCESTORS, CODE],
    ['2027-04-30', 'holiday', VICTORY, CODE],
    ['2027-05-01', 'holiday', LABOUR, CODE],
    ['2027-05-03', 'compensation-off', 'Nghỉ bù ngày 1/5', CODE_COMPENSATION],
    ['2027-09-02', 'holiday', NATIONAL, CODE],
    ['2027-09-03', 'holiday', NATIONAL, NOT_ANNOUNCED],
    ['2027-11-24', 'holiday', CULTURE, CULTURE_DAY],
  ]),
];

/** Every row of a year that is not announced yet is provisional, also the days that no notice could move. */
function calendarYear(year: number, status: CalendarYear['status'], rows: Row[]): CalendarYear {
  const days = rows.map(([on, kind, name, source]): CalendarDay => ({
    on,
    kind,
    name,
    scope: 'national',
    source,
    status,
  }));
  return { year, status, days };
}
