import type { SealedStore } from './sealed-store.ts';
import type { Shelf, Ticket } from './shelf.ts';

type Referenced = (uploads: readonly string[]) => Promise<Set<string>>;

/** Uploads that are asked about at once. */
const BATCH = 200;

/**
 * Removes what was last touched before `before` and belongs to no dossier. Every upload is asked about once more right
 * before it goes, while attaching and writing it are barred: a dossier or its sender may have come back to it.
 */
export async function sweep(
  shelf: Shelf,
  store: SealedStore,
  before: Date,
  referenced: Referenced,
): Promise<number> {
  let removed = 0;
  for await (const batch of batches(old(shelf, before))) {
    const kept = await referenced(batch.map(({ upload }) => upload));
    for (const ticket of batch.filter(({ upload }) => !kept.has(upload))) {
      const keep = async () =>
        (await shelf.touchedAt(ticket)) >= before ||
        (await referenced([ticket.upload])).has(ticket.upload);
      if (await store.removeUnless(ticket, keep)) removed++;
    }
  }
  return removed;
}

async function* old(shelf: Shelf, before: Date): AsyncGenerator<Ticket, void, void> {
  for await (const { owner, upload, touchedAt } of shelf.all()) {
    if (touchedAt < before) yield { owner, upload };
  }
}

async function* batches(tickets: AsyncIterable<Ticket>): AsyncGenerator<Ticket[], void, void> {
  let batch: Ticket[] = [];
  for await (const ticket of tickets) {
    batch.push(ticket);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
