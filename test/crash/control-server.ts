/** A server with the one fault that `kill.ts` must notice: it answers before it commits. A control, never in earnest. */
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../server/config.ts';
import { parseDossierCode } from '../../server/domain/dossier-code.ts';
import { serve } from '../../server/start/serve.ts';
import type { Arrival, DossierRecord, DossierStore } from '../../server/storage/ports.ts';

await serve(readConfig(process.env), {
  holdings: (opened) => ({
    ...opened,
    stores: { ...opened.stores, dossiers: writeBehind(opened.stores.dossiers) },
  }),
});

/** Acknowledges at once and commits 50 to 200 ms later, in order; for the rest an honest store. */
function writeBehind(store: DossierStore): DossierStore {
  const pending = new Map<string, DossierRecord>();
  const serials = new Map<string, Promise<{ last: number }>>();
  let written: Promise<unknown> = Promise.resolve();

  const byKeyHash = async (keyHash: string) =>
    pending.get(keyHash) ?? (await store.byKeyHash(keyHash));

  const arrive: DossierStore['arrive'] = async (arrival) => {
    const { keyHash } = arrival.dossier;
    const drawn = await counter(arrival.serial);
    const there = await byKeyHash(keyHash);
    if (there) return { dossier: there, repeated: true };
    const dossier = asSubmitted(arrival, arrival.codeOf(++drawn.last));
    pending.set(keyHash, dossier);
    const late = wait(50 + Math.random() * 150);
    written = written.then(async () => {
      await late;
      await store.arrive(arrival);
      pending.delete(keyHash);
    });
    return { dossier, repeated: false };
  };

  return { ...store, byKeyHash, arrive };

  function counter({ agency, day }: Arrival['serial']): Promise<{ last: number }> {
    const name = `${agency} ${day}`;
    const known = serials.get(name) ?? lastOf(agency, day);
    serials.set(name, known);
    return known;
  }

  async function lastOf(agency: string, day: string): Promise<{ last: number }> {
    const newest = await store.list({ agency, limit: 200 });
    const codes = newest.map(({ code }) => parseDossierCode(code));
    return { last: Math.max(0, ...codes.map((code) => (code?.day === day ? code.serial : 0))) };
  }
}

function asSubmitted(arrival: Arrival, code: string): DossierRecord {
  return {
    ...arrival.dossier,
    ...{ code, sealed: arrival.sealedFor(code).dossier, status: 'submitted', version: 1 },
    ...{ receivedAt: null, dueOn: null, dueHalf: null },
  };
}
