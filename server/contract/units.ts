import * as v from 'valibot';

/** Two digits for a province, five for a commune, as the statistics office writes them. */
export const UnitCode = v.pipe(v.string(), v.regex(/^\d{2}(\d{3})?$/));

/** An administrative unit of today: a province, or a commune, ward or special zone within one. */
export const Unit = v.object({
  code: UnitCode,
  /** Without its kind: "Ba Đình". */
  name: v.string(),
  /** With it: "Phường Ba Đình". */
  fullName: v.string(),
  /** Absent for a province. */
  province: v.optional(UnitCode),
});

/**
 * A commune that was, and which of today's took its place. Several: only the person concerned can say which. A
 * district that had no communes bears its own name, and stands in itself.
 */
export const Succession = v.object({
  /** Its own code of that time; some of today's units bear the same one. */
  code: v.optional(UnitCode),
  /** With its kind, as are district and province: "Xã Tân Thành". */
  name: v.string(),
  district: v.string(),
  province: v.string(),
  heirs: v.array(UnitCode),
  /** Heirs that the source names and that are likely none: never an answer, always told. */
  doubted: v.optional(v.array(UnitCode)),
  /** Why an heir of the source is left out or doubted, in Vietnamese. */
  doubt: v.optional(v.string()),
});

export const Units = v.object({
  units: v.array(Unit),
  successions: v.array(Succession),
});

export const UnitsInput = v.object({ query: v.pipe(v.string(), v.maxLength(200)) });

/** What a unit was called until 30/6/2025, with whom it belonged. */
export const Former = v.object({
  name: v.string(),
  district: v.optional(v.string()),
  province: v.optional(v.string()),
});

/** A unit of today with what tells it from its namesakes. */
export const PlacedUnit = v.object({
  unit: Unit,
  /** The full name of its province; absent for a province. */
  province: v.optional(v.string()),
  /** By which former names it was found, if by former ones; a few of them. */
  was: v.array(Former),
  /** Why it is likely not the place, or why the question must be put. */
  doubt: v.optional(v.string()),
});

/**
 * Why there is a question: the commune was divided · its source is doubted · several places are called so · only a
 * district was named · there is none of this kind · with these marks · the name is not typed to its end.
 */
export const AskReason = v.picklist([
  'divided',
  'doubted',
  'namesakes',
  'district',
  'kind',
  'marks',
  'unfinished',
]);

/** `one` only where there is no other way to read what was typed. */
export const UnitFound = v.variant('kind', [
  v.object({ kind: v.literal('one'), ...PlacedUnit.entries }),
  v.object({
    kind: v.literal('ask'),
    reason: AskReason,
    candidates: v.array(PlacedUnit),
    /** How many fit beyond those. */
    more: v.number(),
  }),
  v.object({
    kind: v.literal('none'),
    near: v.array(PlacedUnit),
    /** Whether the list of units was ever imported here. */
    loaded: v.boolean(),
  }),
]);

export type Unit = v.InferOutput<typeof Unit>;
export type Succession = v.InferOutput<typeof Succession>;
export type Units = v.InferOutput<typeof Units>;
export type Former = v.InferOutput<typeof Former>;
export type PlacedUnit = v.InferOutput<typeof PlacedUnit>;
export type AskReason = v.InferOutput<typeof AskReason>;
export type UnitFound = v.InferOutput<typeof UnitFound>;
