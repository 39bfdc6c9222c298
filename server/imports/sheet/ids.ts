/** Ids for cases and papers whose author gave none: from the name, so that the same sheet gives the same ids. */
import { fold } from '../../domain/text.ts';

const MOST_WORDS = 6;

/** @param otherwise stands in front of a name that begins with a digit, and alone for one without a Latin letter. */
export function idOf(name: string, otherwise: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  const id = words.slice(0, MOST_WORDS).join('-');
  return /^[a-z]/.test(id) ? id : [otherwise, id].filter(Boolean).join('-');
}

/** Hands out ids: the same thing gets the same one again, another thing of that name gets `-2`. */
export class IdBook {
  readonly #things = new Map<string, string>();

  /** An id that somebody wrote down. The first to bear it keeps it. */
  note(id: string, thing: string): void {
    if (!this.#things.has(id)) this.#things.set(id, thing);
  }

  give(wanted: string, thing: string): string {
    for (const [id, known] of this.#things) if (known === thing) return id;
    let id = wanted;
    for (let next = 2; this.#things.has(id); next += 1) id = `${wanted}-${next}`;
    this.#things.set(id, thing);
    return id;
  }
}
