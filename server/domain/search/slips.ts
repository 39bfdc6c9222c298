/**
 * Slips of the finger: one letter wrong, missing, too many, or two exchanged (Damerau 1964); words run together. Only
 * for words the vocabulary does not know, of four letters or more, never for numbers.
 */

/** Whether one slip makes the one word of the other. */
export function isSlip(typed: string, meant: string): boolean {
  const longer = typed.length - meant.length;
  if (longer < -1 || longer > 1 || typed === meant) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  if (longer === 1) return typed.slice(at + 1) === meant.slice(at);
  if (longer === -1) return typed.slice(at) === meant.slice(at + 1);
  if (typed.slice(at + 1) === meant.slice(at + 1)) return true;
  const isSwapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return isSwapped && typed.slice(at + 2) === meant.slice(at + 2);
}

/**
 * A word that is several known ones without the spaces: `khaisinh`. The fewest pieces that make it whole.
 * @param isWord whether a piece is a word, and whether it may follow the one before.
 */
export function piecesOf(
  typed: string,
  isWord: (piece: string, before: string | undefined) => boolean,
): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= typed.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start <= end - 2; start += 1) {
      const before = best[start];
      if (!before || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      const piece = typed.slice(start, end);
      if (isWord(piece, before[before.length - 1])) best[end] = [...before, piece];
    }
  }
  const whole = best[typed.length];
  return whole && whole.length > 1 ? whole : undefined;
}

/** "nghiêng" */
const LONGEST = 7;
