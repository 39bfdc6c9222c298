/**
 * What it costs. An agency's own fee, decided by its province, goes before the national figure of the channel; where
 * neither is known the fee is unknown, never free. Source: domain facts A.6 (a zero in the national column is no fact).
 */
import type { Channel, Fee, Procedure } from '../contract/procedure.ts';

/** What an agency or its province has set, if it offers the procedure at all. */
type Setting = { setFee?: { fee: Fee } | undefined } | undefined;

/** The fee as it stands, per piece where it is per piece. */
export function feeFor(
  { channels }: Pick<Procedure, 'channels'>,
  offer: Setting,
  channel: Channel,
): Fee {
  const line = channels.find((candidate) => candidate.channel === channel);
  return feeAsSet(line?.fee ?? { kind: 'unknown' }, offer);
}

/** An agency sets only what the nation has left open. */
export function feeAsSet(fee: Fee, offer: Setting): Fee {
  const isOpen = fee.kind === 'province' || fee.kind === 'unknown';
  return isOpen ? (offer?.setFee?.fee ?? fee) : fee;
}

/** What is to be paid in đồng; undefined where the amount is not known. A fee `per` something counts each copy. */
export function feeTotal(fee: Fee, copies = 1): number | undefined {
  if (fee.kind === 'free') return 0;
  if (fee.kind !== 'amount') return undefined;
  return fee.per ? fee.amount * copies : fee.amount;
}
