import type { Programme, ProgrammeRules } from '../territories/programme.ts';
import { plainDate } from '../values/plain-date.ts';
import { someRules } from './some-rules.ts';

/**
 * A programme with one version of its rules, in force from 2024 on: `someRules`, or those given.
 */
export function aProgramme(given: Partial<Programme> & { rules?: ProgrammeRules } = {}): Programme {
  const { rules = someRules(), ...rest } = given;
  const source = { title: 'Essai' };
  return {
    code: 'essai',
    brand: {
      name: 'Programme d’essai',
      formerNames: [],
      responsible: { value: 'Essai', source },
      funding: { line: 'Essai', cents: 100_000_000_00, source },
    },
    versions: [{ version: 1, validFrom: plainDate('2024-01-01'), rules }],
    ...rest,
  };
}
