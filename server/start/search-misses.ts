import type { Catalogue } from '../domain/catalogue.ts';
import { localDayOf } from '../domain/local-time.ts';
import {
  missedWords,
  missVocabulary,
  OTHER,
  type MissVocabulary,
} from '../domain/search/misses.ts';
import { searchEntryOf } from '../domain/search/entry.ts';
import type { SearchMisses } from '../routers/context.ts';
import type { SearchMissStore } from '../storage/ports.ts';

/** How long counts wait in memory (ms); a server that is killed loses no more than that. */
const WAIT = 60_000;
/** Searches not yet taken apart, and different words of a day: what is beyond is not counted, or as other words. */
const MOST_TYPED = 500;
const MOST_WORDS = 5_000;

interface Parts {
  catalogue(): Catalogue;
  store: SearchMissStore;
  ordinaryWords: readonly string[];
  now(): Date;
  report(event: string, details: unknown): void;
}

/**
 * Counts in the background what searches did not find: a search neither waits for it nor fails by it. What was typed
 * leaves memory within moments; counts that could not be written are tried again with the next ones.
 */
export function countSearchMisses(parts: Parts): SearchMisses & { stop(): Promise<void> } {
  const { store, now, report } = parts;
  const vocabularyNow = vocabularyOf(parts);
  let typed: string[] = [];
  let days = new Map<string, Map<string, number>>();
  let last: Promise<void> = Promise.resolve();

  const add = (day: string, counts: ReadonlyMap<string, number>): void => {
    const ofDay = days.get(day) ?? new Map<string, number>();
    days.set(day, ofDay);
    for (const [word, count] of counts) {
      const counted = ofDay.has(word) || ofDay.size < MOST_WORDS ? word : OTHER;
      ofDay.set(counted, (ofDay.get(counted) ?? 0) + count);
    }
  };

  const takeApart = (): void => {
    const texts = typed;
    typed = [];
    if (!texts.length) return;
    const day = localDayOf(now());
    const vocabulary = vocabularyNow();
    for (const text of texts)
      add(day, new Map(missedWords(vocabulary, text).map((word) => [word, 1])));
  };

  const write = async (): Promise<void> => {
    takeApart();
    const waiting = days;
    days = new Map();
    for (const [day, counts] of waiting) {
      try {
        await store.add(day, counts);
      } catch (error) {
        add(day, counts);
        const name = error instanceof Error ? error.name : typeof error;
        report('search misses not kept yet', { error: name });
      }
    }
  };

  const flush = (): Promise<void> => (last = last.then(write));
  const timer = setInterval(() => void flush(), WAIT);
  timer.unref();
  return {
    note(text) {
      if (typed.length === 0) setImmediate(takeApart).unref();
      if (typed.length < MOST_TYPED) typed.push(text);
    },
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}

/** Made when it is first needed after the catalogue has changed. */
function vocabularyOf({ catalogue, ordinaryWords }: Parts): () => MissVocabulary {
  let of: Catalogue | undefined;
  let vocabulary: MissVocabulary = new Map();
  return () => {
    const current = catalogue();
    if (current !== of) {
      const entries = [...current.entries.values()].map(({ procedure }) =>
        searchEntryOf(procedure),
      );
      vocabulary = missVocabulary(entries, current.lexicon, ordinaryWords);
      of = current;
    }
    return vocabulary;
  };
}
