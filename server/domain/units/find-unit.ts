/**
 * Which unit of today a typed place is: "xã Tân Thành, huyện Hữu Lũng", "phuong 3 cai lay", "TP.HCM". An answer is given
 * only where every way to read the words leads to the same unit; else it is a question, and nothing is picked. A commune
 * that was divided is always a question: only the person concerned knows on which side the house stands.
 */
import type { AskReason, Former, PlacedUnit, Unit, UnitFound } from '../../contract/units.ts';
import { kindAt } from './kinds.ts';
import { nearKeys } from './near-names.ts';
import { keyOf } from './place-key.ts';
import { readPlaces, type PlaceReading } from './read-place.ts';
import { fromCommuneWord, typedOf, type Typed } from './typed-place.ts';
import type { Place, UnitsIndex } from './units-index.ts';

const MOST_CANDIDATES = 8;
const MOST_NEAR = 3;
const MOST_FORMER = 3;
/** Of fewer letters, everything looks alike. */
const SHORTEST_NEAR = 3;

export function findUnit(index: UnitsIndex, text: string): UnitFound {
  const typed = typedOf(text);
  if (typed.length === 0) return { kind: 'none', near: [], loaded: index.loaded };
  const code = codeIn(typed);
  if (code !== undefined) return byCode(index, code);
  const whole = readPlaces(index, typed);
  const readings = whole.length ? whole : withoutStreet(index, typed);
  if (readings.length) return answerTo(index, fewestMisses(readings));
  const open = readPlaces(index, typed, true);
  if (open.length) return ask(index, 'unfinished', fewestMisses(open));
  return { kind: 'none', near: nearest(index, typed), loaded: index.loaded };
}

function codeIn(typed: Typed): string | undefined {
  const [word, ...others] = typed.flat();
  return word && others.length === 0 && /^\d{5}$/.test(word.folded) ? word.folded : undefined;
}

/** A number of today may have been another commune's until 30/6/2025. */
function byCode(index: UnitsIndex, code: string): UnitFound {
  const places = index.byCode.get(code) ?? [];
  if (places.length === 0) return { kind: 'none', near: [], loaded: index.loaded };
  return answerTo(
    index,
    places.map((place) => ({ place, otherKinds: 0, otherMarks: 0 })),
  );
}

function withoutStreet(index: UnitsIndex, typed: Typed): PlaceReading[] {
  const rest = fromCommuneWord(typed);
  return rest ? readPlaces(index, rest) : [];
}

/** What was typed of kinds and marks counts against readings that differ in it, as long as others do not. */
function fewestMisses(readings: readonly PlaceReading[]): PlaceReading[] {
  const misses = ({ otherKinds, otherMarks }: PlaceReading) => otherKinds + otherMarks;
  const fewest = Math.min(...readings.map(misses));
  return readings.filter((reading) => misses(reading) === fewest);
}

function answerTo(index: UnitsIndex, readings: readonly PlaceReading[]): UnitFound {
  const reason = reasonToAsk(readings);
  if (reason) return ask(index, reason, readings);
  const [only] = candidatesOf(index, readings);
  return only ? { kind: 'one', ...only } : { kind: 'none', near: [], loaded: index.loaded };
}

function reasonToAsk(readings: readonly PlaceReading[]): AskReason | undefined {
  const places = [...new Set(readings.map(({ place }) => place))];
  const units = new Set(places.flatMap((place) => place.units));
  if (readings.some(({ otherKinds }) => otherKinds > 0)) return 'kind';
  if (readings.some(({ otherMarks }) => otherMarks > 0)) return 'marks';
  if (places.some(isDoubted)) return units.size <= 1 ? 'doubted' : 'namesakes';
  if (units.size === 1 && places.every((place) => place.units.length === 1)) return undefined;
  if (places.every(({ role }) => role === 'district')) return 'district';
  const divided = places.filter(({ role, units }) => role === 'commune' && units.length > 1);
  return divided.length > 0 && units.size === divided[0]!.units.length ? 'divided' : 'namesakes';
}

const isDoubted = ({ doubt, doubted }: Place) => doubt !== undefined || doubted.length > 0;

function ask(index: UnitsIndex, reason: AskReason, readings: readonly PlaceReading[]): UnitFound {
  const all = candidatesOf(index, readings);
  if (all.length === 0) return { kind: 'none', near: [], loaded: index.loaded };
  const candidates = all.slice(0, MOST_CANDIDATES);
  return { kind: 'ask', reason, candidates, more: all.length - candidates.length };
}

/** Each unit once: what is called so today first, then what was, whole districts after, doubts last. */
function candidatesOf(index: UnitsIndex, readings: readonly PlaceReading[]): PlacedUnit[] {
  const places = [...new Set(readings.map(({ place }) => place))].sort((a, b) => rank(a) - rank(b));
  const found = new Map<Unit, PlacedUnit>();
  const add = (unit: Unit, { was, doubt }: Place, isDoubtful: boolean) => {
    const known = found.get(unit) ?? placed(index, unit);
    found.set(unit, known);
    if (was && known.was.length < MOST_FORMER) known.was.push(was);
    if (doubt && isDoubtful) known.doubt ??= doubt;
  };
  for (const place of places)
    for (const unit of place.units) add(unit, place, place.doubted.length === 0);
  for (const place of places)
    for (const unit of place.doubted) if (!found.has(unit)) add(unit, place, true);
  return [...found.values()];
}

const rank = ({ role, was }: Place) =>
  (role === 'province' ? 0 : role === 'commune' ? 2 : 4) + (was ? 1 : 0);

function placed(index: UnitsIndex, unit: Unit): PlacedUnit {
  const province = unit.province && index.units.get(unit.province)?.fullName;
  return { unit, ...(province ? { province } : {}), was: [] as Former[] };
}

/** The places most alike the first name typed; those in the district or province typed after it first. */
function nearest(index: UnitsIndex, typed: Typed): PlacedUnit[] {
  const [first = [], ...holders] = typed;
  const folded = first.map(({ folded: word }) => word);
  const key = keyOf(first.slice(kindAt(folded)?.length ?? 0));
  if (key.length < SHORTEST_NEAR) return [];
  const within = new Set(readPlaces(index, holders).map(({ place }) => place));
  const places = nearKeys(index.near, key, 60).flatMap((key) => index.byKey.get(key) ?? []);
  const inside = places.filter((place) => [...place.within].some((holder) => within.has(holder)));
  const offered = (inside.length ? inside : places).filter((place) => place.units.length === 1);
  const readings = offered.map((place) => ({ place, otherKinds: 0, otherMarks: 0 }));
  return inOrderOf(readings, index).slice(0, MOST_NEAR);
}

/** As `candidatesOf`, in the order given: the most alike first. */
function inOrderOf(readings: readonly PlaceReading[], index: UnitsIndex): PlacedUnit[] {
  const seen = new Map<Unit, PlacedUnit>();
  for (const reading of readings)
    for (const candidate of candidatesOf(index, [reading]))
      if (!seen.has(candidate.unit)) seen.set(candidate.unit, candidate);
  return [...seen.values()];
}
