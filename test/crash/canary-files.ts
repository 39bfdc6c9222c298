/** Whole attachments with something to find inside, in the places where cameras, scanners and offices put words. */
import { aJpeg, aPdf, aPng, pngChunk, segment } from '../files/support/samples.ts';

/** A photo with a comment, and with what a camera's owner wrote: EXIF in UTF-8 and in Windows' UTF-16. */
export function jpegWith(text: string, size = 90_000): Buffer {
  const photo = aJpeg(size);
  return Buffer.concat([
    photo.subarray(0, 2),
    segment(0xfe, Buffer.from(`Ảnh của ${text}`)),
    segment(0xe1, exifWith(text)),
    photo.subarray(2),
  ]);
}

/** A scan with text chunks (PNG, third edition, 11.3.3). */
export function pngWith(text: string): Buffer {
  const picture = aPng(2000);
  const afterHeader = 33;
  return Buffer.concat([
    picture.subarray(0, afterHeader),
    pngChunk('tEXt', Buffer.concat([Buffer.from('Author\0'), Buffer.from(text)])),
    pngChunk('iTXt', Buffer.concat([Buffer.from('Title\0\0\0vi\0\0'), Buffer.from(text)])),
    picture.subarray(afterHeader),
  ]);
}

/** A document whose text lies in a stream, and in UTF-16 in hex as an office program writes titles. */
export function pdfWith(text: string): Buffer {
  const stream = Buffer.from(`BT /F1 12 Tf (${text}) Tj ET`).toString('latin1');
  const title = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
  return aPdf(
    `4 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n` +
      `5 0 obj\n<< /Title <${title}> >>\nendobj\n`,
  );
}

/** TIFF with two entries: ImageDescription and XPComment (Exif 2.32, 4.6). */
function exifWith(text: string): Buffer {
  const description = Buffer.from(`${text}\0`);
  const comment = Buffer.from(`${text}\0`, 'utf16le');
  const values = 8 + 2 + 2 * 12 + 4;
  const head = Buffer.from('4949 2a00 0800 0000 0200'.replace(/ /g, ''), 'hex');
  return Buffer.concat([
    Buffer.from('Exif\0\0'),
    head,
    entry(0x010e, 2, description.length, values),
    entry(0x9c9c, 1, comment.length, values + description.length),
    Buffer.alloc(4),
    description,
    comment,
  ]);
}

function entry(tag: number, type: number, count: number, offset: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(offset, 8);
  return bytes;
}
