import { expect } from '@open-wc/testing';
import { drawQr } from '../../widgets/base/qr.ts';
import { paintPath, readQr } from './support/read-qr.ts';

const ADDRESS =
  'https://dvc.example.vn/w/dossier-tracker#c=H99.001-261123-0007&t=q83vEjRWeJASNFZ4q83vEg';

describe('a QR code', () => {
  it('is read back as the address it was drawn from', () => {
    const { size, path } = drawQr(ADDRESS);
    expect(readQr(paintPath(path, size, 4))).to.equal(ADDRESS);
  });

  it('is read back with letters of Vietnamese in it', () => {
    const { size, path } = drawQr('Hồ sơ đã đến UBND xã');
    expect(readQr(paintPath(path, size, 4))).to.equal('Hồ sơ đã đến UBND xã');
  });

  it('keeps a quiet zone of four modules on every side', () => {
    const { size, path } = drawQr(ADDRESS);
    const { data } = paintPath(path, size, 1);
    const isDark = (x: number, y: number): boolean => data[(y * size + x) * 4] === 0;
    const dark = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)])
      .filter(([x = 0, y = 0]) => isDark(x, y))
      .flat();
    expect(Math.min(...dark)).to.equal(4);
    expect(Math.max(...dark)).to.equal(size - 5);
  });

  it('still reads when a tenth of it is stained', () => {
    const { size, path } = drawQr(ADDRESS);
    const picture = paintPath(path, size, 4);
    const [from, to] = [size * 2, size * 2 + Math.floor(size * 4 * 0.2)];
    for (let y = from; y < to; y++) {
      for (let x = from; x < to; x++)
        picture.data.fill(255, (y * size * 4 + x) * 4, (y * size * 4 + x) * 4 + 4);
    }
    expect(readQr(picture)).to.equal(ADDRESS);
  });
});
