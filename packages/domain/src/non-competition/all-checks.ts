import type { CheckName } from './check-result.ts';
import type { Check } from './checks/check.ts';
import { clienteleRestricted } from './checks/clientele-restricted.ts';
import { crowding } from './checks/crowding.ts';
import { directCompetitors } from './checks/direct-competitors.ts';
import { exposure } from './checks/exposure.ts';
import { marketPrices } from './checks/market-prices.ts';
import { nearestDirect } from './checks/nearest-direct.ts';
import { publicOverlap } from './checks/public-overlap.ts';
import { socialEconomyOverlap } from './checks/social-economy-overlap.ts';
import { solventCustomers } from './checks/solvent-customers.ts';
import { supplyDensity } from './checks/supply-density.ts';
import { unmetNeed } from './checks/unmet-need.ts';
import { withinReach } from './checks/within-reach.ts';

/** Every check, in the order of their names. */
export const allChecks: Record<CheckName, Check> = {
  'within-reach': withinReach,
  exposure,
  'direct-competitors': directCompetitors,
  'nearest-direct': nearestDirect,
  crowding,
  'supply-density': supplyDensity,
  'social-economy-overlap': socialEconomyOverlap,
  'public-overlap': publicOverlap,
  'market-prices': marketPrices,
  'unmet-need': unmetNeed,
  'solvent-customers': solventCustomers,
  'clientele-restricted': clienteleRestricted,
};
