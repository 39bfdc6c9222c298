/** A name that two procedures share sends half of those who say it to the wrong one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import { syllables } from '../../server/domain/text.ts';

/** Said in front of any name, so they tell nothing apart: "đi làm …", "xin … cho". */
const FILLERS = syllables('đi làm xin muốn cần thủ tục đăng ký đơn cho ở');

/** Whoever types without marks, in capitals or with a filler more says the same name. */
const heardAs = (name: string): string =>
  syllables(name)
    .filter((one) => !FILLERS.includes(one))
    .join(' ');

type Named = Pick<(typeof catalogue.procedures)[number], 'code' | 'name' | 'everydayNames'>;

/** The names that are heard alike in two procedures, each with where it is said. */
function shared(procedures: readonly Named[]): string[][] {
  const said = new Map<string, Map<string, string>>();
  for (const { code, name, everydayNames } of procedures) {
    for (const one of [name, ...everydayNames]) {
      const heard = said.get(heardAs(one)) ?? new Map<string, string>();
      said.set(heardAs(one), heard.set(code, `${code} ${one}`));
    }
  }
  return [...said.values()]
    .filter((procedures) => procedures.size > 1)
    .map((heard) => [...heard.values()]);
}

describe('what people call it', () => {
  it('tells each procedure from every other', () => {
    assert.deepEqual(shared(catalogue.procedures), []);
  });

  it('says something beside the fillers', () => {
    const names = catalogue.procedures.flatMap(({ name, everydayNames }) => [
      name,
      ...everydayNames,
    ]);
    assert.deepEqual(
      names.filter((name) => heardAs(name) === ''),
      [],
    );
  });

  it('is the same name without marks, in capitals or with a filler', () => {
    const one = { code: '1.000001', name: 'Khai sinh', everydayNames: ['giấy khai sinh'] };
    const other = { code: '1.000002', name: 'Bản sao', everydayNames: ['XIN GIAY KHAI SINH'] };
    assert.deepEqual(shared([one, other]), [
      ['1.000001 giấy khai sinh', '1.000002 XIN GIAY KHAI SINH'],
    ]);
  });
});
