import type { Procedure } from '../../server/contract/procedure.ts';
import type { Say } from '../i18n/words.ts';

/** Who decides, by name where there is one. */
export const sayAuthority = (say: Say, { authority }: Procedure): string =>
  authority.name ?? say(`detail/authority-${authority.kind}`);
