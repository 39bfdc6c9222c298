/**
 * Where a dossier for this procedure goes. The agency chooses per offer, within what holds always: what another
 * authority decides (police, courts, land registry), or what nobody knows the authority of, is never kept `here`; what
 * has no online channel is for the counter. Source: design decision 14; decree 118/2025/NĐ-CP (intake is not competence).
 */
import type { Destination, Procedure } from '../contract/procedure.ts';

/** @param offer the agency's line for it; absent: not offered, so never `here`. */
export function destinationOf(
  { authority, channels }: Pick<Procedure, 'authority' | 'channels'>,
  offer: { destination: Destination } | undefined,
): Destination {
  if (!channels.some(({ channel }) => channel === 'online')) return 'counter';
  const chosen = offer ? offer.destination : 'handoff';
  return chosen === 'here' && authority.kind !== 'commune' ? 'handoff' : chosen;
}
