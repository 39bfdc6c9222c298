/** SHA-256 (FIPS 180-4) in plain arithmetic, for pages without `crypto.subtle`. Source: the standard, §4–6. */
export function sha256Of(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(ROOTS, (root) => fraction(Math.sqrt(root)));
  const schedule = new Uint32Array(64);
  const whole = message.length - (message.length % 64);
  const end = padded(message.subarray(whole), message.length);
  for (let at = 0; at < whole; at += 64) mix(state, schedule, message, at);
  for (let at = 0; at < end.length; at += 64) mix(state, schedule, end, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(i * 4, word));
  return new Uint8Array(digest.buffer);
}

const PRIMES = primes(64);
const ROOTS = PRIMES.slice(0, 8);
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime)) found.push(n);
  }
  return found;
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0;
}

/** The message's last bytes, a one bit, zeros, and the whole length in bits as 64 bits. */
function padded(tail: Uint8Array, length: number): Uint8Array {
  const block = new Uint8Array(tail.length < 56 ? 64 : 128);
  block.set(tail);
  block[tail.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(block.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(block.length - 4, (length << 3) >>> 0);
  return block;
}

function mix(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  fillSchedule(w, bytes, at);
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (CONSTANTS[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] ?? 0) + word));
}

type Eight = [number, number, number, number, number, number, number, number];

function fillSchedule(w: Uint32Array, bytes: Uint8Array, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 64);
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const [w15, w2] = [w[i - 15] ?? 0, w[i - 2] ?? 0];
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
  }
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
