import { createHash } from 'node:crypto';
import { ERRORS } from '@tus/server';
import { isToken } from '../domain/token.ts';
import type { Ticket } from './shelf.ts';

/** SHA-256 of a submission's idempotency key, hex; undefined when it is no key. The key itself is never kept. */
export function ownerOf(key: string | null | undefined): string | undefined {
  if (typeof key !== 'string' || !isToken(key)) return undefined;
  return createHash('sha256').update(key).digest('hex');
}

/** How the tus server names an upload inside the process; addresses carry the second half alone. */
export function idOf({ owner, upload }: Ticket): string {
  return `${owner}/${upload}`;
}

export function ticketOf(id: string): Ticket {
  const [owner, upload] = id.split('/');
  if (!owner || !upload) throw ERRORS.FILE_NOT_FOUND;
  return { owner, upload };
}
