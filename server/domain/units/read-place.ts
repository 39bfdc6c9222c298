/**
 * Every way to read what was typed as a place: a commune, its district, its province, from small to large or the other
 * way round, each with its kind or without. Nothing is chosen here.
 */
import { kindAt, ROLES, type Kind, type Role } from './kinds.ts';
import { hasMarks, keyOf, markedKeyOf, wordsOf, type Word } from './place-key.ts';
import type { Place, UnitsIndex } from './units-index.ts';

/** One way to read it: the smallest place named, and how far its writing differs from what was typed. */
export interface PlaceReading {
  place: Place;
  /** Of the places named: how many are of another kind than typed. */
  otherKinds: number;
  /** Of the places named: how many have other marks than typed. */
  otherMarks: number;
}

/** Parts between commas, each a list of words. */
export type Typed = readonly (readonly Word[])[];

/** What was typed, without the office in front ("UBND"), the country and "(cũ)" behind. */
export function typedOf(text: string): Typed {
  const parts = text
    .slice(0, 200)
    .normalize('NFC')
    .split(/[,;|/()\n]+/)
    .map(wordsOf);
  return parts
    .map((words, n) => (n === 0 ? afterOffice(words) : words))
    .map(beforeOld)
    .filter((words) => words.length > 0 && !COUNTRY.has(keyOf(words)));
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

/**
 * Leaves out the street or hamlet in front: from the first word that says it is a commune ("… phường 3, quận 4").
 * Undefined where there is no such word or nothing stands in front of it.
 */
export function fromCommuneWord(typed: Typed): Typed | undefined {
  for (const [part, words] of typed.entries()) {
    const folded = words.map(({ folded }) => folded);
    for (let at = part === 0 ? 1 : 0; at < words.length; at += 1) {
      const read = kindAt(folded, at);
      const isCommune = read && ROLES[read.kind].includes('commune') && (!read.short || at === 0);
      if (isCommune) return [words.slice(at), ...typed.slice(part + 1)];
    }
  }
  return undefined;
}

const OFFICES = ['ubnd', 'uybannhandan', 'hdnd', 'hoidongnhandan', 'congan'];
const COUNTRY = new Set(['vietnam', 'vn']);

function afterOffice(words: readonly Word[]): readonly Word[] {
  for (const length of [4, 2, 1])
    if (words.length > length && OFFICES.includes(keyOf(words.slice(0, length))))
      return words.slice(length);
  return words;
}

/** "xã Tân Thành cũ": the marks tell it from "Cư", of which names are made. */
function beforeOld(words: readonly Word[]): readonly Word[] {
  const last = words[words.length - 1];
  return last?.marked === OLD ? words.slice(0, -1) : words;
}

const OLD = wordsOf('cũ')[0]!.marked;

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
