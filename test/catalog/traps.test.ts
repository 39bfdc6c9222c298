/** Where the national record invites a wrong promise. The lists are facts read from it, once, by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { codes, where } from './told.ts';

/** Who decides, where it is not the commune. */
const OTHERS: Record<Exclude<Procedure['authority']['kind'], 'commune'>, string[]> = {
  police: codes(`
    1.000253 1.002755 1.003133 1.003197 1.003677 1.004194 1.004222 1.010028 1.010038 1.010039
    1.010040 1.010041 1.010101 1.010386 1.012564 1.012566 1.012575 1.013076 1.013080 1.014061
    1.014062 1.014063 1.014064 2.001159 3.000228`),
  'land-registry': codes('1.011441 1.011443'),
  court: codes('3.000163'),
  other: codes(`
    1.001613 1.001656 1.002759 1.012753 1.013061 1.013274 1.014632 2.000693 2.000740 2.000908
    2.000986 2.001023 2.002516`),
  unknown: codes('1.001653 1.001699 1.001731 1.010803 1.010824 1.010833 1.014027 1.014028'),
};

/** The portal has no record of these; code and name were found elsewhere. */
const WITHOUT_RECORD = codes(`
  1.001653 1.001699 1.001731 1.001776 1.010803 1.010824 1.010833 1.014027 1.014028`);

/** The commune's own, but no online channel in the record, or something to be signed before the official. */
const AT_THE_COUNTER = {
  'no online channel': codes(`
    1.000419 1.000593 1.001776 1.003583 1.011606 1.011607 1.011608 1.011609 1.012812 2.000815
    2.000884 2.000942 2.000992 2.001008 3.000412`),
  'signed or struck out before the official': codes(`
    2.000913 2.000927 2.001016 2.001019 2.001035 2.001406`),
};

const offers = catalogue.agencies.flatMap((agency) => agency.offers);

describe('competence', () => {
  for (const [kind, list] of Object.entries(OTHERS)) {
    it(`of ${kind}: theirs, sent on to them, never taken here, and no form for it`, () => {
      assert.deepEqual(
        where(({ authority }) => authority.kind === kind),
        list,
      );
      const sent = offers.filter(({ code }) => list.includes(code));
      assert.deepEqual(sent.map(({ code }) => code).toSorted(), list);
      for (const { code, destination } of sent) assert.equal(destination, 'handoff', code);
      assert.ok(catalogue.forms.every((form) => !list.includes(form.procedure)));
    });
  }

  it('has a name wherever it is known, and none where it is not', () => {
    assert.deepEqual(
      where(({ authority }) => !authority.name),
      OTHERS.unknown,
    );
  });

  it('leaves what needs the person or the paper itself to the counter', () => {
    const atCounter = offers.filter(({ destination }) => destination === 'counter');
    assert.deepEqual(
      atCounter.map(({ code }) => code).toSorted(),
      Object.values(AT_THE_COUNTER).flat().toSorted(),
    );
    for (const code of AT_THE_COUNTER['no online channel'])
      assert.ok(!catalogue.forms.some(({ procedure }) => procedure === code), code);
  });

  it('is answered by the demo commune for every procedure', () => {
    assert.deepEqual(
      offers.map(({ code }) => code).toSorted(),
      where(() => true),
    );
  });

  it('may come with a place and hours of its own', () => {
    assert.deepEqual(
      offers.filter((offer) => offer.where).map(({ code }) => code),
      ['2.000815'],
    );
    assert.deepEqual(
      offers.filter((offer) => offer.hours).map(({ code }) => code),
      ['1.012812'],
    );
  });
});

describe('the record’s own slips', () => {
  it('do not reach the legal numbers: no letter of the next word is glued on', () => {
    for (const { code, legalBases } of catalogue.procedures) {
      if (!WITHOUT_RECORD.includes(code)) assert.ok(legalBases.length > 0, code);
      for (const number of legalBases)
        assert.doesNotMatch(number, /(BTCN|BTPN|BTPT|BTCH|QH1\d\d)$/);
    }
  });

  it('do not reach the result codes: each is whole, and only these results have none', () => {
    const results = catalogue.procedures.flatMap((one) => one.results);
    const given = results.flatMap(({ code }) => code ?? []);
    // Two are a digit short in the record itself.
    for (const code of given) assert.match(code, /^KQ\.G(\d{2}\.\d{6}|01\.00(263|279))$/);
    assert.deepEqual(
      where((one) => one.results.length === 0 || one.results.some(({ code }) => !code)),
      [...WITHOUT_RECORD, '2.000942', '3.000163'].toSorted(),
    );
  });

  it('do not reach the decision: a number with its ministry, or none', () => {
    for (const { code, decision } of catalogue.procedures)
      assert.match(decision ?? '1/QĐ-BTP', /^\d+\/QĐ-[A-ZĐ]+(-[A-ZĐ0-9]+)?$/, code);
    assert.deepEqual(
      where(({ decision }) => !decision),
      [...WITHOUT_RECORD, '1.000253', '2.000986', '2.001023'].toSorted(),
    );
  });
});

describe('the same thing is said in the same words', () => {
  it('of who may come', () => {
    const words = new Set(catalogue.procedures.flatMap(({ audiences }) => audiences));
    assert.deepEqual([...words].toSorted(), AUDIENCES.toSorted());
  });

  it('of where it was read', () => {
    const portal = /^Cổng Dịch vụ công quốc gia, bản thu tháng 7\/2026(; .+)?$/;
    const elsewhere =
      /^hai nguồn công khai trên mạng; mã và tên: hai kho mã nguồn công khai\. .+ Cổng Dịch vụ công quốc gia bản thu tháng 7\/2026 không có thủ tục này$/;
    for (const { code, source } of catalogue.procedures)
      assert.match(source.name, WITHOUT_RECORD.includes(code) ? elsewhere : portal, code);
    for (const { code, nationalUrl } of catalogue.procedures)
      assert.equal(!nationalUrl, [...WITHOUT_RECORD, '1.011443'].includes(code), code);
  });

  it('and channels come in one order: online, post, counter', () => {
    for (const { code, channels } of catalogue.procedures) {
      const places = channels.map(({ channel }) => ['online', 'post', 'counter'].indexOf(channel));
      assert.deepEqual(places, places.toSorted(), code);
    }
  });
});

const AUDIENCES = [
  'Công dân Việt Nam',
  'Cán bộ, công chức, viên chức',
  'Doanh nghiệp',
  'Doanh nghiệp Việt Nam',
  'Doanh nghiệp có vốn đầu tư nước ngoài',
  'Hợp tác xã',
  'Người Việt Nam định cư ở nước ngoài',
  'Người nước ngoài',
  'Tổ chức (không bao gồm doanh nghiệp, hợp tác xã)',
  'Tổ chức nước ngoài',
  'Tổ chức Đảng',
  'Đảng viên',
];
