import type { DossierKey } from './ports.ts';
import { deriveKey, seal, unseal } from './sealing.ts';

/**
 * A dossier's key as the other rooms hold it. One secret, a derived key for each use: the dossier's own values
 * and every file.
 */
export function dossierKey(name: string, secret: Buffer): DossierKey {
  const values = deriveKey(secret, 'dvc/values');
  return {
    name,
    seal: (plain, about) => seal(values, plain, `${name}|${about}`),
    open: (sealed, about) => unseal(values, sealed, `${name}|${about}`),
    fileKey: (upload) => deriveKey(secret, `dvc/file/${upload}`),
  };
}
