import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { showLookupCode } from '../../../server/domain/lookup-code.ts';
import type { Qr } from '../../base/qr.ts';
import { localParts, sayDay } from '../../i18n/format.ts';
import type { Say } from '../../i18n/words.ts';

export interface Picture {
  acknowledgement: Acknowledgement;
  lookup?: string;
  qr?: Qr;
}

/**
 * Saves code, look-up code and QR as a PNG: phones have a gallery, seldom a printer. The picture never leaves the
 * device. Rejects when the browser cannot draw or save it.
 */
export async function savePicture(say: Say, picture: Picture): Promise<void> {
  const blob = await toPng(paint(say, picture));
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `ho-so-${picture.acknowledgement.code}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const WIDTH = 1080;
const EDGE = 72;
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const MONO = 'ui-monospace, Consolas, "Noto Sans Mono", monospace';

interface Line {
  text: string;
  font: string;
  /** Baseline, from the top. */
  y: number;
}

/** One column on white: what it is, when, the codes, whom to call, the QR. */
export function paint(say: Say, picture: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('receipt/no-canvas');
  const { lines, end } = layOut(pen, say, picture);
  const side = picture.qr ? WIDTH - 2 * EDGE : 0;
  canvas.width = WIDTH;
  canvas.height = end + side + EDGE;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const { text, font, y } of lines) {
    pen.font = font;
    pen.fillText(text, EDGE, y);
  }
  if (picture.qr) paintQr(pen, picture.qr, end, side);
  return canvas;
}

/** Everything is measured before the canvas gets its height, which wipes it. */
function layOut(
  pen: CanvasRenderingContext2D,
  say: Say,
  { acknowledgement, lookup }: Picture,
): { lines: Line[]; end: number } {
  const { agency, arrivedAt, code, procedure } = acknowledgement;
  const { clock, on } = localParts(arrivedAt);
  const lines: Line[] = [];
  let y = EDGE;
  const write = (text: string, size: number, font = `400 ${size}px ${SANS}`): void => {
    pen.font = font;
    for (const part of wrap(pen, text)) lines.push({ text: part, font, y: (y += size * 1.3) });
  };
  write(say('receipt/arrived', { agency: agency.name }), 56, `700 56px ${SANS}`);
  write(say('receipt/arrived-at', { clock, day: sayDay(say, on) }), 40);
  write(procedure.name, 40);
  y += 24;
  write(say('receipt/code'), 36);
  write(code, 64, `700 64px ${MONO}`);
  if (lookup) {
    write(say('receipt/lookup'), 36);
    write(showLookupCode(lookup), 64, `700 64px ${MONO}`);
  }
  y += 24;
  write(`${agency.deskName}, ${agency.phone}`, 40);
  return { lines, end: Math.ceil(y + 32) };
}

function paintQr(
  pen: CanvasRenderingContext2D,
  { size, path }: Qr,
  top: number,
  side: number,
): void {
  // whole pixels for each module: blurred edges are hard to scan
  const scale = Math.floor(side / size);
  pen.save();
  pen.translate(Math.round((WIDTH - size * scale) / 2), top);
  pen.scale(scale, scale);
  pen.fill(new Path2D(path));
  pen.restore();
}

function wrap(pen: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > WIDTH - 2 * EDGE) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('receipt/no-picture'))));
  });
}
