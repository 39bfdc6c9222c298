/** Every place by the keys of its name, today's and former ones, with what it leads to. Built once, when loaded. */
import type { Former, Succession, Unit, Units } from '../../contract/units.ts';
import { splitFullName, type Kind, type Role } from './kinds.ts';
import { nearIndexOf, type NearIndex } from './near-names.ts';
import { keyOf, markedKeyOf, wordsOf } from './place-key.ts';

/** What a name stands for. `units`: where it leads today; one, and no doubt: it leads there. */
export interface Place {
  role: Role;
  kinds: Kind[];
  /** The marked writing of its name. */
  marked: string;
  units: Unit[];
  /** Likely wrong; told, never answered. */
  doubted: Unit[];
  /** Absent where the name is today's. */
  was?: Former;
  doubt?: string;
  /** Former districts, provinces of then and of today, that hold it. */
  within: Set<Place>;
}

export interface UnitsIndex {
  units: ReadonlyMap<string, Unit>;
  byCode: ReadonlyMap<string, readonly Place[]>;
  byKey: ReadonlyMap<string, readonly Place[]>;
  /** Sorted, for names that are not typed to their end. */
  keys: readonly string[];
  near: NearIndex;
  /** Whether anything was loaded. */
  loaded: boolean;
}

export function prepareUnits({ units, successions }: Units): UnitsIndex {
  const building = new Building(units);
  for (const unit of units) if (!unit.province) building.addProvince(unit);
  for (const unit of units) if (unit.province) building.addUnit(unit);
  for (const succession of successions) building.addSuccession(succession);
  for (const [name, key] of ABBREVIATIONS) building.alias(name, key);
  const keys = [...building.byKey.keys()].sort();
  return {
    units: building.units,
    byCode: building.byCode,
    byKey: building.byKey,
    keys,
    near: nearIndexOf(keys),
    loaded: units.length > 0,
  };
}

/** What people write for a province, and the key of its name. */
const ABBREVIATIONS = [
  ['hcm', 'hochiminh'],
  ['tphcm', 'hochiminh'],
  ['hn', 'hanoi'],
  ['brvt', 'bariavungtau'],
  ['thuathienhue', 'hue'],
] as const;

class Building {
  readonly units: Map<string, Unit>;
  readonly byCode = new Map<string, Place[]>();
  readonly byKey = new Map<string, Place[]>();
  /** Today's by code and by the key of their name, all by their full names as told. */
  private readonly provinces = new Map<string, Place>();
  private readonly districts = new Map<string, Place>();
  private readonly today = new Map<string, Place>();

  constructor(units: readonly Unit[]) {
    this.units = new Map(units.map((unit) => [unit.code, unit]));
  }

  addProvince(unit: Unit): void {
    const place = this.keep({ role: 'province', units: [unit] }, unit.fullName);
    this.provinces.set(unit.code, place);
    this.provinces.set(nameKeyOf(unit.fullName), place);
  }

  addUnit(unit: Unit): void {
    const place = this.keep({ role: 'commune', units: [unit] }, unit.fullName, unit.code);
    const province = this.provinces.get(unit.province ?? '');
    if (province) place.within.add(province);
    this.today.set(unit.code, place);
  }

  addSuccession(succession: Succession): void {
    const { name, district, code, doubt } = succession;
    const heirs = this.unitsOf(succession.heirs);
    const province = this.formerProvince(succession.province, heirs);
    const area = this.formerDistrict(succession, province, heirs);
    const holders = [area, province, ...this.provincesOf(heirs)];
    for (const heir of heirs) {
      const today = this.today.get(heir.code);
      for (const holder of holders) today?.within.add(holder);
    }
    // A district without communes stands in itself.
    if (name === district) return;
    const place = this.keep({ role: 'commune', units: heirs }, name, code);
    place.was = { name, district, province: succession.province };
    place.doubted = this.unitsOf(succession.doubted ?? []);
    if (doubt) place.doubt = doubt;
    for (const holder of holders) place.within.add(holder);
  }

  alias(name: string, key: string): void {
    const places = (this.byKey.get(key) ?? []).filter(({ role }) => role === 'province');
    if (places.length) this.byKey.set(name, [...(this.byKey.get(name) ?? []), ...places]);
  }

  private formerProvince(fullName: string, heirs: readonly Unit[]): Place {
    const place = this.provinces.get(fullName) ?? this.provinceCalled(fullName);
    this.provinces.set(fullName, place);
    if (place.was) for (const holder of this.provincesOf(heirs)) addOnce(place.units, holder.units);
    return place;
  }

  /** One of today's keeps its place, though it was "Tỉnh" and is "Thành phố" now. */
  private provinceCalled(fullName: string): Place {
    const today = this.provinces.get(nameKeyOf(fullName));
    if (!today) {
      const place = this.keep({ role: 'province', units: [] }, fullName);
      return Object.assign(place, { was: { name: fullName } });
    }
    const { kind } = splitFullName(fullName);
    if (kind && !today.kinds.includes(kind)) today.kinds.push(kind);
    return today;
  }

  private formerDistrict(of: Succession, province: Place, heirs: readonly Unit[]): Place {
    const id = `${of.province}, ${of.district}`;
    const known = this.districts.get(id);
    const place = known ?? this.keep({ role: 'district', units: [] }, of.district);
    this.districts.set(id, place);
    place.was ??= { name: of.district, province: of.province };
    addOnce(place.units, heirs);
    for (const holder of [province, ...this.provincesOf(heirs)]) place.within.add(holder);
    return place;
  }

  private provincesOf = (heirs: readonly Unit[]): Place[] =>
    heirs.flatMap(({ province }) => this.provinces.get(province ?? '') ?? []);

  private unitsOf = (codes: readonly string[]): Unit[] =>
    codes.flatMap((code) => this.units.get(code) ?? []);

  private keep(part: Pick<Place, 'role' | 'units'>, fullName: string, code?: string): Place {
    const { kind, name } = splitFullName(fullName);
    const words = wordsOf(name);
    const place: Place = {
      ...part,
      kinds: kind ? [kind] : [],
      marked: markedKeyOf(words),
      doubted: [],
      within: new Set(),
    };
    push(this.byKey, keyOf(words), place);
    if (code) push(this.byCode, code, place);
    return place;
  }
}

const nameKeyOf = (fullName: string) => keyOf(wordsOf(splitFullName(fullName).name));

function addOnce(list: Unit[], more: readonly Unit[]): void {
  for (const unit of more) if (!list.includes(unit)) list.push(unit);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
