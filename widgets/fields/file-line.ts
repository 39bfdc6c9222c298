import type { ErrorCode } from '../../server/contract/errors.ts';

/** One chosen file as its line shows it. */
export interface FileLine {
  /** Our own, for as long as the form is open. */
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** `lost`: the page was closed before it had arrived; it must be chosen again. */
  state: 'sending' | 'arrived' | 'failed' | 'lost';
  /** 0…1 of the bytes that the server has acknowledged. */
  share: number;
  /** Why it failed. */
  code?: ErrorCode;
}
