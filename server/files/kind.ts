/**
 * What a file is, by its content alone: name and declared type are worth nothing. A file is taken for an image or a
 * document only when its structure holds from the first byte to its end mark, so that a page with a borrowed head is
 * refused. Nothing is decoded. Photos of phones may carry a film behind the picture: what follows the end mark is let
 * through unless it begins like another document.
 */
import type { StoredFile } from './ports.ts';
import { ByteWalk, type Grammar } from './byte-walk.ts';

export type Kind = StoredFile['kind'];

/** Bytes of a foreign document that are looked for behind an image, and before a PDF's first object. */
const LOOKED_AT = 1024;
/** "The last line of the file shall contain only the end-of-file marker" (ISO 32000-1, 7.5.5); readers look this far. */
const PDF_TAIL = 2048;

/** Segments or chunks a file may have: more than any real one, few enough to walk through at once. */
const MOST_PARTS = 20_000;

const FOREIGN: readonly (string | RegExp)[] = [
  /<!doctype|<html|<script|<svg|<\?xml|<\?php/i,
  '%PDF-',
  'GIF87a',
  'GIF89a',
  'PK\x03\x04',
  'Rar!\x1a\x07',
  /^MZ/,
];

/** Fed with a file's bytes in order, says at the end what they are; undefined: none of the three. */
export class KindJudge {
  readonly #walks: readonly ByteWalk<Kind | undefined>[];
  #tail = Buffer.alloc(0);

  constructor() {
    this.#walks = [new ByteWalk(jpeg()), new ByteWalk(png()), new ByteWalk(pdf(() => this.#tail))];
  }

  feed(chunk: Buffer): void {
    for (const walk of this.#walks) walk.feed(chunk);
    this.#tail = Buffer.from(
      Buffer.concat([this.#tail, chunk.subarray(-PDF_TAIL)]).subarray(-PDF_TAIL),
    );
  }

  verdict(): Kind | undefined {
    return this.#walks.map((walk) => walk.end()).find((kind) => kind !== undefined);
  }
}

const START_OF_IMAGE = Buffer.from('ffd8', 'hex');
const END_OF_IMAGE = Buffer.from('ffd9', 'hex');
const START_OF_SCAN = 0xda;

/** ITU-T T.81 Annex B: marker segments, among them a frame with a size, then a scan, then the end of image. */
function* jpeg(): Grammar<Kind | undefined> {
  if (!(yield* next(2))?.equals(START_OF_IMAGE)) return undefined;
  let framed = false;
  for (let segments = 0; ; segments++) {
    const marker = yield* nextMarker();
    const length = marker && (yield* next(2))?.readUInt16BE(0);
    if (!marker || !isSegment(marker) || !length || length < 2) return undefined;
    if (segments > MOST_PARTS) return undefined;
    if (marker === START_OF_SCAN) break;
    let rest = length - 2;
    if (isFrame(marker)) {
      const frame = yield* next(5);
      if (!frame || length < 8 || frame.readUInt16BE(3) === 0) return undefined;
      framed = true;
      rest -= frame.length;
    }
    if (rest > 0) yield { skip: rest };
  }
  // Inside a scan every 0xff of the picture is followed by a zero, so that this is the mark and nothing else.
  if (!framed || !(yield { find: END_OF_IMAGE })) return undefined;
  return (yield* foreignNext()) ? undefined : 'jpeg';
}

/** The second byte of a marker; fill bytes may precede it. */
function* nextMarker(): Grammar<number | undefined> {
  if ((yield* next(1))?.[0] !== 0xff) return undefined;
  for (let fill = 0; fill < 64; fill++) {
    const byte = (yield* next(1))?.[0];
    if (byte !== 0xff) return byte;
  }
  return undefined;
}

/** Segments with a length that may stand before a scan: tables, frames, application data, comments. */
function isSegment(marker: number): boolean {
  return (
    (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xfe && marker !== 0xd9)
  );
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** PNG (W3C, third edition) 5: signature, IHDR with a size, chunks with image data among them, IEND. */
function* png(): Grammar<Kind | undefined> {
  if (!(yield* next(8))?.equals(PNG_SIGNATURE)) return undefined;
  let data = false;
  for (let chunks = 0; chunks < MOST_PARTS; chunks++) {
    const head = yield* next(8);
    if (!head) return undefined;
    const first = chunks === 0;
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4);
    if (!/^[A-Za-z]{4}$/.test(type) || first !== (type === 'IHDR')) return undefined;
    if (first) {
      const size = yield* next(8);
      if (length !== 13 || !size?.readUInt32BE(0) || !size.readUInt32BE(4)) return undefined;
      yield { skip: 5 + 4 };
    } else if (!(yield* next(4, length))) return undefined;
    data ||= type === 'IDAT';
    if (type === 'IEND') return data && !(yield* foreignNext()) ? 'png' : undefined;
  }
  return undefined;
}

/** ISO 32000-1, 7.5: header at the first byte, an object before anything foreign, cross-reference and end mark. */
function* pdf(tail: () => Buffer): Grammar<Kind | undefined> {
  const opening = yield { take: LOOKED_AT };
  const head = opening?.toString('latin1') ?? '';
  if (!/^%PDF-[12]\.\d/.test(head)) return undefined;
  const object = / obj\b/.exec(head);
  if (holdsForeign(head.slice(5, object?.index))) return undefined;
  if (!object && !(yield { find: Buffer.from(' obj') })) return undefined;
  yield { skip: Number.MAX_SAFE_INTEGER };
  const end = tail().toString('latin1');
  const mark = /startxref\s+\d+\s+%%EOF(?![^]*startxref)/.exec(end);
  return mark && !holdsForeign(end.slice(mark.index)) ? 'pdf' : undefined;
}

/** Exactly so many bytes, after passing over `skip`; undefined where the file ends before. */
function* next(count: number, skip = 0): Grammar<Buffer | undefined> {
  if (skip > 0) yield { skip };
  const bytes = yield { take: count };
  return bytes?.length === count ? bytes : undefined;
}

/** Does something foreign begin within the next bytes? */
function* foreignNext(): Grammar<boolean> {
  const rest = (yield { take: LOOKED_AT })?.toString('latin1') ?? '';
  return holdsForeign(rest);
}

function holdsForeign(text: string): boolean {
  return FOREIGN.some((mark) => (typeof mark === 'string' ? text.includes(mark) : mark.test(text)));
}
