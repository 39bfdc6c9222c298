import type { Procedure, ProcedureDetail } from '../../server/contract/procedure.ts';
import type { Say } from '../i18n/words.ts';

/** Who decides, by name where there is one. */
export const sayAuthority = (say: Say, { authority }: Procedure): string =>
  authority.name ?? say(`detail/authority-${authority.kind}`);

/** Whether the papers go to another door than the commune's desk: nobody shall be sent to the wrong one. */
export const isElsewhere = ({ destination, procedure }: ProcedureDetail): boolean =>
  destination === 'handoff' ||
  (destination === 'counter' && procedure.authority.kind !== 'commune');
