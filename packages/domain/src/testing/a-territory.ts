import type { Territory } from '../territories/territory.ts';
import { plainDate } from '../values/plain-date.ts';

/** A territory in preparation, of which nothing but its name is known. */
export function aTerritory(given: Partial<Territory> = {}): Territory {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    code: 'val-d-essai',
    name: 'Val d’Essai',
    isNamePublished: true,
    isDemonstration: true,
    state: 'draft',
    stateSince: plainDate('2024-03-01'),
    promoter: null,
    jobsTarget: null,
    committeeInstalledOn: null,
    agreementSignedOn: null,
    ...given,
  };
}
