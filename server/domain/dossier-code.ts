/**
 * A dossier's code, `{agency}-{yyMMdd}-{serial}`: serial per agency and local day, four digits, more when a day has more
 * than 9,999. An identifier, never an authority. Source: domain facts §2 (the national code generator's own shape;
 * circular 03/2025/TT-VPCP may change it, which is why nobody else takes codes apart).
 */
import { isRealDay, type LocalDay } from './local-day.ts';

export interface DossierCodeParts {
  /** In canonical writing. */
  code: string;
  agency: string;
  day: LocalDay;
  serial: number;
}

export function formatDossierCode(agency: string, day: LocalDay, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) {
    throw new RangeError(`no dossier has the serial ${serial}`);
  }
  return `${agency}-${day.slice(2).replace(/-/g, '')}-${String(serial).padStart(4, '0')}`;
}

/**
 * Reads a code however it was typed: case, spaces for dots and dashes or around them, dashes of any kind, O for 0, and
 * all in one, as on a keyboard of digits, for a commune's code (`H99.001`).
 */
export function parseDossierCode(typed: string): DossierCodeParts | undefined {
  const text = typed
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .trim()
    .replace(/\s*\.\s*/g, '.')
    .replace(/[\s_\-\u2010-\u2015\u2212]+/g, '-');
  const code = text.slice(0, 1) + text.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1');
  const parted = code.replace(/^([A-Z]\d\d)(\d{3})(\d{6})(\d{4})$/, '$1.$2-$3-$4');
  const found = /^([A-Z]\d{2}(?:[.-]\d{1,3}){0,4})-(\d\d)(\d\d)(\d\d)-(\d{4,6})$/.exec(parted);
  if (!found) return undefined;
  const [, office = '', year, month, day, serial = ''] = found;
  const agency = office.replace(/-/g, '.');
  if (!isRealDay(2000 + Number(year), Number(month), Number(day)) || !Number(serial))
    return undefined;
  return {
    code: `${agency}-${year}${month}${day}-${serial}`,
    agency,
    day: `20${year}-${month}-${day}`,
    serial: Number(serial),
  };
}
