/** Security and reliability, §4: "body 256 KB JSON depth 12, keys 500". */
export const JSON_LIMITS = { depth: 12, keys: 500 };

export interface JsonLimits {
  depth: number;
  keys: number;
}

/** Names by which a careless merge reaches into every object of the program. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * More marks on one letter than any writing has. To normalise a row of them takes time that grows with its square:
 * seconds for one body. Source: UAX #15 §13, Stream-Safe Text Format (no more than 30).
 */
const PILE_OF_MARKS = /\p{M}{31}/u;

/**
 * Whether the text is JSON within the limits, without poisoned names and without texts that are dangerous to normalise.
 * Looks at it level by level: no recursion.
 */
export function isPlainJson(text: string, { depth, keys }: JsonLimits = JSON_LIMITS): boolean {
  let level: unknown[];
  try {
    level = [JSON.parse(text)];
  } catch {
    return false;
  }
  let left = keys;
  for (let deep = 0; level.length > 0; deep++) {
    if (level.some((value) => typeof value === 'string' && PILE_OF_MARKS.test(value))) return false;
    const objects = level.filter((value) => typeof value === 'object' && value !== null);
    if (objects.length > 0 && deep >= depth) return false;
    level = [];
    for (const object of objects) {
      if (!Array.isArray(object)) {
        const names = Object.keys(object);
        left -= names.length;
        if (left < 0 || names.some((name) => POISON.has(name))) return false;
      }
      for (const value of Object.values(object)) level.push(value);
    }
  }
  return true;
}
