/** What the heading of a table of papers says of its rows: a case of its own, an addition, or everybody's papers. */
import { cleanLine } from '../../domain/clean-text.ts';
import { fold } from '../../domain/text.ts';
import { withoutBullet, withoutEnd } from './trim.ts';

export interface Heading {
  /** The case's name: its rows are only for those whom it describes. */
  asCase?: string;
  /** To be told with each row. */
  hint?: string;
  /** Not everybody needs the rows. */
  isOptional?: boolean;
  /** The rows are shown and taken home. */
  isShown?: boolean;
}

export function readHeading(printed: string): Heading {
  const words = withoutEnd(withoutBullet(cleanLine(printed)), ': ');
  const folded = fold(words);
  if (!folded || EVERYBODY.test(folded)) return {};
  if (SHOWN.test(folded)) return { isShown: true };
  if (ADDITION.test(folded)) return { hint: sentence(words), isOptional: true };
  if (PART.test(folded)) return { hint: sentence(words) };
  return { asCase: words, hint: sentence(words), isOptional: true };
}

const EVERYBODY =
  /^(?:\d+\. ?)?(?:thanh phan ho so|ho so khac|(?:cac )?(?:giay to|chung tu)(?: phai)? nop(?: de luu giu .*)?)$/;
const SHOWN = /^(?:cac )?giay to (?:phai |can )?xuat trinh(?: \(.*\))?$/;
/** Wanted beside the other papers, and only by some. */
const ADDITION =
  /^luu y|uy quyen|^ngoai |tuy (?:tung )?truong hop|nop them|moi truong dien tu|^truong hop (?:gui|nop) .*truc tuyen/;
/** Wanted by everybody beside the other papers: each half of an adoption, what is shown and may be sent. */
const PART =
  /^ho so cua |^(?:cac giay to (?:phai )?)?xuat trinh(?! .*doi voi)|^nguoi yeu cau .*xuat trinh/;

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
