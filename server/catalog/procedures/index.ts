/** The catalogue's procedures, in the order in which people ask for them. */
import type { Procedure } from '../../contract/procedure.ts';
import { civilStatusCopy } from './2.000635-civil-status-copy.ts';
import { birth } from './1.001193-birth.ts';
import { certifiedCopy } from './2.000815-certified-copy.ts';
import { marriage } from './1.000894-marriage.ts';
import { maritalStatus } from './1.004873-marital-status.ts';
import { death } from './1.000656-death.ts';
import { permanentResidence } from './1.004222-permanent-residence.ts';
import { identityCard } from './1.014063-identity-card.ts';
import { socialAssistance } from './1.001776-social-assistance.ts';
import { householdBusiness } from './1.001612-household-business.ts';
import { landConciliation } from './1.012812-land-conciliation.ts';
import { buildingPermit } from './1.013225-building-permit.ts';

export const procedures: readonly Procedure[] = [
  civilStatusCopy,
  birth,
  certifiedCopy,
  marriage,
  maritalStatus,
  death,
  permanentResidence,
  identityCard,
  socialAssistance,
  householdBusiness,
  landConciliation,
  buildingPermit,
];
