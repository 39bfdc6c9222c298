/**
 * What it costs. An agency's own fee, decided by its province, goes before the national figure of the channel; where
 * neither is known the fee is unknown, never free. Source: domain facts A.6 (a zero in the national column is no fact).
 */
import type { Channel, Fee, Procedure } from '../contract/procedure.ts';

/** The fee as it stands, per piece where it is per piece. */
export function feeFor(
  { channels }: Pick<Procedure, 'channels'>,
  offer: { setFee?: { fee: Fee } | undefined } | undefined,
  channel: Channel,
): Fee {
  const line = channels.find((candidate) => candidate.channel === channel);
  return offer?.setFee?.fee ?? line?.fee ?? { kind: 'unknown' };
}

/** What is to be paid in đồng; undefined where the amount is not known. A fee `per` something counts each copy. */
export function feeTotal(fee: Fee, copies = 1): number | undefined {
  if (fee.kind === 'free') return 0;
  if (fee.kind !== 'amount') return undefined;
  return fee.per ? fee.amount * copies : fee.amount;
}
