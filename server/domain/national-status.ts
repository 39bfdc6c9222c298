/**
 * The ten national states of a dossier and ours. Other systems send codes of their own (one has an 11, another means
 * something else by 6): what is not one of the ten is nobody's state, and whoever imports it shows it as it came.
 * Source: domain facts §1.
 */
import type { Status } from '../contract/dossier.ts';

export const NATIONAL_STATUS = {
  submitted: 1,
  received: 2,
  refused: 3,
  handling: 4,
  supplement: 5,
  payment: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
} as const satisfies Record<Status, number>;

/** @param code a number, or its digits as another system wrote them (`"05"`). */
export function readNationalStatus(code: number | string): Status | undefined {
  const number = typeof code === 'string' && /^\s*\d{1,3}\s*$/.test(code) ? Number(code) : code;
  const known = Object.keys(NATIONAL_STATUS) as Status[];
  return known.find((status) => NATIONAL_STATUS[status] === number);
}
