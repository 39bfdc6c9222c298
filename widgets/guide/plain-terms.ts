import { inOneLine } from './phrases.ts';

/** Fields of business as the national register names them and nobody else. */
const SECTORS: [theirs: RegExp, ours: string][] = [
  [/^Thành.*hộ kinh doanh.*/, 'Hộ kinh doanh'],
  [/^Thành.*hợp tác.*/, 'Hợp tác xã'],
  [/.*phương tiện giao thông.*/, 'Đăng ký xe'],
  [/BHXH/, 'bảo hiểm xã hội'],
  [/BHYT/, 'bảo hiểm y tế'],
];

/** The field of business in everyday words; the register's own stand in the folded law. */
export const plainSector = (sector: string): string =>
  SECTORS.reduce((said, [theirs, ours]) => said.replace(theirs, ours), sector);

const CITIZENS = 'Công dân Việt Nam';
const COMPANIES = 'Doanh nghiệp';

/** Who may come, citizens first; a part named beside its whole is left out. The register's own list is in the law. */
export function plainAudiences(audiences: readonly string[]): string {
  const [people, firms] = [CITIZENS, COMPANIES].map((whole) => audiences.includes(whole));
  const others = audiences.filter(
    (one) =>
      one !== CITIZENS &&
      !(people && /^(Cán bộ|Đảng viên)/.test(one)) &&
      !(firms && one.startsWith(`${COMPANIES} `)),
  );
  const plain = others.map((one) =>
    one
      .replace(/ \(không.*/, firms ? ' khác' : ', trừ doanh nghiệp và hợp tác xã')
      .replace('định cư ', ''),
  );
  return inOneLine(people ? [CITIZENS, ...plain] : plain);
}
