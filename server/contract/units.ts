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

/** A commune that was, and which of today's took its place. Several: only the person concerned can say which. */
export const Succession = v.object({
  name: v.string(),
  district: v.string(),
  province: v.string(),
  heirs: v.array(UnitCode),
  /** Why an heir of the source is left out or doubted, in Vietnamese. */
  doubt: v.optional(v.string()),
});

export const Units = v.object({
  units: v.array(Unit),
  successions: v.array(Succession),
});

export type Unit = v.InferOutput<typeof Unit>;
export type Succession = v.InferOutput<typeof Succession>;
export type Units = v.InferOutput<typeof Units>;
