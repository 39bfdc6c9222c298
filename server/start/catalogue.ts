import { prepareCatalogue, type Catalogue } from '../domain/catalogue.ts';
import type { CatalogueStore } from '../storage/ports.ts';

type Shipped = Omit<Parameters<CatalogueStore['load']>[0], 'at'>;

/** Writes what the program ships as new versions where it changed, then reads everything into memory. */
export async function loadCatalogue(
  store: CatalogueStore,
  shipped: Shipped,
  at: Date,
): Promise<{ catalogue: Catalogue; written: number }> {
  const { procedures, forms, agencies, calendars } = await store.load({ ...shipped, at });
  return {
    catalogue: prepareCatalogue(await store.latest()),
    written: procedures + forms + agencies + calendars,
  };
}
