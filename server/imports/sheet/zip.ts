/** ZIP archives, the shell of a workbook: just what spreadsheets write, and never more unpacked than allowed. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { broken, LARGEST_UNPACKED, locked, tooLarge, Unreadable } from './unreadable.ts';

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x800;
const ENCRYPTED = 1;
/** 1 January 1980, the first day that the format knows: the same content packs to the same bytes. */
const FIRST_DAY = 0x21;

/** @param compress `false` stores the bytes as they are, for a reader in this process. */
export function packZip(entries: readonly ZipEntry[], compress = true): Uint8Array {
  const parts: Uint8Array[] = [];
  const listing: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = compress ? deflateRawSync(bytes) : bytes;
    const title = Buffer.from(name);
    const facts = factsOf(compress ? DEFLATED : STORED, bytes, packed, title);
    const local = Buffer.concat([numbers([LOCAL, 4], [20, 2]), facts, title]);
    const central = numbers([CENTRAL, 4], [20, 2], [20, 2]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    listing.push(Buffer.concat([central, facts, place, title]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = listing.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([END, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, ...listing, end]);
}

/** What local header and listing say alike, from the flags to the length of the extra field. */
const factsOf = (method: number, bytes: Uint8Array, packed: Uint8Array, title: Uint8Array) =>
  numbers(
    [UTF8_NAMES, 2],
    [method, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [title.length, 2],
    [0, 2],
  );

function numbers(...fields: [value: number, size: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** @throws Unreadable where the archive is broken, locked, or larger than `most` once unpacked. */
export function unpackZip(bytes: Uint8Array, most = LARGEST_UNPACKED): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpackAll(zip, most);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge('Bảng giải nén ra quá lớn', `${most / 1e6} MB`);
    }
    throw broken();
  }
}

function unpackAll(zip: Buffer, most: number): ZipEntry[] {
  const end = endOf(zip);
  const entries: ZipEntry[] = [];
  let left = most;
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw broken();
    if (zip.readUInt16LE(at + 8) & ENCRYPTED) throw locked();
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const unpacked = unpackOne(zip, at, left);
    entries.push({ name: zip.toString('utf8', at + 46, nameEnd), bytes: unpacked });
    left -= unpacked.length;
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The sizes that an archive states are not believed: `left` bounds what really comes out. */
function unpackOne(zip: Buffer, listed: number, left: number): Uint8Array {
  const header = zip.readUInt32LE(listed + 42);
  if (zip.readUInt32LE(header) !== LOCAL) throw broken();
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(listed + 20));
  const method = zip.readUInt16LE(listed + 10);
  if (method !== DEFLATED && method !== STORED) throw broken();
  const bytes = method === STORED ? packed : inflate(packed, left);
  if (bytes.length > left) throw tooLarge('Bảng giải nén ra quá lớn', 'mức cho phép');
  if (crc32(bytes) !== zip.readUInt32LE(listed + 16)) throw broken();
  return bytes;
}

/** zlib wants to be allowed one byte at least. */
const inflate = (packed: Buffer, left: number) =>
  inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });

function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT);
  for (let at = zip.length - END_SIZE; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw broken();
}
