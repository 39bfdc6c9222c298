import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { Agency, CalendarYear } from '../../server/contract/agency.ts';
import { MoveInput, Submission, TrackInput } from '../../server/contract/dossier.ts';
import { ERRORS, Refusal } from '../../server/contract/errors.ts';
import { Answers, Form } from '../../server/contract/form.ts';
import { Fee, Procedure, TimeLimit } from '../../server/contract/procedure.ts';
import {
  aFile,
  aForm,
  anAgency,
  aProcedure,
  field,
  formOf,
  YEAR_2026,
} from '../domain/builders.ts';

const submission = {
  key: 'A'.repeat(22),
  token: `${'B'.repeat(21)}A`,
  lookup: '7K4PM9XR2TQ',
  agency: 'H99.001',
  procedure: '1.001193',
  form: { id: 'to-khai', version: 1 },
  answers: { owner: 'Nông Thị Mẫu' },
};

describe('what a form sends', () => {
  test('is taken as it is', () => {
    assert.deepEqual(v.parse(Submission, submission), submission);
  });

  const wrong: [what: string, change: object][] = [
    ['something more', { status: 'received' }],
    ['a dossier code of its own', { code: 'H99.001-261123-0001' }],
    ['a filer of its own choice', { filer: 'assisted' }],
    ['a key that is not random enough', { key: 'A'.repeat(21) }],
    ['a look-up code in groups', { lookup: '7K4P M9XR 2TQ' }],
    ['no answers', { answers: undefined }],
    ['something more about its form', { form: { id: 'to-khai', version: 1, title: 'x' } }],
  ];
  for (const [what, change] of wrong) {
    test(`is refused with ${what}`, () =>
      assert.ok(!v.is(Submission, { ...submission, ...change })));
  }
});

describe('answers', () => {
  test('are of six shapes', () => {
    const answers = {
      text: 'x',
      yes: true,
      count: 3,
      files: { files: [aFile()], owed: false },
      home: { line: 'a', commune: 'b', province: 'c' },
      born: { year: 1962, month: 3 },
    };
    assert.deepEqual(v.parse(Answers, answers), answers);
  });

  const wrong: [what: string, answer: unknown][] = [
    ['nothing', null],
    ['a list', ['x']],
    ['too long a text', 'x'.repeat(8001)],
    ['a file without a hash', { files: [{ ...aFile(), sha256: undefined }] }],
    ['an empty file', { files: [aFile({ size: 0 })] }],
    ['sixteen files', { files: Array(16).fill(aFile()) }],
    ['a path for an upload', { files: [aFile({ upload: '../../etc/passwd' })] }],
  ];
  for (const [what, answer] of wrong) {
    test(`are never ${what}`, () => assert.ok(!v.is(Answers, { it: answer })));
  }

  test('have ids that are names', () => {
    for (const id of ['', 'A', '1a', 'a-b', 'a.b', '$where', ' a']) {
      assert.ok(!v.is(Answers, { [id]: 'x' }), id);
    }
  });

  test('leave the prototype alone', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true}}') as unknown;
    const parsed = v.safeParse(Answers, hostile);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.ok(!parsed.success || Object.keys(parsed.output).length === 0);
  });
});

describe('data that is loaded', () => {
  test('the builders of the tests make what the contract says', () => {
    v.parse(Agency, anAgency());
    v.parse(CalendarYear, YEAR_2026);
    v.parse(Procedure, aProcedure({ everydayNames: ['1', '2', '3', '4', '5', '6'] }));
    v.parse(Form, aForm(formOf(field('name', { id: 'owner' })).steps));
  });

  test('a procedure leads to nothing but a page over https', () => {
    assert.ok(v.is(Procedure, aProcedure({ nationalUrl: 'https://dichvucong.gov.vn/x' })));
    for (const nationalUrl of ['javascript:alert(1)', 'http://dichvucong.gov.vn/x', 'x'])
      assert.ok(!v.is(Procedure, aProcedure({ nationalUrl })), nationalUrl);
  });

  test('an agency’s sites are whole origins, its colours bare hex', () => {
    const withSite = (site: string) => v.is(Agency, anAgency({ sites: [site] }));
    assert.ok(withSite('https://sao-mai.example.vn'));
    assert.ok(withSite('http://localhost:8080'));
    for (const site of [
      '*',
      'https://*.example.vn',
      'https://a.vn/',
      'a.vn',
      'null',
      'HTTPS://A.VN',
    ]) {
      assert.ok(!withSite(site), site);
    }
    assert.ok(v.is(Agency, anAgency({ colors: { brand: '0b57d0' } })));
    assert.ok(!v.is(Agency, anAgency({ colors: { brand: '#fff' } })));
  });

  test('hours are hours of a day', () => {
    const opening = (from: string) =>
      v.is(Agency, anAgency({ hours: { ...anAgency().hours, mon: [[from, '17:00']] } }));
    assert.ok(opening('07:30'));
    for (const from of ['7:30', '24:00', '07:60', '07h30']) assert.ok(!opening(from), from);
  });

  test('a limit has a unit, or is unknown', () => {
    assert.ok(v.is(TimeLimit, { kind: 'known', amount: 3, unit: 'working-day' }));
    assert.ok(v.is(TimeLimit, { kind: 'unknown', stated: '3' }));
    for (const limit of [
      { kind: 'known', amount: 3 },
      { kind: 'known', amount: 0, unit: 'hour' },
      { kind: 'known', amount: 1.5, unit: 'hour' },
      { amount: 3, unit: 'hour' },
    ]) {
      assert.ok(!v.is(TimeLimit, limit));
    }
  });

  test('nothing costs zero đồng: it is free, or it is not known', () => {
    assert.ok(v.is(Fee, { kind: 'free' }));
    assert.ok(!v.is(Fee, { kind: 'amount', amount: 0 }));
    assert.ok(!v.is(Fee, { kind: 'amount', amount: 8000.5 }));
  });
});

describe('what an operator and a citizen type', () => {
  test('a move says what it says, composed and not too long', () => {
    const move = { code: 'H99.001-261123-0001', move: 'refuse', by: 'Mẫu'.normalize('NFD') };
    assert.equal(v.parse(MoveInput, move).by, 'Mẫu');
    assert.ok(!v.is(MoveInput, { ...move, by: 'x'.repeat(121) }));
    assert.ok(!v.is(MoveInput, { ...move, move: 'delete' }));
    assert.ok(!v.is(MoveInput, { ...move, status: 'finished' }));
  });

  test('a look-up is two short texts and nothing else', () => {
    assert.ok(v.is(TrackInput, { code: 'bất cứ gì', secret: '' }));
    assert.ok(!v.is(TrackInput, { code: 'x'.repeat(61), secret: '' }));
    assert.ok(!v.is(TrackInput, { code: '', secret: '', debug: true }));
    assert.ok(!v.is(TrackInput, { code: { $ne: '' }, secret: '' }));
  });
});

describe('refusals', () => {
  test('are codes with parameters, whole literals of one room each', () => {
    for (const code of Object.keys(ERRORS)) assert.match(code, /^[a-z]+\/[a-z-]+$/);
  });

  test('carry a code and no prose', () => {
    const refusal = new Refusal('file/too-large', { max: 1 });
    assert.ok(refusal instanceof Error);
    assert.deepEqual(
      [refusal.name, refusal.message, refusal.code, refusal.params],
      ['Refusal', 'file/too-large', 'file/too-large', { max: 1 }],
    );
    assert.deepEqual(new Refusal('dossier/no-match').params, {});
  });
});
