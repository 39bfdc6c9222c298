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
    ...twice.map((code) => ({ where: agency.id, field: code, reason: 'offered twice' })),
    ...checkHours(agency.hours).map((day) => ({
      where: agency.id,
      field: `hours.${day}`,
      reason: 'opening spans must follow one another',
    })),
  ];
}

/** The same rule as `domain/destination` keeps at run time, here so that nobody has to find out there. */
function checkOffer(
  { destination }: Agency['offers'][number],
  procedure: Procedure | undefined,
  forms: readonly Form[],
): string[] {
  if (!procedure) return ['is not in the catalogue'];
  if (destination !== 'here') return [];
  const { authority, channels, code } = procedure;
  return [
    ...(authority.kind === 'commune' ? [] : [`belongs to ${authority.kind}, never sent here`]),
    ...(channels.some(({ channel }) => channel === 'online') ? [] : ['has no online channel']),
    ...(forms.some((form) => form.procedure === code) ? [] : ['has no form to be sent with']),
  ];
}

function checkHours(hours: Hours): Weekday[] {
  return (Object.keys(hours) as Weekday[]).filter((day) => {
    const minutes = hours[day].flat();
    return minutes.some((time, index) => index > 0 && time <= (minutes[index - 1] ?? ''));
  });
}
