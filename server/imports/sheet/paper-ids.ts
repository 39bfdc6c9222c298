/** Ids for cases and papers whose author gave none: from the name, so that the same sheet gives the same ids. */
import type { Paper, Procedure } from '../../contract/procedure.ts';
import { fold } from '../../domain/text.ts';

type Nameless<T> = Omit<T, 'id'> & { id?: string };
export type WrittenPaper = Nameless<Paper>;
export type WrittenCase = Nameless<{ id: string; name: string }> & { papers: WrittenPaper[] };

/** One id is one paper, however many cases ask for it: what is told alike gets one id. */
export function withIds(cases: readonly WrittenCase[]): Procedure['variants'] {
  const caseIds = new IdBook();
  const paperIds = new IdBook();
  for (const one of cases) {
    if (one.id) caseIds.note(one.id, one.name);
    for (const paper of one.papers) if (paper.id) paperIds.note(paper.id, tellingOf(paper));
  }
  return cases.map(({ id, name, papers: written }, index) => ({
    id: id ?? caseIds.give(idOf(name, 'case'), `${index} ${name}`),
    name,
    papers: written.map(({ id: own, ...paper }) => ({
      id: own ?? paperIds.give(idOf(paper.name, 'paper'), tellingOf(paper)),
      ...paper,
    })),
  }));
}

const tellingOf = ({ name, as, hint }: WrittenPaper): string => JSON.stringify([name, as, hint]);

const MOST_WORDS = 6;

/** @param otherwise stands in front of a name that begins with a digit, and alone for one without a Latin letter. */
function idOf(name: string, otherwise: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  const id = words.slice(0, MOST_WORDS).join('-');
  return /^[a-z]/.test(id) ? id : [otherwise, id].filter(Boolean).join('-');
}

/** Hands out ids: the same thing gets the same one again, another thing of that name gets `-2`. */
class IdBook {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #last = new Map<string, number>();

  /** An id that somebody wrote down. The first to bear it keeps it. */
  note(id: string, thing: string): void {
    if (this.#taken.has(id)) return;
    this.#taken.add(id);
    if (!this.#ids.has(thing)) this.#ids.set(thing, id);
  }

  give(wanted: string, thing: string): string {
    const known = this.#ids.get(thing);
    if (known) return known;
    const id = this.#free(wanted);
    this.note(id, thing);
    return id;
  }

  #free(wanted: string): string {
    let count = this.#last.get(wanted) ?? 0;
    let id;
    do {
      count += 1;
      id = count === 1 ? wanted : `${wanted}-${count}`;
    } while (this.#taken.has(id));
    this.#last.set(wanted, count);
    return id;
  }
}
