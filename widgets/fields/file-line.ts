import type { ErrorCode } from '../../server/contract/errors.ts';
import type { FileRef } from '../../server/contract/form.ts';

/** One chosen file as its line shows it. */
export interface FileLine {
  /** Our own, for as long as the draft lives. */
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** `lost`: the page was closed before it had arrived; it must be chosen again. */
  state: 'sending' | 'arrived' | 'failed' | 'lost';
  /** 0…1 of the bytes that the server has acknowledged. */
  share: number;
  /** Set once the server has proved it. */
  ref?: FileRef;
  /** Why it failed. */
  code?: ErrorCode;
}
