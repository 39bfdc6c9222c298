import { mintLookupCode } from '../../server/domain/lookup-code.ts';
import { mintToken } from '../../server/domain/token.ts';

/** What a dossier carries from its first screen on; the server stores hashes of them only. */
export interface Secrets {
  /** Idempotency key: a retry is the same dossier. */
  key: string;
  /** The QR's secret. */
  token: string;
  /** The typed secret. */
  lookup: string;
}

export function mintSecrets(): Secrets {
  return {
    key: mintToken(bytes(16)),
    token: mintToken(bytes(16)),
    lookup: mintLookupCode(bytes(7)),
  };
}

const bytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
