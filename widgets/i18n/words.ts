import type { ErrorCode, ProblemCode } from '../../server/contract/errors.ts';
import { common } from './vi/common.ts';
import type { detail } from './vi/detail.ts';
import type { form } from './vi/form.ts';
import type { formStart } from './vi/form-start.ts';
import type { receipt } from './vi/receipt.ts';
import type { officialRefusals, refusals } from './vi/refusals.ts';
import type { search } from './vi/search.ts';
import type { searchResults } from './vi/search-results.ts';
import type { searchTyping } from './vi/search-typing.ts';
import type { tracker } from './vi/tracker.ts';
import type { trackerDoor } from './vi/tracker-door.ts';

export type Language = 'vi' | 'en';

/** Every key there is: Vietnamese is the type, any other language must satisfy it. */
export type WordKey =
  | keyof typeof common
  | keyof typeof search
  | keyof typeof searchResults
  | keyof typeof searchTyping
  | keyof typeof detail
  | keyof typeof form
  | keyof typeof formStart
  | keyof typeof officialRefusals
  | keyof typeof receipt
  | keyof typeof refusals
  | keyof typeof tracker
  | keyof typeof trackerDoor;
export type Words = Record<WordKey, string>;

export type Params = Record<string, unknown>;
/** A message in the reader's language; `{name}` in it is filled from `params`, `{you}` with the form of address. */
export type Say = (key: WordKey | ErrorCode | ProblemCode, params?: Params) => string;

const packs: Record<Language, Partial<Record<string, string>>> = { vi: { ...common }, en: {} };

/** Each widget brings its own Vietnamese words, so that a page pays only for what it shows. */
export function addWords(language: Language, words: Record<string, string>): void {
  Object.assign(packs[language], words);
}

/**
 * Loads a language that is not built in. Resolves true when something new has arrived, for everybody who asked
 * while it was on its way; false when it was there already or cannot be had.
 */
export function loadLanguage(language: Language): Promise<boolean> {
  if (language !== 'en' || loaded) return Promise.resolve(false);
  return (loading ??= loadEnglish());
}

let loaded = false;
let loading: Promise<boolean> | undefined;

async function loadEnglish(): Promise<boolean> {
  try {
    addWords('en', (await import('./en.ts')).en);
    loaded = true;
  } catch {
    // Offline: Vietnamese stays, and the next widget tries again.
  }
  loading = undefined;
  return loaded;
}

export function bindWords(language: Language, you: string): Say {
  return (key, params = {}) => {
    const text = packs[language][key] ?? packs.vi[key] ?? packs.vi['fault/internal'] ?? key;
    return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      if (name === 'you') return language === 'vi' ? you : 'you';
      if (name === 'You')
        return language === 'vi' ? you.charAt(0).toUpperCase() + you.slice(1) : 'You';
      const value = params[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    });
  };
}
