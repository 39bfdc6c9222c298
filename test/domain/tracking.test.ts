import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { Tracking } from '../../server/contract/dossier.ts';
import {
  trackingView,
  type OpenedDossier,
  type OpenedEvent,
} from '../../server/domain/tracking.ts';
import { aCalendar, anAcknowledgement, at } from './builders.ts';

const NOW = at('2026-11-26 10:00');
const RECEIVED = at('2026-11-25 08:00');

const sent = anEvent('submit', 'submitted', '2026-11-23 09:14', {});
const received = anEvent('receive', 'received', '2026-11-25 08:00', {
  by: 'Cán bộ Một',
  unit: 'Bộ phận một cửa',
  basis: 'Quyết định công bố thủ tục',
});

function anEvent(
  move: OpenedEvent['move'],
  status: OpenedEvent['status'],
  when: string,
  details: OpenedEvent['details'],
): OpenedEvent {
  return { move, status, at: at(when), enteredAt: at(when), details };
}

function aDossier(more: Partial<OpenedDossier> = {}): OpenedDossier {
  return {
    status: 'submitted',
    receivedAt: null,
    dueOn: null,
    dueHalf: null,
    owner: 'Nông Thị Mẫu',
    acknowledgement: anAcknowledgement(),
    events: [sent],
    ...more,
  };
}

const aReceivedDossier = (more: Partial<OpenedDossier> = {}) =>
  aDossier({
    status: 'received',
    receivedAt: RECEIVED,
    dueOn: '2026-11-30',
    dueHalf: 'day',
    events: [sent, received],
    ...more,
  });

const view = (dossier: OpenedDossier, now = NOW): Tracking => {
  const tracking = trackingView(dossier, aCalendar(), now);
  v.parse(Tracking, tracking);
  return tracking;
};

describe('what the citizen sees of a dossier', () => {
  test('that has just arrived: the acknowledgement, no due day', () => {
    const tracking = view(aDossier());
    assert.deepEqual(tracking, {
      acknowledgement: anAcknowledgement(),
      owner: 'N*** T*** M***',
      status: 'submitted',
      nationalStatus: 1,
      timeline: [
        {
          at: '2026-11-23T02:14:00.000Z',
          enteredAt: '2026-11-23T02:14:00.000Z',
          move: 'submit',
          status: 'submitted',
        },
      ],
      asOf: NOW.toISOString(),
    });
  });

  test('that was received: receipt, due day and the time left', () => {
    const tracking = view(aReceivedDossier());
    assert.deepEqual(tracking.receipt, {
      receivedAt: RECEIVED.toISOString(),
      receivedBy: 'Cán bộ Một',
      dueOn: '2026-11-30',
      dueHalf: 'day',
      basis: 'Quyết định công bố thủ tục',
    });
    assert.deepEqual(tracking.left, { workingDays: 2, workingHours: 20 });
    assert.equal(tracking.nationalStatus, 2);
  });

  test('that is late: by how much', () => {
    const { left } = view(aReceivedDossier({ status: 'handling' }), at('2026-12-02 09:30'));
    assert.deepEqual(left, { workingDays: -2, workingHours: -9.5 });
  });

  test('its history, newest first, with who did it where', () => {
    const { timeline } = view(aReceivedDossier());
    assert.deepEqual(
      timeline.map(({ move, by, unit }) => [move, by, unit]),
      [
        ['receive', 'Cán bộ Một', 'Bộ phận một cửa'],
        ['submit', undefined, undefined],
      ],
    );
  });

  test('when something happened and when it was keyed in, both', () => {
    const late = { ...received, enteredAt: NOW };
    const [newest] = view(aReceivedDossier({ events: [sent, late] })).timeline;
    assert.deepEqual([newest?.at, newest?.enteredAt], [RECEIVED.toISOString(), NOW.toISOString()]);
  });

  test('which papers are asked for, while they are', () => {
    const papers = [{ paper: 'Giấy chứng sinh', fault: 'unclear' as const }];
    const earlier = anEvent('ask-papers', 'supplement', '2026-11-25 09:00', {
      papers: [{ paper: 'Căn cước', fault: 'missing' }],
    });
    const asking = anEvent('ask-papers', 'supplement', '2026-11-26 09:00', {
      by: 'Cán bộ Một',
      papers,
      answerBy: '2026-12-04',
    });
    const added = anEvent('papers-added', 'handling', '2026-11-26 09:30', { by: 'Người nộp' });
    const waiting = aReceivedDossier({
      status: 'supplement',
      events: [sent, received, earlier, asking],
    });
    assert.deepEqual(view(waiting).asked, { papers, answerBy: '2026-12-04' });
    const answered = aReceivedDossier({
      status: 'handling',
      events: [sent, received, asking, added],
    });
    assert.equal(view(answered).asked, undefined);
  });

  test('no countdown while something is asked of the citizen', () => {
    const ask = anEvent('ask-papers', 'supplement', '2026-11-26 09:00', { papers: [] });
    const waiting = aReceivedDossier({ status: 'supplement', events: [sent, received, ask] });
    assert.equal(view(waiting).left, undefined);
    assert.ok(view(waiting).receipt);
  });

  test('no countdown once it is done', () => {
    for (const status of ['finished', 'returned', 'withdrawn', 'stopped'] as const) {
      assert.equal(view(aReceivedDossier({ status })).left, undefined, status);
    }
  });

  test('why it was refused, and the reason in the history too', () => {
    const refused = anEvent('refuse', 'refused', '2026-11-26 09:00', { reason: 'Không thuộc xã.' });
    const tracking = view(aDossier({ status: 'refused', events: [sent, refused] }));
    assert.equal(tracking.reason, 'Không thuộc xã.');
    assert.equal(tracking.timeline[0]?.note, 'Không thuộc xã.');
    assert.equal(tracking.nationalStatus, 3);
  });

  test('no reason of something that is over', () => {
    const asked = anEvent('ask-payment', 'payment', '2026-11-26 09:00', { reason: '8.000 đồng' });
    const paid = anEvent('paid', 'handling', '2026-11-26 09:30', { by: 'Cán bộ Một' });
    const waiting = aReceivedDossier({ status: 'payment', events: [sent, received, asked] });
    assert.equal(view(waiting).reason, '8.000 đồng');
    const done = aReceivedDossier({ status: 'handling', events: [sent, received, asked, paid] });
    assert.equal(view(done).reason, undefined);
  });

  test('never the owner’s whole name', () => {
    const text = JSON.stringify(view(aReceivedDossier({ owner: 'Hoàng Nguyệt Xuân' })));
    for (const word of ['Hoàng', 'Nguyệt', 'Xuân']) assert.equal(text.includes(word), false, word);
  });
});
