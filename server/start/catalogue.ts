import { prepareCatalogue, type Catalogue } from '../domain/catalogue.ts';
import type { CatalogueStore } from '../storage/ports.ts';

type Shipped = Omit<Parameters<CatalogueStore['load']>[0], 'at'>;

/**
 * Writes what the program ships as new versions where it changed, then reads everything into memory.
 * @param demo whether fictional agencies are served; without it they are neither loaded nor, if an earlier start has
 *   loaded them, shown.
 */
export async function loadCatalogue(
  store: CatalogueStore,
  shipped: Shipped,
  { at, demo }: { at: Date; demo: boolean },
): Promise<{ catalogue: Catalogue; written: number }> {
  const served = (agency: { demo: boolean }): boolean => demo || !agency.demo;
  const agencies = shipped.agencies.filter(served);
  const counts = await store.load({ ...shipped, agencies, at });
  const latest = await store.latest();
  return {
    catalogue: prepareCatalogue({ ...latest, agencies: latest.agencies.filter(served) }),
    written: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}
