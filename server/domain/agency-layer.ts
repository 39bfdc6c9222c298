/**
 * The agency's layer over the national catalogue: its offers, with the fees that its province sets for all, and what
 * the nation said when the agency set something of its own. Where the nation says otherwise since, that is a
 * difference to settle; the citizen is told the agency's value meanwhile.
 */
import type { Agency, Offer, Province } from '../contract/agency.ts';
import type { Procedure } from '../contract/procedure.ts';
import { sameContent } from './same-content.ts';

/** What an agency or its province may set in place of the national entry. */
const LAYERED = ['setFee', 'where'] as const;
type Layered = (typeof LAYERED)[number];

/** What the agency set, and what the nation said when it did: by code and field. */
export type Against = Record<string, Partial<Record<Layered, { set: unknown; nation: unknown }>>>;

export interface LayerDifference {
  agency: string;
  code: string;
  field: Layered;
  set: unknown;
  /** What the nation said then, and says now. */
  then: unknown;
  now: unknown;
}

/** An agency as it serves: what its province sets holds where it has set nothing itself. */
export function withProvince(agency: Agency, province: Province | undefined): Agency {
  return {
    ...agency,
    offers: agency.offers.map((offer) => ({ ...offer, setFee: setFeeOf(offer, province) })),
  };
}

function setFeeOf({ code, setFee }: Offer, province: Province | undefined): Offer['setFee'] {
  const set = province?.fees.find((fee) => fee.code === code);
  return setFee ?? (set && { fee: set.fee, basis: set.basis });
}

/** Keeps what was recorded as long as the agency's own value stands; a new value is set against today's nation. */
export function recordAgainst(
  agency: Agency,
  nation: (code: string) => Procedure | undefined,
  known: Against = {},
): Against {
  const against: Against = {};
  for (const offer of agency.offers) {
    const procedure = nation(offer.code);
    for (const field of LAYERED) {
      if (offer[field] === undefined || !procedure) continue;
      const before = known[offer.code]?.[field];
      const stands = before && sameContent(before.set, offer[field]);
      const entry = stands
        ? before
        : { set: offer[field], nation: nationalValue(procedure, field) };
      against[offer.code] = { ...against[offer.code], [field]: entry };
    }
  }
  return against;
}

export function layerDifferences(
  agency: string,
  against: Against,
  nation: (code: string) => Procedure | undefined,
): LayerDifference[] {
  return Object.entries(against).flatMap(([code, fields]) => {
    const procedure = nation(code);
    if (!procedure) return [];
    return LAYERED.flatMap((field): LayerDifference[] => {
      const entry = fields[field];
      const now = nationalValue(procedure, field);
      if (!entry || sameContent(entry.nation, now)) return [];
      return [{ agency, code, field, set: entry.set, then: entry.nation, now }];
    });
  });
}

/** The agency has looked at what the nation says now, and stays with its own. */
export function settleLayer(against: Against, { code, field, now }: LayerDifference): Against {
  const entry = against[code]?.[field];
  if (!entry) return against;
  return { ...against, [code]: { ...against[code], [field]: { ...entry, nation: now } } };
}

const nationalValue = ({ channels, where }: Procedure, field: Layered): unknown =>
  field === 'where' ? (where ?? null) : channels.map(({ channel, fee }) => ({ channel, fee }));
