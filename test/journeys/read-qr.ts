import jsQR from 'jsqr';
import type { Page } from 'playwright-core';

/** What a phone's camera reads from the code that the receipt shows. */
export async function readQr(page: Page): Promise<string> {
  const code = page.locator('dvc-dossier-receipt').getByRole('img', { name: /QR/ });
  return readQrOf(page, await code.screenshot({ scale: 'css' }));
}

/** What is read from a PNG; a page of any kind has to draw it. Empty when nothing can be read. */
export async function readQrOf(page: Page, png: Buffer): Promise<string> {
  const { data, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height);
    return { data: Array.from(pixels?.data ?? []), width: image.width, height: image.height };
  }, png.toString('base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}
