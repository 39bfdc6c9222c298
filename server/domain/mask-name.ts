/**
 * A name of which only its owner recognises anything: the first letter of each word, always three stars, so that the
 * length tells nothing either: `Nông Thị Mẫu` is `N*** T*** M***`, `Hà H'Mai` is `H*** H***`.
 */
export function maskName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${firstLetter(word).toUpperCase()}***`)
    .join(' ');
}

/** With the marks that belong to it, where they are letters of their own (ê̆). */
function firstLetter(word: string): string {
  return /\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
}
