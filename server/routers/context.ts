import type { Fault } from '../contract/catalogue.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { Attempts } from '../domain/attempts.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Attachments } from '../files/ports.ts';
import type { CatalogueStore, DossierStore, Loaded, SearchMissStore } from '../storage/ports.ts';
import type { Secrets } from '../vault/secrets.ts';
import type { Vault } from '../vault/ports.ts';

/** All that a procedure may reach. Built once by `main.ts`, completed per request by the http room. */
export interface Services {
  now(): Date;
  newId(): string;
  /** The catalogue in memory; replaced as a whole when something is loaded. */
  catalogue(): Catalogue;
  catalogueStore: CatalogueStore;
  /** Reads the store anew into memory, after something was loaded. */
  reloadCatalogue(): Promise<void>;
  /** Whoever reads the catalogue to write it waits for whoever does so already: no change undoes another. */
  oneChangeAtATime<T>(work: () => Promise<T>): Promise<T>;
  /**
   * What these procedures would break if they stood in the catalogue, `where` being the one that breaks it. What is
   * broken already is no fault of theirs.
   */
  faultsOf(changed: readonly Procedure[]): Fault[];
  layerFaultsOf(layer: Pick<Loaded, 'agencies' | 'provinces'>): Fault[];
  /** Of a commune's own words, beside the procedures that are. */
  lexiconFaultsOf(lexicon: Lexicon): Fault[];
  /** The electronic forms of these procedures, as far as they have one. */
  formsOf(procedures: readonly Procedure[]): Form[];
  dossiers: DossierStore;
  misses: SearchMisses;
  searchMisses: SearchMissStore;
  vault: Vault;
  secrets: Secrets;
  attachments: Attachments;
  attempts: Attempts;
  /** Delays a reply to the next step of a fixed grid, so that its time tells nothing. */
  onGrid<T>(work: () => Promise<T>): Promise<T>;
  /** Links and QR codes never come from the Host header. */
  publicUrl: string;
}

/** Counts words of searches that found nothing; what is kept of them: `domain/search/misses.ts`. */
export interface SearchMisses {
  /** Returns at once and never throws. */
  note(typed: string): void;
  /** Resolves when what was noted is in the store, or has to wait because the store fails. */
  flush(): Promise<void>;
}

export interface Context extends Services {
  requestId: string;
}
