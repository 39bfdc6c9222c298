/** Today's units as a reader of successions looks them up: by code, and by name within a province. */
import type { Unit } from '../../contract/units.ts';
import { splitFullName } from '../../domain/units/kinds.ts';
import { keyOf, wordsOf } from '../../domain/units/place-key.ts';

export interface UnitDirectory {
  get(code: string): Unit | undefined;
  /** Communes of this name in this province; of this kind, where some are. */
  named(fullName: string, province: { code?: string; name?: string }): Unit[];
}

/** Of a name with or without its kind: equal however it is written. */
export const nameKey = (fullName: string): string => keyOf(wordsOf(splitFullName(fullName).name));

export function directoryOf(units: readonly Unit[]): UnitDirectory {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const provinces = new Map(
    units.filter(({ province }) => !province).map((unit) => [nameKey(unit.fullName), unit.code]),
  );
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    if (!unit.province) continue;
    const key = `${unit.province} ${nameKey(unit.fullName)}`;
    byName.set(key, [...(byName.get(key) ?? []), unit]);
  }
  return {
    get: (code) => byCode.get(code),
    named(fullName, { code, name }) {
      const known = code !== undefined && byCode.has(code) ? code : undefined;
      const province = known ?? provinces.get(nameKey(name ?? ''));
      const found = byName.get(`${province} ${nameKey(fullName)}`) ?? [];
      const { kind } = splitFullName(fullName);
      const ofKind = found.filter((unit) => splitFullName(unit.fullName).kind === kind);
      return ofKind.length ? ofKind : found;
    },
  };
}
