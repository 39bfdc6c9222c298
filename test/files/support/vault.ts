import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { DossierKey, Vault } from '../../../server/vault/ports.ts';

/** A vault in memory that really seals; `erase` destroys a key. */
export interface MemoryVault extends Vault {
  erase(name: string): void;
}

export function aVault(): MemoryVault {
  const keys = new Map<string, DossierKey>();
  return {
    keyFor: async (name) => {
      const key = keys.get(name) ?? aKey(name);
      keys.set(name, key);
      return key;
    },
    existingKey: async (name) => keys.get(name),
    mac: () => assertUnused(),
    sweep: async () => assertUnused(),
    erase: (name) => void keys.delete(name),
  };
}

function aKey(name: string): DossierKey {
  const secret = randomBytes(32);
  return {
    name,
    seal(plain, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    },
    fileKey: (upload) => createHmac('sha256', secret).update(upload).digest(),
  };
}

function assertUnused(): never {
  throw new Error('the files room has no business here');
}
