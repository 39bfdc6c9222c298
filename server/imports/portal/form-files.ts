/** Names of form files that the portal glues to a paper's name: "…NĐ-CP);Mau don de nghi.docx". */

const FILE = /\.(?:docx?|pdf|xlsx?|rar|zip|rtf|jpe?g|png|html?|pptx?|odt|txt|tif)$/iu;
/** Behind a bracket or stop the file's name begins for sure; behind a letter only if its case says so. */
const SEAMS = [
  /[)\];:](?=[\p{L}\d])|(?<![\d.]|\b\p{Lu})\.(?=[\p{Lu}\d])/gu,
  /[\p{Ll}](?=\p{Lu})|\d(?=M[ẫauU])|\p{Lu}(?=(?!Tg)\p{Lu}\p{Ll})|\p{Lu}(?=mẫu |mau |\d)/gu,
];
const LONGEST_FILE_NAME = 110;
/** What no file's name begins with. */
const LAW = /^\d* ?(?:Nghị (?:định|quyết)|Thông tư|Luật|Bộ |Điều )/u;

export interface Named {
  name: string;
  /** The file's name, cut off. */
  file?: string;
  /** There is a file's name and no telling where it begins; it stays in `name`. */
  isGlued?: boolean;
}

export function withoutFile(text: string): Named {
  if (!FILE.test(text)) return { name: text };
  for (const seams of SEAMS) {
    // No file's name holds a stroke: it begins behind the last one.
    const from = Math.max(text.lastIndexOf('/'), text.length - LONGEST_FILE_NAME);
    const seam = [...text.matchAll(seams)]
      .map(({ index }) => index + 1)
      .find((at) => at > from && !LAW.test(text.slice(at)));
    if (seam !== undefined) return { name: text.slice(0, seam).trim(), file: text.slice(seam) };
  }
  return { name: text, isGlued: true };
}
