import '../../../node_modules/jsqr/dist/jsQR.js';
import type { QRCode } from 'jsqr';

type Decode = (data: Uint8ClampedArray, width: number, height: number) => QRCode | null;

/** Reads a picture as a phone's camera would; undefined when nothing can be read. */
export function readQr({ data, width, height }: ImageData): string | undefined {
  const decode = Reflect.get(window, 'jsQR') as Decode;
  return decode(data, width, height)?.data;
}

/** An SVG path of `size` units, black on white, `scale` pixels for each unit. */
export function paintPath(path: string, size: number, scale: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(path));
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
