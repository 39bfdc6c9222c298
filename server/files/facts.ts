import type { DossierKey } from '../vault/ports.ts';
import type { Verdict } from './examine.ts';

/** What is known of an upload's content. */
export interface Facts {
  /** SHA-256 that the sender announced. */
  claim?: string;
  /** What was found when the whole file was read again from disk. */
  verdict?: Verdict;
}

export function sealFacts(key: DossierKey, upload: string, facts: Facts): string {
  return key.seal(Buffer.from(JSON.stringify(facts)), about(upload)).toString('base64');
}

/** Throws when the note was altered or belongs to another upload. */
export function readFacts(key: DossierKey, upload: string, sealed: string): Facts {
  return JSON.parse(
    key.open(Buffer.from(sealed, 'base64'), about(upload)).toString('utf8'),
  ) as Facts;
}

function about(upload: string): string {
  return `upload|${upload}`;
}
