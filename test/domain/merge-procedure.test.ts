import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Procedure } from '../../server/contract/procedure.ts';
import { mergeProcedure, openDifferences, settle } from '../../server/domain/merge-procedure.ts';
import { aProcedure } from './builders.ts';

const plain = aProcedure({ decision: '163/QĐ-BTP', where: 'Bộ phận một cửa' });
const official = aProcedure({
  wording: 'official',
  name: 'Cấp bản sao Trích lục hộ tịch',
  decision: '163/QĐ-BTP',
  where: 'Ủy ban nhân dân',
});
const fieldsOf = (changes: { field: string }[]) => changes.map(({ field }) => field);

describe('a procedure told anew', () => {
  test('is added when it is new', () => {
    const { entry, changes } = mergeProcedure(official, undefined, undefined);
    assert.deepEqual([entry, changes], [official, []]);
  });

  test('leaves plain words alone, and says where it differs from them', () => {
    const { entry, kept } = mergeProcedure({ ...official, decision: '9/QĐ-BTP' }, plain, undefined);
    assert.deepEqual(entry, plain);
    assert.deepEqual(fieldsOf(kept), ['decision']);
  });

  test('brings its changed facts into an entry that nobody has changed since', () => {
    const { telling } = mergeProcedure(official, plain, undefined);
    const news = { ...official, decision: '900/QĐ-BTP', name: 'Tên mới' };
    const { entry, changes } = mergeProcedure(news, plain, telling);
    assert.deepEqual(entry, { ...plain, decision: '900/QĐ-BTP' });
    assert.deepEqual(fieldsOf(changes), ['decision']);
  });

  test('leaves a fact that we have changed as well, and keeps the difference open', () => {
    const { telling } = mergeProcedure(official, plain, undefined);
    const ours = { ...plain, decision: '800/QĐ-BTP' };
    const merged = mergeProcedure({ ...official, decision: '900/QĐ-BTP' }, ours, telling);
    assert.equal(merged.entry.decision, '800/QĐ-BTP');
    assert.deepEqual(openDifferences(merged.telling, ours), [
      { code: ours.code, field: 'decision', before: '800/QĐ-BTP', after: '900/QĐ-BTP' },
    ]);
  });

  test('opens nothing about words that are none of the source’s business', () => {
    const { telling } = mergeProcedure(official, plain, undefined);
    const source = { name: 'tệp tháng sau', verified: false };
    const news = { ...official, decision: '900/QĐ-BTP', name: 'Tên mới', source };
    const ours = { ...plain, decision: '800/QĐ-BTP' };
    const merged = mergeProcedure(news, ours, telling);
    assert.deepEqual(fieldsOf(openDifferences(merged.telling, ours)), ['decision']);
  });

  test('opens nothing any more once we say the same', () => {
    const { telling } = mergeProcedure(official, plain, undefined);
    const news = { ...official, decision: '900/QĐ-BTP' };
    const merged = mergeProcedure(news, { ...plain, decision: '800/QĐ-BTP' }, telling);
    assert.deepEqual(openDifferences(merged.telling, { ...plain, decision: '900/QĐ-BTP' }), []);
  });

  test('is settled for good, either way', () => {
    const { telling } = mergeProcedure(official, plain, undefined);
    const ours = { ...plain, decision: '800/QĐ-BTP' };
    const news = { ...official, decision: '900/QĐ-BTP' };
    const open = mergeProcedure(news, ours, telling);
    for (const [choice, decision] of [
      ['ours', '800/QĐ-BTP'],
      ['theirs', '900/QĐ-BTP'],
    ] as const) {
      const settled = settle('decision', choice, open.telling, ours);
      assert.equal(settled.entry.decision, decision);
      assert.deepEqual(openDifferences(settled.telling, settled.entry), []);
      assert.deepEqual(mergeProcedure(news, settled.entry, settled.telling).changes, []);
    }
  });

  test('replaces an official text by a plain one that this program ships', () => {
    const { entry } = mergeProcedure(plain, official, undefined);
    assert.deepEqual(entry, plain);
  });

  test('keeps what somebody here has told plainly before this program did, as a difference', () => {
    const ours = { ...plain, where: 'Nhà văn hóa thôn' };
    const { entry, telling } = mergeProcedure(plain, ours, undefined);
    assert.deepEqual(entry, ours);
    assert.deepEqual(fieldsOf(openDifferences(telling, ours)), ['where']);
  });

  test('updates an official text whole', () => {
    const { telling } = mergeProcedure(official, undefined, undefined);
    const news = { ...official, name: 'Tên khác', where: 'Nơi khác' };
    assert.deepEqual(mergeProcedure(news, official, telling).entry, news);
  });

  test('changes nothing when it is told a second time', () => {
    const entries = fc.record({
      wording: fc.constantFrom('plain' as const, 'official' as const),
      decision: fc.constantFrom('1/QĐ-BTP', '2/QĐ-BTP', undefined),
      where: fc.constantFrom('đây', 'kia', undefined),
      mistakes: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    });
    const told = (some: Partial<Procedure>) => aProcedure(some);
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        const first = mergeProcedure(told(a), told(c), undefined);
        const second = mergeProcedure(told(b), first.entry, first.telling);
        const again = mergeProcedure(told(b), second.entry, second.telling);
        assert.deepEqual(again.entry, second.entry);
        assert.deepEqual(again.changes, []);
        assert.deepEqual(again.telling, second.telling);
      }),
    );
  });
});
