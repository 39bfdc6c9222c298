/** What happens in a life, as the entry for people who cannot type: an event and its procedures, hand-ordered. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ProcedureCode } from '../contract/text.ts';
import { readYaml, type Reading } from './read-yaml.ts';

const LifeEventFile = v.record(
  v.string(),
  v.strictObject({ name: v.string(), procedures: v.array(ProcedureCode) }),
);

export interface LifeEvent {
  id: string;
  name: string;
  /** Codes, in the order in which people come for them. */
  procedures: readonly string[];
}

export function readLifeEvents(): Reading<LifeEvent[]> {
  const file = new URL('./life-events.yaml', import.meta.url);
  const { told, faults } = readYaml(LifeEventFile, readFileSync(file, 'utf8'), 'life-events.yaml');
  return { told: Object.entries(told ?? {}).map(([id, event]) => ({ id, ...event })), faults };
}
