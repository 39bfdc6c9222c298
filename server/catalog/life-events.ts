/** What happens in a life, as the entry for people who cannot type: an event, its picture, its procedures, hand-ordered. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LifeEvent } from '../contract/procedure.ts';
import type { Fault } from './fault.ts';
import { readPicture } from './picture.ts';
import { readYaml, type Reading } from './read-yaml.ts';

const { id: Id, picture: _drawn, ...lines } = LifeEvent.entries;
const LifeEventFile = v.record(Id, v.strictObject(lines));

const EVENTS = new URL('./life-events.yaml', import.meta.url);
const PICTURES = new URL('./pictures/', import.meta.url);

/** The events in the order of their file. One without a sound picture is left out, and the fault says why. */
export function readLifeEvents(file: URL = EVENTS, pictures: URL = PICTURES): Reading<LifeEvent[]> {
  const { told, faults } = readYaml(LifeEventFile, readFileSync(file, 'utf8'), 'life-events.yaml');
  if (!told) return { told: [], faults };
  const drawings = readPictures(pictures);
  const read = Object.entries(told).map(([id, event]) => {
    const picture = readPicture(drawings.get(id), `pictures/${id}.svg`);
    const events = picture.told ? [{ id, ...event, picture: picture.told }] : [];
    return { events, faults: picture.faults };
  });
  return {
    told: read.flatMap(({ events }) => events),
    faults: [
      ...read.flatMap((one) => one.faults),
      ...[...drawings.keys()].filter((id) => !Object.hasOwn(told, id)).map(pictureOfNothing),
    ],
  };
}

const pictureOfNothing = (id: string): Fault => ({
  where: `pictures/${id}.svg`,
  field: '',
  reason: 'không có việc nào tên như vậy trong life-events.yaml',
});

/** What the files hold, by the names of their events. */
function readPictures(folder: URL): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return new Map(
    files.sort().map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
  );
}
