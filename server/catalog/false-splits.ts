/** Where the public table of old and new communes is known to be wrong: heirs it names by mistake, heirs it leaves out. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { UnitCode } from '../contract/units.ts';
import { readYaml, type Reading } from './read-yaml.ts';

const Heir = v.strictObject({ code: UnitCode, name: v.string() });
const Was = v.strictObject({
  code: UnitCode,
  name: v.string(),
  district: v.string(),
  province: v.string(),
});

const FalseSplitsFile = v.strictObject({
  /** Against which the table was compared, row by row. */
  source: v.strictObject({ name: v.string(), url: v.string() }),
  doubted: v.array(
    v.strictObject({
      was: Was,
      heir: Heir,
      /** The commune of the same name that this heir did take in. Absent: two sources differ, no more is known. */
      namesake: v.optional(v.string()),
    }),
  ),
  missing: v.array(v.strictObject({ was: Was, heir: Heir })),
});

export type FalseSplits = v.InferOutput<typeof FalseSplitsFile>;

export function readFalseSplits(): Reading<FalseSplits | undefined> {
  const file = new URL('./false-splits.yaml', import.meta.url);
  return readYaml(FalseSplitsFile, readFileSync(file, 'utf8'), 'false-splits.yaml');
}
