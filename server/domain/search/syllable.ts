/**
 * The shape of a Vietnamese syllable without marks: onset, vowels, coda. What has another shape is no Vietnamese word
 * but keystrokes, letters for words or a slip of the finger.
 */
export interface Shape {
  onset: string;
  vowels: string;
  coda: string;
}

export function shapeOf(folded: string): Shape | undefined {
  const found = SHAPE.exec(folded);
  return found ? { onset: found[1] ?? '', vowels: found[2]!, coda: found[3] ?? '' } : undefined;
}

export const isSyllable = (folded: string): boolean => SHAPE.test(folded);

const SHAPE =
  /^(ngh(?=[ei])|ng(?![ei])|nh|n|ch|c(?![eiy])|th|tr|t|ph|kh|k(?=[eiy])|gh(?=[ei])|gi(?=[aeouy])|g(?!e)|qu(?=[aeioy])|[bdhlmrsvx])?(ieu|yeu|iu|ie|ia|i|oai|oay|oao|oeo|oa|oe|oi|o|uay|uoi|uou|uya|uye|uyu|uay|ua|ue|ui|uo|uu|uy|u|ai|ao|au|ay|a|eo|eu|e|ye|y)(ch|c|m|ng|nh|n|p|t)?$/;
