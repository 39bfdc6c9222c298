/** Finds what is written like a person's name in what somebody typed, so that nothing of it is kept. */
import { fold } from '../text.ts';
import { markedOf } from './letters.ts';
import { readTelex } from './telex.ts';
import { readVni } from './vni.ts';

/**
 * The folded words in their order, with a gap (undefined) for each that may belong to a name: words with a capital each,
 * side by side; a family name and what follows it; and whatever holds a digit.
 * @param isKnown whether two folded words are a phrase: "tài nguyên" holds no family name.
 */
export function withoutNames(
  typed: string,
  isKnown: (pair: string) => boolean,
): (string | undefined)[] {
  const words =
    typed
      .normalize('NFC')
      .replace(ADDRESS, ' 0 ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const folded = words.map(fold);
  const isHidden = words.map((word) => /\p{N}/u.test(word));
  hideCapitals(words, isHidden);
  for (let at = 0; at < words.length; at += 1) {
    const makesPhrase = (from: number) => isKnown(`${folded[from]} ${folded[from + 1]}`);
    if (isFamilyName(words[at] ?? '') && !makesPhrase(at)) hide(isHidden, at, at + AFTER_FAMILY);
    else if (makesPhrase(at)) at += 1;
  }
  return folded.map((word, at) => (isHidden[at] ? undefined : word));
}

/** Two or more words side by side that begin with a capital and go on without; a query in capitals throughout has none. */
function hideCapitals(words: readonly string[], isHidden: boolean[]): void {
  const isCapital = words.map((word) => /^\p{Lu}/u.test(word) && !/^\p{Lu}{2}/u.test(word));
  isCapital.forEach((capital, at) => {
    if (capital && (isCapital[at + 1] || isCapital[at - 1])) isHidden[at] = true;
    // The first word has a capital by itself on a phone; any other has it for a reason.
    if (capital && at > 0) isHidden[at] = true;
  });
}

function hide(isHidden: boolean[], from: number, to: number): void {
  for (let at = from; at <= to && at < isHidden.length; at += 1) isHidden[at] = true;
}

/** Written with marks, or with the keys for them, only the very name; without, what is hardly anything else. */
function isFamilyName(word: string): boolean {
  const marked = markedOf(word.toLowerCase());
  const meant = [marked, readTelex(marked), readVni(marked)];
  if (meant.some((one) => one !== undefined && FAMILY_NAMES.has(one))) return true;
  return BARE_FAMILY_NAMES.has(marked);
}

/** Of mail or of a page: a gap, like a number. */
const ADDRESS = /\S*(@|:\/\/)\S*/g;
/** A family name has at most three more syllables behind it. */
const AFTER_FAMILY = 3;

const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương lâm mai trịnh đào lương ' +
    'hà tô vương cao nông triệu lò bế mã chu phùng quách thạch tạ hứa lục đàm kiều khổng thái tống giàng vàng ' +
    'sùng lầu quàng tòng lưu nghiêm doãn viên âu châu thị'
  )
    .split(' ')
    .map(markedOf),
);

/** Not "lam", "do", "to", "ha", "ma", "cao": they are "làm", "do", "tờ", "hạ", "mã", "cao" far more often. */
const BARE_FAMILY_NAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui ho ngo duong ly dinh doan truong mai trinh dao luong vuong ' +
    'nong trieu phung quach thach hua luc lang dam kieu khong tong giang sung quang luu nghiem doan nguyn ng'
  ).split(' '),
);
