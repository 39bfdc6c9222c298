import { encode } from 'uqr';

/** A QR code as one SVG path in units of modules, its quiet zone of four modules included. */
export interface Qr {
  size: number;
  path: string;
}

/**
 * Level M survives a fold or a coffee stain (15 % of the code). Only ever imported lazily: the encoder is 4 KB.
 * Source: ISO/IEC 18004, by way of uqr.
 */
export function drawQr(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: data.map(drawRow).join('') };
}

/** One rectangle for each run of dark modules: no hairlines between neighbours when it is scaled. */
function drawRow(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
