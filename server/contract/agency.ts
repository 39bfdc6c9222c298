import * as v from 'valibot';
import { AgencyId, LocalDay, ProcedureCode } from './text.ts';
import { Hours } from './hours.ts';
import { Destination, Fee, Source } from './procedure.ts';

/** A day on which a calendar differs from the plain week. */
export const CalendarDay = v.object({
  on: LocalDay,
  kind: v.picklist(['holiday', 'compensation-off', 'swap-off', 'swap-work']),
  name: v.string(),
  /** Only this half is off (or worked). */
  half: v.optional(v.picklist(['morning', 'afternoon'])),
  /** `national`, or the agency's id for a day of its own. */
  scope: v.string(),
  source: v.string(),
  status: v.picklist(['official', 'provisional']),
});

/** All special days known for one year. A year without a table makes every answer that needs it provisional. */
export const CalendarYear = v.object({
  year: v.number(),
  status: v.picklist(['official', 'provisional']),
  days: v.array(CalendarDay),
});

/** A fee that the national entry leaves to the province, and the resolution that sets it. */
const SetFee = v.object({ fee: Fee, basis: v.string() });

/** A procedure as an agency offers it: what it sets stands beside the national entry, never inside. */
export const Offer = v.object({
  code: ProcedureCode,
  destination: Destination,
  setFee: v.optional(SetFee),
  /** Where to go, if not where the national entry says. */
  where: v.optional(v.string()),
  /** When, if not in the agency's own hours. */
  hours: v.optional(Hours),
});

/** What a province sets for all its agencies. */
export const Province = v.object({
  name: v.string(),
  fees: v.array(v.object({ code: ProcedureCode, ...SetFee.entries })),
});

export const Agency = v.object({
  id: AgencyId,
  name: v.string(),
  /** The office people go to: "Bộ phận một cửa xã Sao Mai". */
  deskName: v.string(),
  address: v.string(),
  province: v.string(),
  phone: v.string(),
  contactPerson: v.string(),
  timeZone: v.string(),
  hours: Hours,
  /** Days of its own, beside the national calendar. */
  calendar: v.array(CalendarDay),
  /** By when an official has looked at what arrived online, in working hours, and where that comes from. */
  reviewWithin: v.object({ workingHours: v.number(), source: Source }),
  /** Exact origins allowed to embed and to call, `https://saomai.example.vn`. */
  sites: v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/))),
  /** Bare six-digit hex, as CMS filters leave it alone. */
  colors: v.object({ brand: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/))) }),
  /** Codes this agency offers, in the order people ask for them, each with an explicit destination. */
  offers: v.array(Offer),
  successors: v.array(v.object({ agency: AgencyId, from: LocalDay, whole: v.boolean() })),
  demo: v.boolean(),
});

/** What a browser may know of an agency. */
export const PublicAgency = v.object({
  id: AgencyId,
  name: v.string(),
  deskName: v.string(),
  address: v.string(),
  phone: v.string(),
  contactPerson: v.string(),
  hours: Hours,
  colors: v.object({ brand: v.optional(v.string()) }),
  demo: v.boolean(),
});

export type CalendarDay = v.InferOutput<typeof CalendarDay>;
export type CalendarYear = v.InferOutput<typeof CalendarYear>;
export type Offer = v.InferOutput<typeof Offer>;
export type Province = v.InferOutput<typeof Province>;
export type Agency = v.InferOutput<typeof Agency>;
export type PublicAgency = v.InferOutput<typeof PublicAgency>;
