import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../server/contract/errors.ts';
import type { Answers } from '../../server/contract/form.ts';
import type { Destination, Fee, Procedure } from '../../server/contract/procedure.ts';
import { destinationOf } from '../../server/domain/destination.ts';
import { feeFor, feeTotal } from '../../server/domain/fee.ts';
import { FILE_LIMITS, refuseBeyondLimits } from '../../server/domain/file-limits.ts';
import {
  arrivedPapers,
  canonicalContent,
  copiesIn,
  declaredFiles,
  filerOf,
  ownerName,
} from '../../server/domain/submit.ts';
import { aFile, aForm, aProcedure, field, formOf } from './builders.ts';

const first = aFile({ upload: '1'.repeat(32), name: 'một.jpg' });
const second = aFile({ upload: '2'.repeat(32), name: 'hai.pdf', size: 9 });
const third = aFile({ upload: '3'.repeat(32), name: 'ba.png' });

const form = aForm(
  formOf(
    field('name', { id: 'owner' }),
    field('name', { id: 'applicant' }),
    field('count', { id: 'copies', min: 1, max: 9 }),
    field('files', { id: 'birth', label: 'Giấy chứng sinh' }),
    field('files', { id: 'card', label: 'Ảnh căn cước', mayOwe: true }),
    field('files', { id: 'other', label: 'Giấy khác', required: false }),
  ).steps,
  { applicant: 'applicant', copies: 'copies' },
);

describe('the files that answers declare', () => {
  test('are in the order of the form, whatever the order of the answers', () => {
    const kept: Answers = {
      card: { files: [third] },
      owner: 'A',
      birth: { files: [first, second] },
    };
    assert.deepEqual(declaredFiles(form, kept), [
      { field: 'birth', file: first },
      { field: 'birth', file: second },
      { field: 'card', file: third },
    ]);
  });

  test('are none where nothing was attached', () => {
    assert.deepEqual(declaredFiles(form, { card: { files: [], owed: true }, owner: 'A' }), []);
    assert.deepEqual(declaredFiles(form, {}), []);
  });
});

describe('the papers as they arrived', () => {
  const kinds = new Map([
    [first.upload, 'jpeg' as const],
    [second.upload, 'pdf' as const],
  ]);

  test('name what came and what is owed', () => {
    const kept: Answers = { birth: { files: [first, second] }, card: { files: [], owed: true } };
    assert.deepEqual(arrivedPapers(form, kept, kinds), [
      {
        field: 'birth',
        label: 'Giấy chứng sinh',
        owed: false,
        files: [
          { name: 'một.jpg', size: 240_000, kind: 'jpeg' },
          { name: 'hai.pdf', size: 9, kind: 'pdf' },
        ],
      },
      { field: 'card', label: 'Ảnh căn cước', owed: true, files: [] },
    ]);
  });

  test('a file that nobody proved is a fault, never passed over', () => {
    const kept: Answers = { birth: { files: [third] } };
    assert.throws(() => arrivedPapers(form, kept, kinds), /not proved/);
  });
});

describe('whose dossier it is', () => {
  const cases: [kept: Answers, name: string][] = [
    [{ owner: 'Nông Thị Mẫu', applicant: 'Lò Văn A' }, 'Nông Thị Mẫu'],
    [{ applicant: 'Lò Văn A' }, 'Lò Văn A'],
    [{ owner: 7 }, ''],
    [{}, ''],
  ];
  for (const [kept, name] of cases) {
    test(`${JSON.stringify(kept)}: "${name}"`, () => assert.equal(ownerName(form, kept), name));
  }

  test('a form without other roles has only the owner', () => {
    assert.equal(ownerName(aForm(form.steps), { applicant: 'Lò Văn A' }), '');
  });

  test('the copies are counted where the form asks', () => {
    assert.equal(copiesIn(form, { copies: 3 }), 3);
    assert.equal(copiesIn(form, {}), undefined);
    assert.equal(copiesIn(aForm(form.steps), { copies: 3 }), undefined);
  });
});

describe('who sends it', () => {
  for (const [kept, filer] of [
    [{ owner: 'Nông Thị Mẫu' }, 'self'],
    [{ owner: 'Nông Thị Mẫu', applicant: 'Nông Thị Mẫu' }, 'self'],
    [{ owner: 'Lò Bé Mẫu', applicant: 'Nông Thị Mẫu' }, 'authorised'],
  ] as const)
    test(`${JSON.stringify(kept)}: ${filer}`, () => assert.equal(filerOf(form, kept), filer));
});

describe('the canonical content', () => {
  const submission = {
    token: 'A'.repeat(22),
    lookup: '00000000000',
    agency: 'H99.001',
    procedure: '1.001193',
    form: { id: 'to-khai', version: 1 },
    answers: {
      owner: 'Nông Thị Mẫu',
      born: { year: 1962, month: 3 },
      birth: { files: [first, second] },
    } as Answers,
  };
  const content = canonicalContent(submission);
  const withAnswers = (answers: Answers) => canonicalContent({ ...submission, answers });

  test('is the same whatever the order of keys', () => {
    const turned = {
      answers: {
        birth: { files: [first, second] },
        born: { month: 3, year: 1962 },
        owner: 'Nông Thị Mẫu',
      },
      form: { version: 1, id: 'to-khai' },
      procedure: '1.001193',
      agency: 'H99.001',
      lookup: '00000000000',
      token: 'A'.repeat(22),
    };
    assert.equal(canonicalContent(turned), content);
  });

  test('is the same for composed and decomposed spelling', () => {
    const owner = 'Nông Thị Mẫu'.normalize('NFD');
    assert.equal(withAnswers({ ...submission.answers, owner }), content);
  });

  test('is the same when a file was uploaded once more', () => {
    const again = [{ ...first, upload: '9'.repeat(32) }, second];
    assert.equal(withAnswers({ ...submission.answers, birth: { files: again } }), content);
  });

  const others: [what: string, changed: string][] = [
    ['another answer', withAnswers({ ...submission.answers, owner: 'Nông Thị Mậu' })],
    ['one answer less', withAnswers({ owner: 'Nông Thị Mẫu' })],
    ['one answer more', withAnswers({ ...submission.answers, note: '' })],
    [
      'the files in another order',
      withAnswers({ ...submission.answers, birth: { files: [second, first] } }),
    ],
    [
      'other bytes in a file',
      withAnswers({
        ...submission.answers,
        birth: { files: [{ ...first, sha256: 'b'.repeat(64) }, second] },
      }),
    ],
    ['text for a number', withAnswers({ ...submission.answers, born: '1962' })],
    ['another agency', canonicalContent({ ...submission, agency: 'H99.002' })],
    [
      'another version of the form',
      canonicalContent({ ...submission, form: { id: 'to-khai', version: 2 } }),
    ],
    ['another token', canonicalContent({ ...submission, token: 'B'.repeat(21) + 'A' })],
    ['another look-up code', canonicalContent({ ...submission, lookup: '11111111111' })],
  ];
  for (const [what, changed] of others) {
    test(`differs for ${what}`, () => assert.notEqual(changed, content));
  }

  test('the key that names the submission is not in it', () => {
    const withKey = { ...submission, key: 'K'.repeat(21) + 'A' };
    assert.equal(canonicalContent(withKey), content);
    assert.equal(content.includes('KKKK'), false);
  });

  test('no two answers of different text are the same content', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const same = a.normalize('NFC') === b.normalize('NFC');
        assert.equal(withAnswers({ a, b: '' }) === withAnswers({ a: b, b: '' }), same);
      }),
    );
  });

  test('an id that every object has is an id like any other', () => {
    const odd = JSON.parse('{"__proto__":"x","constructor":"y"}') as Answers;
    assert.notEqual(withAnswers(odd), withAnswers({}));
  });
});

describe('how much a dossier may bring along', () => {
  const files = (count: number, size: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}.jpg`, size }));
  const limits = { files: 3, fileSize: 100, totalSize: 250 };
  const refusal = (list: { name: string; size: number }[]) => {
    try {
      refuseBeyondLimits(list, limits);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof Refusal);
      return [error.code, error.params];
    }
  };

  test('as many, as large, as much as allowed passes', () => {
    assert.equal(refusal([]), undefined);
    assert.equal(refusal(files(3, 83)), undefined);
    assert.equal(refusal(files(2, 100)), undefined);
    assert.equal(refusal([...files(2, 100), { name: 'x', size: 50 }]), undefined);
  });

  test('what is beyond is refused with its limit', () => {
    assert.deepEqual(refusal(files(4, 1)), ['file/too-many', { max: 3 }]);
    assert.deepEqual(refusal(files(1, 101)), [
      'file/too-large',
      { of: 'file', name: '0.jpg', max: 100 },
    ]);
    assert.deepEqual(refusal(files(3, 84)), ['file/too-large', { of: 'dossier', max: 250 }]);
    assert.deepEqual(refusal(files(1, 0)), ['file/empty', { name: '0.jpg' }]);
  });

  test('by default 15 files, 20 MiB each, 100 MiB together', () => {
    assert.deepEqual(FILE_LIMITS, { files: 15, fileSize: 20_971_520, totalSize: 104_857_600 });
  });
});

describe('where a dossier goes', () => {
  const channel = (name: 'online' | 'counter' | 'post') => ({
    channel: name,
    limit: { kind: 'unknown' as const },
    fee: { kind: 'unknown' as const },
  });
  const AUTHORITIES = ['commune', 'police', 'land-registry', 'court', 'other', 'unknown'] as const;
  const CHOICES: Destination[] = ['here', 'counter', 'handoff', 'gateway'];
  const where = (
    kind: Procedure['authority']['kind'],
    destination?: Destination,
    channels = [channel('online'), channel('counter')],
  ) => destinationOf(aProcedure({ authority: { kind }, channels }), destination && { destination });

  test('a commune procedure goes where its agency chose', () => {
    for (const choice of CHOICES) assert.equal(where('commune', choice), choice);
  });

  test('what another authority decides, or nobody knows who, is never here', () => {
    for (const kind of AUTHORITIES.filter((kind) => kind !== 'commune')) {
      assert.equal(where(kind, 'here'), 'handoff', kind);
      for (const choice of CHOICES) assert.notEqual(where(kind, choice), 'here');
    }
  });

  test('what has no online channel is for the counter', () => {
    for (const kind of AUTHORITIES) {
      for (const choice of [...CHOICES, undefined]) {
        assert.equal(where(kind, choice, [channel('counter'), channel('post')]), 'counter');
        assert.equal(where(kind, choice, []), 'counter');
      }
    }
  });

  test('what an agency does not offer is handed on, never taken here', () => {
    for (const kind of AUTHORITIES) assert.equal(where(kind), 'handoff');
  });
});

describe('what it costs', () => {
  const national: Fee = { kind: 'amount', amount: 8000, per: 'bản' };
  const online = { channel: 'online' as const, limit: { kind: 'unknown' as const }, fee: national };
  const procedure = aProcedure({
    channels: [online, { ...online, channel: 'counter', fee: { kind: 'province' } }],
  });

  test('is the national figure of the channel', () => {
    assert.deepEqual(feeFor(procedure, undefined, 'online'), national);
    assert.deepEqual(feeFor(procedure, {}, 'counter'), { kind: 'province' });
  });

  test('is the agency’s own figure where the nation leaves it open, and nowhere else', () => {
    const fee: Fee = { kind: 'amount', amount: 5000 };
    assert.deepEqual(feeFor(procedure, { setFee: { fee } }, 'counter'), fee);
    assert.deepEqual(feeFor(procedure, { setFee: { fee } }, 'online'), national);
  });

  test('is unknown, never free, for a channel of which nothing is said', () => {
    assert.deepEqual(feeFor(procedure, undefined, 'post'), { kind: 'unknown' });
  });

  const totals: [fee: Fee, copies: number | undefined, total: number | undefined][] = [
    [national, 3, 24_000],
    [national, 1, 8000],
    [national, undefined, 8000],
    [{ kind: 'amount', amount: 5000 }, 3, 5000],
    [{ kind: 'free' }, 3, 0],
    [{ kind: 'province' }, 3, undefined],
    [{ kind: 'unknown' }, undefined, undefined],
  ];
  for (const [fee, copies, total] of totals) {
    test(`${fee.kind} for ${copies ?? 'no number of'} copies: ${total ?? 'not known'}`, () =>
      assert.equal(feeTotal(fee, copies), total));
  }
});
