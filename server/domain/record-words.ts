/**
 * Words that become part of the record itself, in the official's place: always Vietnamese, kept with the event, printed on
 * form 01 as they stand. Everything else that people read has its words in `widgets/i18n`.
 */
import type { TimeLimit } from '../contract/procedure.ts';

const UNITS = { 'working-day': 'ngày làm việc', 'calendar-day': 'ngày', hour: 'giờ làm việc' };

/** What a computed due day stands on: "Thời hạn 7 ngày làm việc, Quyết định 163/QĐ-BTP". */
export function limitAsBasis(
  { amount, unit }: Extract<TimeLimit, { kind: 'known' }>,
  decision: string | undefined,
): string {
  return `Thời hạn ${amount} ${UNITS[unit]}${decision ? `, Quyết định ${decision}` : ''}`;
}
