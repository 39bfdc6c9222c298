import type { Agency, Offer, Province } from '../contract/agency.ts';
import type { Hours, Weekday } from '../contract/hours.ts';
import type { Form } from '../contract/form.ts';
import type { Procedure } from '../contract/procedure.ts';
import { AUTHORITY_WORDS } from './facts-in-words.ts';
import { duplicates, type Fault } from './fault.ts';

const WRONG_ORDER = 'các khoảng giờ phải nối tiếp nhau';

export function checkAgency(
  agency: Agency,
  byCode: ReadonlyMap<string, Procedure>,
  forms: readonly Form[],
): Fault[] {
  const offers = agency.offers.flatMap((offer) => {
    const reasons = checkOffer(offer, byCode.get(offer.code), forms);
    return reasons.map((reason): Fault => ({ where: agency.id, field: offer.code, reason }));
  });
  const twice = duplicates(agency.offers.map(({ code }) => code));
  return [
    ...offers,
    ...twice.map((code) => ({ where: agency.id, field: code, reason: 'được nhận hai lần' })),
    ...checkHours(agency.hours).map((day) => ({
      where: agency.id,
      field: `hours.${day}`,
      reason: WRONG_ORDER,
    })),
  ];
}

/** The same rule as `domain/destination` keeps at run time, here so that nobody has to find out there. */
function checkOffer(
  { destination, setFee, hours }: Offer,
  procedure: Procedure | undefined,
  forms: readonly Form[],
): string[] {
  if (!procedure) return ['không có trong danh mục'];
  return [
    ...(setFee ? checkSetFee(procedure) : []),
    ...(hours ? checkHours(hours).map((day) => `giờ riêng ${day}: ${WRONG_ORDER}`) : []),
    ...(destination === 'here' ? checkHere(procedure, forms) : []),
  ];
}

export function checkProvince(
  { name, fees }: Province,
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const twice = duplicates(fees.map(({ code }) => code)).map((code) => [code, 'có hai lần']);
  const faults = fees.flatMap(({ code }) => {
    const procedure = byCode.get(code);
    const reasons = procedure ? checkSetFee(procedure) : ['không có trong danh mục'];
    return reasons.map((reason) => [code, reason]);
  });
  return [...twice, ...faults].map(([field = '', reason = '']) => ({ where: name, field, reason }));
}

/** What the nation has fixed is nobody else's to set. */
const checkSetFee = ({ channels }: Procedure): string[] =>
  channels.some(({ fee }) => fee.kind === 'province' || fee.kind === 'unknown')
    ? []
    : ['mức tiền do trung ương quy định, tỉnh hay xã không đặt khác được'];

function checkHere({ authority, channels, code }: Procedure, forms: readonly Form[]): string[] {
  return [
    ...(authority.kind === 'commune'
      ? []
      : [`thuộc ${AUTHORITY_WORDS[authority.kind]}, không gửi về đây được`]),
    ...(channels.some(({ channel }) => channel === 'online') ? [] : ['không có kênh trên mạng']),
    ...(forms.some((form) => form.procedure === code) ? [] : ['chưa có mẫu để gửi']),
  ];
}

function checkHours(hours: Hours): Weekday[] {
  return (Object.keys(hours) as Weekday[]).filter((day) => {
    const minutes = hours[day].flat();
    return minutes.some((time, index) => index > 0 && time <= (minutes[index - 1] ?? ''));
  });
}
