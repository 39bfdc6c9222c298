/** Where the national record invites a wrong promise. The lists are facts read from it, once, by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import type { Procedure, TimeLimit } from '../../server/contract/procedure.ts';

/** The record's column says free or a sum, and its own text that the province decides or that some must pay. */
const PROVINCE_DECIDES = ['1.000656', '1.001193', '1.001612', '1.004873', '1.013225'];
/** The record prints a number without a unit. */
const WITHOUT_UNIT = {
  '1.001193': '1',
  '1.000894': '1',
  '1.000656': '1',
  '1.004873': '3',
};
/** The record names no time at all. */
const WITHOUT_TIME = ['2.000635', '2.000815', '1.001776'];
const POLICE = ['1.004222', '1.014063'];

describe('fees', () => {
  for (const code of PROVINCE_DECIDES) {
    it(`${code}: the province decides, on every channel`, () => {
      assert.deepEqual(new Set(feesOf(code).map(({ kind }) => kind)), new Set(['province']));
    });
  }

  it('are free in two procedures only, where no note says otherwise', () => {
    const free = catalogue.procedures.filter(({ channels }) =>
      channels.some(({ fee }) => fee.kind === 'free'),
    );
    assert.deepEqual(free.map(({ code }) => code).toSorted(), ['1.000894', '1.012812']);
  });

  it('stay unknown where no record was found', () => {
    assert.ok(feesOf('1.001776').every(({ kind }) => kind === 'unknown'));
  });

  it('name what one pays for: 8.000 a copy, 2.000 a page, 10.000 or 20.000 a registration', () => {
    const amounts = (code: string) =>
      feesOf(code).map((fee) => (fee.kind === 'amount' ? [fee.amount, fee.per] : fee.kind));
    assert.deepEqual(amounts('2.000635'), Array(3).fill([8_000, 'bản']));
    assert.deepEqual(amounts('2.000815'), [[2_000, 'trang']]);
    assert.deepEqual(amounts('1.004222'), [
      [10_000, 'lần đăng ký'],
      [20_000, 'lần đăng ký'],
    ]);
  });

  it('tell of the halved fee for an identity card and the day on which that ends', () => {
    for (const fee of feesOf('1.014063')) {
      assert.equal(fee.kind === 'amount' && fee.amount, 50_000);
      assert.match((fee.kind === 'amount' && fee.note) || '', /31\/12\/2026.*25\.000 đồng/);
    }
  });

  it('set by an agency are set only where the province decides', () => {
    for (const { code, setFee } of catalogue.agencies.flatMap(({ offers }) => offers)) {
      if (setFee) assert.ok(PROVINCE_DECIDES.includes(code), code);
    }
  });
});

describe('times', () => {
  for (const [code, stated] of Object.entries(WITHOUT_UNIT)) {
    it(`${code}: "${stated}" without unit stays unknown and is kept as it stands`, () => {
      for (const limit of limitsOf(code)) assert.deepEqual(limit, { kind: 'unknown', stated });
    });
  }

  for (const code of WITHOUT_TIME) {
    it(`${code}: no time in the record, none here`, () => {
      for (const limit of limitsOf(code)) assert.deepEqual(limit, { kind: 'unknown' });
    });
  }

  it('differ by channel where the record says so', () => {
    assert.deepEqual(timesOf('1.013225'), {
      online: '20 calendar-day',
      post: '20 calendar-day',
      counter: '15 calendar-day',
    });
    assert.deepEqual(timesOf('1.012812'), { post: '30 calendar-day', counter: '40 calendar-day' });
    assert.deepEqual(timesOf('1.001612'), {
      online: 'unknown',
      post: '3 working-day',
      counter: '3 working-day',
    });
  });

  it('mention the 15 o’clock rule exactly where the record has it', () => {
    const told = catalogue.procedures.filter(({ timeNote }) => timeNote?.includes('15 giờ'));
    assert.deepEqual(told.map(({ code }) => code).toSorted(), ['1.000656', '1.001193', '2.000635']);
  });
});

describe('competence', () => {
  it('of the police is theirs, and no dossier of it is taken here or has a form', () => {
    const theirs = catalogue.procedures.filter(({ authority }) => authority.kind === 'police');
    assert.deepEqual(theirs.map(({ code }) => code).toSorted(), POLICE);
    for (const { offers } of catalogue.agencies) {
      for (const { code, destination } of offers) {
        if (POLICE.includes(code)) assert.equal(destination, 'handoff');
      }
    }
    assert.ok(catalogue.forms.every(({ procedure }) => !POLICE.includes(procedure)));
  });

  it('leaves what needs the person or the paper itself to the counter', () => {
    const atCounter = catalogue.agencies
      .flatMap(({ offers }) => offers)
      .filter(({ destination }) => destination === 'counter');
    assert.deepEqual(atCounter.map(({ code }) => code).toSorted(), ['1.012812', '2.000815']);
  });
});

describe('the record’s own slips', () => {
  it('do not reach the legal numbers: no letter of the next word is glued on', () => {
    for (const { code, legalBases } of catalogue.procedures) {
      assert.ok(legalBases.length > 0, code);
      for (const number of legalBases) assert.doesNotMatch(number, /(BTCN|BTPN|BTPT|BTCH|QH13\d)$/);
    }
  });

  it('keep the names of law untouched and the result codes whole', () => {
    for (const { code, results } of catalogue.procedures) {
      for (const result of results) {
        if (code !== '1.001776') assert.match(result.code ?? '', /^KQ\.G\d{2}\.\d{6}$/);
      }
    }
  });
});

function procedure(code: string): Procedure {
  const found = catalogue.procedures.find((one) => one.code === code);
  assert.ok(found, code);
  return found;
}
const feesOf = (code: string) => procedure(code).channels.map(({ fee }) => fee);
const limitsOf = (code: string) => procedure(code).channels.map(({ limit }) => limit);
const timesOf = (code: string) =>
  Object.fromEntries(
    procedure(code).channels.map(({ channel, limit }) => [channel, inWords(limit)]),
  );
const inWords = (limit: TimeLimit) =>
  limit.kind === 'known' ? `${limit.amount} ${limit.unit}` : 'unknown';
