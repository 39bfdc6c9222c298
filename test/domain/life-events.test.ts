import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LifeEvent } from '../../server/contract/procedure.ts';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import { lifeEventsOf } from '../../server/domain/life-events.ts';
import { anAgency, aProcedure } from './builders.ts';

const anEvent = (id: string, ...procedures: string[]): LifeEvent => ({
  ...{ id, name: `Việc ${id}`, hint: 'Lời nhắc', picture: 'M0 0h9', procedures },
});
const catalogue = prepareCatalogue({
  procedures: ['1.000001', '1.000002', '1.000003'].map((code) => ({
    ...{ version: 1, loadedAt: new Date(0) },
    procedure: aProcedure({ code, name: `Thủ tục ${code}` }),
  })),
  forms: [],
  agencies: [],
  calendars: [],
  lifeEvents: [
    anEvent('b', '1.000002', '1.000003', '1.000001'),
    anEvent('a', '1.000003'),
    anEvent('c', '9.999999'),
  ],
});
const offering = (...codes: string[]) =>
  anAgency({ offers: codes.map((code) => ({ code, destination: 'counter' })) });
const shown = (...codes: string[]) =>
  lifeEventsOf(catalogue, offering(...codes)).map(
    ({ id, procedures }) => `${id}: ${procedures.map(({ code }) => code).join(' ')}`,
  );

test('an agency shows what it offers, in the order of the event, whatever the order of its offers', () =>
  assert.deepEqual(shown('1.000001', '1.000002'), ['b: 1.000002 1.000001']));

test('events keep their order; one with nothing offered is not shown', () => {
  assert.deepEqual(shown('1.000003', '1.000002'), ['b: 1.000002 1.000003', 'a: 1.000003']);
  assert.deepEqual(shown(), []);
});

test('what is offered but not in the catalogue is not shown', () =>
  assert.deepEqual(shown('9.999999'), []));

test('without agency everything that is known is shown, by its short name', () => {
  const [first] = lifeEventsOf(catalogue, undefined);
  assert.deepEqual(first, {
    ...{ id: 'b', name: 'Việc b', hint: 'Lời nhắc', picture: 'M0 0h9' },
    procedures: [
      { code: '1.000002', name: 'Thủ tục 1.000002' },
      { code: '1.000003', name: 'Thủ tục 1.000003' },
      { code: '1.000001', name: 'Thủ tục 1.000001' },
    ],
  });
});
