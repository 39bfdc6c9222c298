/**
 * Folding: the one way in which two writings of a Vietnamese word are held to be the same.
 * Composed and decomposed spellings, upper and lower case, with marks and without, old and new tone placement
 * ("hoà", "hòa") all fold to the same letters. Source: domain facts §7; Unicode TR15.
 */

/** Lower case without any mark, đ as d, white space collapsed. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(D_WITH_STROKE, 'd')
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The folded words of a text, punctuation dropped: `syllables("Giấy khai-sinh!")` is `giay`, `khai`, `sinh`. */
export function syllables(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** U+0111 has no decomposition; eth and the African d are look-alikes that some keyboards produce for it. */
const D_WITH_STROKE = /[\u0111\u00f0\u0256]/g;
/** Combining marks, and what a paste from a chat brings along unseen (zero width, direction, soft hyphen). */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
