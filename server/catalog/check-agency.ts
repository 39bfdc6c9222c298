import type { Agency } from '../contract/agency.ts';
import type { Hours, Weekday } from '../contract/hours.ts';
import type { Form } from '../contract/form.ts';
import type { Procedure } from '../contract/procedure.ts';
import { duplicates, type Fault } from './fault.ts';

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
      reason: 'các khoảng giờ phải nối tiếp nhau',
    })),
  ];
}

/** The same rule as `domain/destination` keeps at run time, here so that nobody has to find out there. */
function checkOffer(
  { destination }: Agency['offers'][number],
  procedure: Procedure | undefined,
  forms: readonly Form[],
): string[] {
  if (!procedure) return ['không có trong danh mục'];
  if (destination !== 'here') return [];
  const { authority, channels, code } = procedure;
  return [
    ...(authority.kind === 'commune' ? [] : [`thuộc ${authority.kind}, không gửi về đây được`]),
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
