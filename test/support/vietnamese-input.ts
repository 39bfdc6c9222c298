import type { CDPSession, Page } from 'playwright-core';

/** How a text arrives letter by letter when an input method rewrites it: "giấy" is g, gi, gia, giay, giây, giấy. */
export function formsOf(word: string): string[] {
  const letters = [...word.normalize('NFC')];
  const bare = letters.map((letter) =>
    letter.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFD').replace(/\p{M}/gu, ''),
  );
  const toneless = letters.map((letter) =>
    letter
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC'),
  );
  const typed = bare.map((_, at) => bare.slice(0, at + 1).join(''));
  return [...new Set([...typed, toneless.join(''), letters.join('')])];
}

/** Words and what stands between them, in order. */
const piecesOf = (text: string): string[] => text.match(/[\p{L}\p{M}'’]+|[^\p{L}\p{M}'’]+/gu) ?? [];

/** A phone's keyboard: each word is composed, underlined, and then set. */
export async function compose(devtools: CDPSession, text: string): Promise<void> {
  for (const piece of piecesOf(text)) {
    if (/\p{L}/u.test(piece))
      for (const form of formsOf(piece)) {
        const selectionStart = form.length;
        await devtools.send('Input.imeSetComposition', {
          ...{ text: form, selectionStart, selectionEnd: selectionStart },
        });
      }
    await devtools.send('Input.insertText', { text: piece });
  }
}

/** UniKey and its kind on Windows: real keys, and for each change a burst of backspaces and letters, 1–5 ms apart. */
export async function rewrite(page: Page, text: string): Promise<void> {
  let gap = 0;
  const pause = () => page.waitForTimeout((gap = (gap % 5) + 1));
  for (const piece of piecesOf(text)) {
    let shown = '';
    const forms = /\p{L}/u.test(piece) ? formsOf(piece) : [piece];
    for (const form of forms) {
      const same = sharedStart(shown, form);
      for (let rest = shown.length - same; rest > 0; rest -= 1) {
        await page.keyboard.press('Backspace');
        await pause();
      }
      for (const letter of form.slice(same)) {
        await page.keyboard.insertText(letter);
        await pause();
      }
      shown = form;
    }
  }
}

function sharedStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}
