import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lexicon, LexiconEntry } from '../../server/contract/lexicon.ts';
import { withOwnWords } from '../../server/domain/own-lexicon.ts';

const entry = (some: Partial<LexiconEntry> = {}): LexiconEntry => ({
  kind: 'dialect',
  said: 'mạ',
  means: ['mẹ'],
  used: 'Huế',
  ...some,
});
const shipped: Lexicon = { entries: [entry(), entry({ said: 'bọ' })], stopWords: ['dạ', 'nè'] };

test('without words of one’s own the shipped ones stand', () => {
  assert.equal(withOwnWords(shipped, undefined), shipped);
});

test('one’s own words are added, and replace what is shipped of the same kind and word', () => {
  const mine = entry({ means: ['mạ', 'mẹ'], used: 'xã ta' });
  const other = entry({ kind: 'spelling' });
  const { entries, stopWords } = withOwnWords(shipped, {
    entries: [mine, other],
    stopWords: ['nè', 'hen'],
  });
  assert.deepEqual(entries, [mine, entry({ said: 'bọ' }), other]);
  assert.deepEqual(stopWords, ['dạ', 'nè', 'hen']);
});
