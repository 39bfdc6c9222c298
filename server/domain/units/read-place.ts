/**
 * Every way to read what was typed as a place: a commune, its district, its province, from small to large or the other
 * way round, each with its kind or without. Nothing is chosen here.
 */
import { kindAt, ROLES, type Kind, type Role } from './kinds.ts';
import { hasMarks, keyOf, markedKeyOf, type Word } from './place-key.ts';
import type { Typed } from './typed-place.ts';
import type { Place, UnitsIndex } from './units-index.ts';

/** One way to read it: the smallest place named, and how far its writing differs from what was typed. */
export interface PlaceReading {
  place: Place;
  /** Of the places named: how many are of another kind than typed. */
  otherKinds: number;
  /** Of the places named: how many have other marks than typed. */
  otherMarks: number;
}

/** @param open whether the last name may go on after what was typed. */
export function readPlaces(index: UnitsIndex, typed: Typed, open = false): PlaceReading[] {
  const segmentations = segmentsOf(typed).map((segments) =>
    segments.map((segment, n) => ({ ...segment, open: open && n === segments.length - 1 })),
  );
  const read = new Map<string, Named[]>();
  const named = (segment: Segment) => {
    const id = `${segment.from} ${segment.words.length} ${segment.open}`;
    const known = read.get(id) ?? namedBy(index, segment);
    read.set(id, known);
    return known;
  };
  return segmentations.flatMap((segments) => {
    const places = segments.map(named);
    if (places.some(({ length }) => length === 0)) return [];
    return [
      ...chains(places, SMALL_FIRST),
      ...(places.length > 1 ? chains([...places].reverse(), SMALL_FIRST) : []),
    ];
  });
}

interface Segment {
  words: readonly Word[];
  /** Position of the first word, over all parts. */
  from: number;
  open: boolean;
}

const MOST_SEGMENTS = 3;
const LONGEST_NAME = 9;
const MOST_WORDS = 24;

/** The words cut into one to three names, never across a comma. */
function segmentsOf(typed: Typed): Omit<Segment, 'open'>[][] {
  if (typed.length > MOST_SEGMENTS || typed.flat().length > MOST_WORDS) return [];
  const cut = (part: number, at: number, from: number, left: number): Omit<Segment, 'open'>[][] => {
    const words = typed[part];
    if (!words) return [[]];
    if (at === words.length) return cut(part + 1, 0, from, left);
    if (left === 0) return [];
    const ways: Omit<Segment, 'open'>[][] = [];
    for (let end = at + 1; end <= Math.min(words.length, at + LONGEST_NAME); end += 1)
      for (const rest of cut(part, end, from + end - at, left - 1))
        ways.push([{ words: words.slice(at, end), from }, ...rest]);
    return ways;
  };
  return cut(0, 0, 0, MOST_SEGMENTS);
}

interface Named {
  place: Place;
  otherKind: boolean;
  otherMarks: boolean;
}

/** The places that these words name, with the kind in front or without. */
function namedBy(index: UnitsIndex, { words, open }: Segment): Named[] {
  const read = kindAt(words.map(({ folded }) => folded));
  const whole = placesCalled(index, words, open).map((named) => ({ ...named, otherKind: false }));
  if (!read) return whole;
  const roles: readonly Role[] = ROLES[read.kind];
  const ofKind = placesCalled(index, words.slice(read.length), open)
    .filter(({ place }) => roles.includes(place.role))
    .map((named) => ({ ...named, otherKind: !isOfKind(named.place, read.kind) }));
  return [...whole, ...ofKind];
}

/** A province may be called "tỉnh" though it has become a city; "thành phố" is said of cities only. */
const isOfKind = ({ kinds, role }: Place, kind: Kind) =>
  kinds.includes(kind) || (role === 'province' && kind === 'tinh');

function placesCalled(
  index: UnitsIndex,
  words: readonly Word[],
  open: boolean,
): Pick<Named, 'place' | 'otherMarks'>[] {
  const key = keyOf(words);
  const marked = hasMarks(words) ? markedKeyOf(words) : undefined;
  const places = open ? placesFrom(index, key) : (index.byKey.get(key) ?? []);
  return places.map((place) => ({
    place,
    otherMarks: marked !== undefined && !sameMarks(place.marked, marked, open),
  }));
}

const sameMarks = (name: string, typed: string, open: boolean) =>
  open ? name.startsWith(typed) : name === typed;

const SHORTEST_OPEN = 2;
const MOST_OPEN = 400;

/** Places whose names begin with the key. */
function placesFrom({ keys, byKey }: UnitsIndex, key: string): Place[] {
  const places: Place[] = [];
  if (key.length < SHORTEST_OPEN) return places;
  for (let at = firstFrom(keys, key); keys[at]?.startsWith(key); at += 1) {
    places.push(...(byKey.get(keys[at]!) ?? []));
    if (places.length > MOST_OPEN) break;
  }
  return places;
}

function firstFrom(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SMALL_FIRST: readonly Role[] = ['commune', 'district', 'province'];

/** The readings in which each place lies in the next, larger one. */
function chains(places: readonly Named[][], roles: readonly Role[]): PlaceReading[] {
  const [first = [], ...rest] = places;
  return first.flatMap(({ place, otherKind, otherMarks }) => {
    const counted = { otherKinds: Number(otherKind), otherMarks: Number(otherMarks) };
    return holdersOf(place, rest, roles.slice(roles.indexOf(place.role) + 1)).map((holders) => ({
      place,
      otherKinds: counted.otherKinds + holders.otherKinds,
      otherMarks: counted.otherMarks + holders.otherMarks,
    }));
  });
}

type Misses = Pick<PlaceReading, 'otherKinds' | 'otherMarks'>;

/** The ways in which the remaining names are places that hold this one. */
function holdersOf(place: Place, rest: readonly Named[][], roles: readonly Role[]): Misses[] {
  const [next, ...others] = rest;
  if (!next) return [{ otherKinds: 0, otherMarks: 0 }];
  return next
    .filter((named) => roles.includes(named.place.role) && place.within.has(named.place))
    .flatMap((named) =>
      holdersOf(place, others, roles.slice(roles.indexOf(named.place.role) + 1)).map((misses) => ({
        otherKinds: misses.otherKinds + Number(named.otherKind),
        otherMarks: misses.otherMarks + Number(named.otherMarks),
      })),
    );
}
