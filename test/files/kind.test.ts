import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KindJudge, type Kind } from '../../server/files/kind.ts';
import { aJpeg, aPdf, aPng, pngChunk, segment } from './support/samples.ts';

/** Judged in pieces of the sizes given, the last one repeated. */
function judged(bytes: Buffer, pieces: readonly number[] = [65_536]): Kind | undefined {
  const judge = new KindJudge();
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const size = pieces[Math.min(piece, pieces.length - 1)] ?? bytes.length;
    judge.feed(bytes.subarray(at, at + size));
    at += size;
  }
  return judge.verdict();
}

const html = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>');
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
);
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(5000, 7)]);
const fill = (bytes: Buffer, size = 4000): Buffer => Buffer.concat([bytes, Buffer.alloc(size)]);

const taken: [string, Buffer, Kind][] = [
  ['a photo', aJpeg(300_000), 'jpeg'],
  ['a small photo', aJpeg(100), 'jpeg'],
  ['a photo with a film behind it, as phones make', Buffer.concat([aJpeg(9000), film]), 'jpeg'],
  [
    'a photo whose colour profile is larger than a chunk',
    Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      segment(0xe2, Buffer.alloc(65_000, 1)),
      segment(0xe2, Buffer.alloc(65_000, 2)),
      aJpeg(5000).subarray(2),
    ]),
    'jpeg',
  ],
  [
    'a photo with fill bytes before a marker',
    Buffer.concat([Buffer.from('ffd8ffffff', 'hex'), aJpeg(5000).subarray(2)]),
    'jpeg',
  ],
  ['a screenshot', aPng(200_000), 'png'],
  ['a screenshot with old bytes left behind it', fill(aPng(100)), 'png'],
  ['a document', aPdf(), 'pdf'],
  ['a long document', aPdf('4 0 obj\n(x)\nendobj\n'.repeat(20_000)), 'pdf'],
  ['a document followed by an empty line', Buffer.concat([aPdf(), Buffer.from('\r\n')]), 'pdf'],
  [
    'a document that begins with a long comment',
    Buffer.concat([Buffer.from(`%PDF-1.7\n%${' '.repeat(3000)}\n`), aPdf().subarray(9)]),
    'pdf',
  ],
];

for (const [what, bytes, kind] of taken) {
  test(`${what} is taken as ${kind}`, () => assert.equal(judged(bytes), kind));
}

const jpegHead = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const pngHead = aPng().subarray(0, 33);
const refused: [string, Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(5000)],
  ['a page renamed .jpg', html],
  ['a drawing with a script', svg],
  ['a page behind the first bytes of a photo', Buffer.concat([jpegHead, html])],
  [
    'a page between a photo’s first bytes and its end mark',
    Buffer.concat([jpegHead, html, Buffer.from('ffd9', 'hex')]),
  ],
  ['a page behind a whole photo', Buffer.concat([aJpeg(3000), html])],
  ['an archive behind a whole photo', Buffer.concat([aJpeg(3000), Buffer.from('PK\x03\x04zip')])],
  ['a document behind a whole photo', Buffer.concat([aJpeg(3000), aPdf()])],
  ['a photo without its end', aJpeg(3000).subarray(0, 2998)],
  [
    'a photo without a frame',
    Buffer.concat([jpegHead, segment(0xda, Buffer.alloc(6)), Buffer.from('ffd9', 'hex')]),
  ],
  [
    'a photo of no width',
    Buffer.concat([
      jpegHead,
      segment(0xc0, Buffer.alloc(9)),
      segment(0xda, Buffer.alloc(6)),
      Buffer.from('ffd9', 'hex'),
    ]),
  ],
  [
    'a photo of endless fill bytes',
    Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(9000, 0xff)]),
  ],
  [
    'a photo of more segments than any camera writes',
    Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      ...Array.from({ length: 30_000 }, () => segment(0xfe, Buffer.alloc(0))),
      aJpeg(900).subarray(2),
    ]),
  ],
  ['a page behind a screenshot’s header', Buffer.concat([pngHead, html])],
  ['a page behind a whole screenshot', Buffer.concat([aPng(), svg])],
  ['a screenshot without its end', aPng(50).subarray(0, -12)],
  ['a screenshot without a picture', Buffer.concat([pngHead, pngChunk('IEND', Buffer.alloc(0))])],
  [
    'a screenshot of no width',
    Buffer.concat([aPng().subarray(0, 8), pngChunk('IHDR', Buffer.alloc(13)), aPng().subarray(33)]),
  ],
  ['an animation', fill(Buffer.from('GIF89a'))],
  ['an animation that is a script as well', Buffer.from('GIF89a/*\0\0*/=1;alert(1);//')],
  ['a document behind other bytes', Buffer.concat([Buffer.from(' '), aPdf()])],
  ['a page behind a document’s first line', Buffer.concat([Buffer.from('%PDF-1.4\n'), html])],
  [
    'a page with a document’s first and last lines',
    Buffer.concat([
      Buffer.from('%PDF-1.4\n'),
      html,
      Buffer.from('1 0 obj\nendobj\nstartxref\n9\n%%EOF'),
    ]),
  ],
  ['a page behind a whole document', Buffer.concat([aPdf(), html])],
  ['a document without its end', aPdf().subarray(0, -8)],
  ['a document without objects', Buffer.from('%PDF-1.4\nstartxref\n9\n%%EOF')],
  ['an archive', fill(Buffer.from('PK\x03\x04'))],
  ['a program', fill(Buffer.from('MZ\x90\0'))],
  ['another program', fill(Buffer.from('\x7fELF'))],
  ['a web picture', fill(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))],
  ['a photo of another phone’s kind', fill(Buffer.from('\0\0\0\x18ftypheic'))],
  ['an old picture', fill(Buffer.from('BM'))],
  ['a text', Buffer.from('Đơn xin cấp bản sao trích lục'.repeat(90))],
];

for (const [what, bytes] of refused) {
  test(`${what} is refused`, () => assert.equal(judged(bytes), undefined));
}

test('how the bytes are cut up changes nothing', () => {
  const all = [...taken.map(([, bytes]) => bytes), ...refused.map(([, bytes]) => bytes)].filter(
    (bytes) => bytes.length < 10_000,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 }),
      (bytes, pieces) => assert.equal(judged(bytes, pieces), judged(bytes)),
    ),
    { numRuns: 300 },
  );
});

test('noise is never taken for anything', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(jpegHead, pngHead, Buffer.from('%PDF-1.4\n'), Buffer.alloc(0)),
      fc.uint8Array({ maxLength: 3000 }),
      (head, noise) => assert.equal(judged(Buffer.concat([head, noise])), undefined),
    ),
    { numRuns: 300 },
  );
});
