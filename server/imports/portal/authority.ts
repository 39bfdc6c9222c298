/** Who decides: a list of agencies as printed, held to one kind only where all of them are of it. */
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { fold } from '../../domain/text.ts';
import type { Columns, Tell } from './columns.ts';
import { splitList } from './short-columns.ts';

type Authority = Procedure['authority'];

const KINDS: [kind: Authority['kind'], says: RegExp][] = [
  ['police', /^(?:bo )?cong an\b|canh sat/],
  ['court', /^toa an/],
  ['land-registry', /dang ky dat dai/],
  ['commune', /(?:uy ban nhan dan|ubnd)(?: cap)? xa|thuoc ubnd cap xa|quan ly dat dai cap xa/],
  [
    'other',
    /^(?:bo|so|cuc|chi cuc|thue|co quan thue|hai quan|kho bac|bao hiem|cang vu|phong|khu quan ly|ban quan ly)\b|cap tinh|cap huyen|to chuc hanh nghe cong chung|quan ly xuat nhap canh|dai dien co tham quyen/,
  ],
];
const LONGEST_NAME = 300;

export function authorityOf(columns: Columns, tell: Tell): Authority {
  const decides = cleanLine(columns.text('co_quan_co_tham_quyen'));
  const executes = cleanLine(columns.text('co_quan_thuc_hien'));
  const column = decides ? 'co_quan_co_tham_quyen' : 'co_quan_thuc_hien';
  const name = (decides || executes).replace(/\.$/, '');
  if (!name) return { kind: 'unknown' };
  if (name.length > LONGEST_NAME) {
    tell(column, 'Không phải tên cơ quan. Đã ghi chưa rõ.', name);
    return { kind: 'unknown' };
  }
  if (!decides)
    tell(column, 'Nguồn không ghi cơ quan có thẩm quyền. Đã lấy cơ quan thực hiện.', name);
  const [kind = 'unknown', ...others] = [...new Set(splitList(name).map(kindOf))];
  if (others.length === 0) {
    if (kind === 'unknown') tell(column, 'Không biết cơ quan này thuộc loại nào.', name);
    return { kind, name };
  }
  tell(column, 'Nhiều cơ quan khác loại. Đã ghi chưa rõ ai giải quyết.', name);
  return { kind: 'unknown', name };
}

const kindOf = (name: string): Authority['kind'] =>
  KINDS.find(([, says]) => says.test(fold(name)))?.[0] ?? 'unknown';
