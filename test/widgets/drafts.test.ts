import { assert } from '@open-wc/testing';
import { mintSecrets } from '../../widgets/client/mint.ts';
import { openDrafts, type DraftStore } from '../../widgets/client/drafts.ts';

interface Note {
  text: string;
}
const NAME = 'H99.001/2.000635';
const refusing = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

describe('a draft on the device', () => {
  let store: DraftStore<Note>;
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    store.clear();
    store.close();
  });

  it('is there again when the page is opened anew', () => {
    store = openDrafts<Note>(NAME);
    store.save({ text: 'Nông Thị Mẫu' });
    dispatchEvent(new Event('pagehide'));
    const later = openDrafts<Note>(NAME);
    assert.deepEqual(later.load(), { text: 'Nông Thị Mẫu' });
    assert.equal(later.savedAt, store.savedAt);
    later.close();
  });

  it('is written by itself, once for many changes', async () => {
    let written = 0;
    const told = new Promise<void>((resolve) => {
      store = openDrafts<Note>(NAME, { onSaved: () => (written++, resolve()) });
    });
    for (const text of ['N', 'Nô', 'Nông']) store.save({ text });
    await told;
    assert.equal(written, 1);
    assert.include(localStorage.getItem(`dvc:draft:${NAME}`), 'Nông');
  });

  it('belongs to one agency and one procedure', () => {
    store = openDrafts<Note>(NAME);
    store.save({ text: 'a' });
    store.flush();
    const other = openDrafts<Note>('H99.002/2.000635');
    assert.equal(other.load(), undefined);
    other.close();
  });

  it('leaves nothing behind once it is cleared', () => {
    store = openDrafts<Note>(NAME);
    store.save({ text: 'a' });
    store.flush();
    store.save({ text: 'b' });
    store.clear();
    store.flush();
    assert.lengthOf(localStorage, 0);
    assert.equal(store.load(), undefined);
  });

  it('lives in memory, and says so, where storage is refused', () => {
    store = openDrafts<Note>(NAME, { storage: refusing });
    assert.equal(store.lasting, false);
    store.save({ text: 'a' });
    store.flush();
    assert.deepEqual(store.load(), { text: 'a' });
  });

  it('says so when the device is full, and keeps what was written in memory', () => {
    const full = Object.create(localStorage) as Storage;
    full.removeItem = (key) => localStorage.removeItem(key);
    full.getItem = (key) => localStorage.getItem(key);
    full.setItem = (key, value) => {
      if (value.length > 20) throw new DOMException('full', 'QuotaExceededError');
      localStorage.setItem(key, value);
    };
    store = openDrafts<Note>(NAME, { storage: () => full });
    assert.equal(store.lasting, true);
    store.save({ text: 'a'.repeat(30) });
    store.flush();
    assert.equal(store.lasting, false);
    assert.equal(store.load()?.text, 'a'.repeat(30));
  });

  it('is as good as none when somebody else wrote there', () => {
    localStorage.setItem(`dvc:draft:${NAME}`, '{"savedAt":');
    store = openDrafts<Note>(NAME);
    assert.equal(store.load(), undefined);
  });
});

describe('secrets of a dossier', () => {
  it('have their shapes and are never the same', () => {
    const one = mintSecrets();
    const other = mintSecrets();
    for (const token of [one.key, one.token]) assert.match(token, /^[A-Za-z0-9_-]{21}[AQgw]$/);
    assert.match(one.lookup, /^[0-9A-HJKMNP-TV-Z]{11}$/);
    const all = [one.key, one.token, one.lookup, other.key, other.token, other.lookup];
    assert.equal(new Set(all).size, 6);
  });
});
