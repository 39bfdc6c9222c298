/** Numbers of legal instruments: the one rule for authors' files and for imports. */

/** Who issues circulars and decisions that procedures name. */
const ISSUERS =
  'BTP|BTC|BCA|BXD|BNNMT|BNNPTNT|BYT|BNV|BNG|BQP|BCT|BGDĐT|BGTVT|BKHĐT|BLĐTBXH|BTNMT|BTTTT|BVHTTDL|NHNN|TANDTC|VPCP|TTg|BHXH';
/** Who issues together with others. */
const JOINT = `${ISSUERS}|CP|VKSNDTC|UBTƯMTTQVN`;

/** Not anchored: for finding numbers inside a text, where the next word may be glued to them. */
export const LEGAL_NUMBER = `(?:\\d{1,3}(?:\\.\\d+)?/\\d{4}/(?:QH1\\d|UBTVQH1\\d|NĐ-CP|NQ-CP|NQ-QH1\\d|NQ-UBTVQH1\\d|(?:TT|QĐ)-(?:${ISSUERS})|(?:TTLT|NQLT)(?:-(?:${JOINT}))+)|\\d{1,4}/QĐ-(?:${ISSUERS}))`;

const WHOLE = new RegExp(`^${LEGAL_NUMBER}$`);

/** A number followed by what a scrape has glued on (`85/2019/TT-BTCN`) is no known kind of instrument. */
export const isLegalNumber = (text: string): boolean => WHOLE.test(text);
