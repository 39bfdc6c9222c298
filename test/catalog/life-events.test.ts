import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it, type TestContext } from 'node:test';
import { syllablesOf, type Text } from '../../server/catalog/citizen-text.ts';
import { catalogue, checkCatalogue } from '../../server/catalog/index.ts';
import { readLifeEvents } from '../../server/catalog/life-events.ts';
import { readPicture } from '../../server/catalog/picture.ts';
import { hardToRead } from '../../server/catalog/plain-words.ts';
import type { LifeEvent } from '../../server/contract/procedure.ts';

const { lifeEvents, procedures } = catalogue;

describe('the life events as shipped', () => {
  it('are few enough to look over, and keep the names that addresses know', () => {
    const ids = lifeEvents.map(({ id }) => id);
    assert.ok(ids.length >= 8 && ids.length <= 12, ids.join());
    for (const id of ['new-child', 'marriage', 'identity-residence', 'land-house'])
      assert.ok(ids.includes(id), id);
    for (const id of ['small-business', 'copies', 'social-support', 'bereavement'])
      assert.ok(ids.includes(id), id);
  });

  it('reach every procedure', () => {
    const reached = new Set(lifeEvents.flatMap((event) => event.procedures));
    assert.deepEqual(
      procedures.filter(({ code }) => !reached.has(code)).map(({ code }) => code),
      [],
    );
  });

  it('are what the procedures say of themselves', () => {
    for (const { code, lifeEvents: told } of procedures)
      assert.deepEqual(
        told,
        lifeEvents.filter((event) => event.procedures.includes(code)).map(({ id }) => id),
      );
  });

  for (const { id, name, hint } of lifeEvents)
    it(`${id} is named in words that a farmer reads once`, () => {
      const texts: Text[] = [
        ['name', name],
        ['hint', hint],
      ];
      assert.deepEqual(hardToRead(texts), []);
      assert.ok(syllablesOf(name).length <= 4, name);
      assert.ok(syllablesOf(hint).length <= 10, hint);
    });
});

/** What is wrong with a copy of the events, and what the check says of it. */
const BREACHES: [what: string, breach: (broken: LifeEvent[]) => void, said: RegExp][] = [
  [
    'a code that is none of ours',
    ([one]) => one?.procedures.push('9.999999'),
    /^new-child procedures 9\.999999 không có trong danh mục$/,
  ],
  [
    'a procedure told twice',
    ([one]) => one?.procedures.push('1.001193'),
    /^new-child procedures 1\.001193 có hai lần$/,
  ],
  ['an event without procedures', ([one]) => (one!.procedures = []), /chưa có thủ tục nào$/],
  [
    'a procedure that no event reaches',
    (all) => all.forEach((one) => (one.procedures = one.procedures.filter(isNot('1.012575')))),
    /^1\.012575 lifeEvents chưa nằm trong việc nào/,
  ],
  ['two events of a name', (all) => all.push(all[0]!), /^new-child id có hai lần$/],
  ['a picture that is markup', ([one]) => (one!.picture = '<script>'), /^new-child picture /],
  ['an event without hint', ([one]) => (one!.hint = ''), /^new-child hint /],
];
const isNot = (code: string) => (other: string) => other !== code;

describe('the check of life events', () => {
  for (const [what, breach, said] of BREACHES)
    it(`finds ${what}`, () => {
      const broken = structuredClone(lifeEvents) as LifeEvent[];
      breach(broken);
      const faults = checkCatalogue({ ...catalogue, lifeEvents: broken });
      const lines = faults.map(({ where, field, reason }) => `${where} ${field} ${reason}`);
      assert.ok(
        lines.some((line) => said.test(line)),
        lines.join('\n'),
      );
    });

  it('asks nothing of procedures that are imported beside no events', () => {
    const { lifeEvents: _, ...rest } = catalogue;
    assert.deepEqual(checkCatalogue(rest), []);
  });
});

const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">';
const drawn = (inside: string) => `${FRAME}\n${inside}\n</svg>\n`;

/** Each is refused, or is served as the path it draws. */
const PICTURES: [what: string, svg: string | undefined, told: string | RegExp][] = [
  ['several strokes', drawn('<path d="M3 3h9"/>\n  <path d="M3 9h.5"/>'), 'M3 3h9M3 9h.5'],
  ['no picture', undefined, /còn thiếu/],
  ['an empty one', drawn(''), /chưa có nét nào/],
  ['a script', drawn('<script>alert(1)</script>'), /chỉ được có <path/],
  ['a script after a stroke', drawn('<path d="M3 3h9"/><script/>'), /chỉ được có <path/],
  ['a link', drawn('<a href="https://x.vn"><path d="M3 3h9"/></a>'), /chỉ được có <path/],
  ['a style', drawn('<path d="M3 3h9" style="fill:red"/>'), /chỉ được có <path/],
  ['a listener', drawn('<path d="M3 3h9" onclick="alert(1)"/>'), /chỉ được có <path/],
  ['a listener on the frame', drawn('').replace('<svg', '<svg onload="alert(1)"'), /dòng đầu/],
  ['another grid', drawn('<path d="M3 3h9"/>').replace('0 0 32 32', '0 0 24 24'), /dòng đầu/],
  ['markup in a stroke', drawn('<path d="M3 3<script>"/>'), /chỉ có chữ lệnh và số/],
  ['a stroke from where the last one ended', drawn('<path d="m3 3h9"/>'), /bắt đầu bằng M/],
  ['something behind the end', `${drawn('<path d="M3 3h9"/>')}<script/>`, /chỉ được có <path/],
  ['a heavy one', drawn(`<path d="M3 3${'h9'.repeat(300)}"/>`), /nhiều nhất 600/],
];

describe('a picture', () => {
  for (const [what, svg, told] of PICTURES)
    it(`${typeof told === 'string' ? 'may have' : 'is refused for'} ${what}`, () => {
      const read = readPicture(svg, 'pictures/x.svg');
      if (typeof told === 'string') return assert.deepEqual(read, { told, faults: [] });
      assert.equal(read.told, undefined);
      assert.equal(read.faults[0]?.where, 'pictures/x.svg');
      assert.match(read.faults[0].reason, told);
    });
});

describe('the files of life events', () => {
  it('need a picture each, and no picture without event', async (t) => {
    const folder = await aFolder(t, {
      'events.yaml': `a:\n  name: Một\n  hint: Hai\n  procedures: ['1.001193']\nb:\n  name: Ba\n  hint: Bốn\n  procedures: ['1.001193']\n`,
      'a.svg': drawn('<path d="M3 3h9"/>'),
      'c.svg': drawn('<path d="M3 3h9"/>'),
    });
    const { told, faults } = readLifeEvents(new URL('events.yaml', folder), folder);
    const event = { name: 'Một', hint: 'Hai', procedures: ['1.001193'] };
    assert.deepEqual(told, [{ id: 'a', picture: 'M3 3h9', ...event }]);
    assert.deepEqual(
      faults.map(({ where, reason }) => `${where}: ${reason}`),
      [
        'pictures/b.svg: còn thiếu hình này',
        'pictures/c.svg: không có việc nào tên như vậy trong life-events.yaml',
      ],
    );
  });

  it('say where they are not as they should be', async (t) => {
    const folder = await aFolder(t, {
      'events.yaml': `a:\n  name: Một\n  procedures: ['1.001193']\n  colour: red\n`,
    });
    const { told, faults } = readLifeEvents(new URL('events.yaml', folder), folder);
    assert.deepEqual(told, []);
    assert.deepEqual(
      faults.map(({ where, field, reason }) => `${where}: ${field}: ${reason}`),
      [
        'life-events.yaml:2: a.hint: còn thiếu',
        'life-events.yaml:4: a.colour: không có mục nào tên như vậy',
      ],
    );
  });
});

async function aFolder(t: TestContext, files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'dvc-events-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}
