import { describe, expect, it } from 'vitest';
import type { ProofTerm } from '../../beneficiaries/evidence.ts';
import { plainDate } from '../../values/plain-date.ts';
import { proofReading } from './proof-reading.ts';

const until = plainDate('2027-01-15');
const terms: ProofTerm[] = [
  { subject: 'without_work', state: 'proved', until: null },
  { subject: 'domicile', state: 'proved', until },
  { subject: 'voluntariness', state: 'ran_out', until },
];

describe('the last days of the proofs', () => {
  it.each(['person', 'worker'] as const)('are told to the %s, where there is one', (reader) => {
    expect(proofReading(terms, reader)).toEqual([
      {
        key: `eligibility_${reader}_proof_ends`,
        params: { subject: 'domicile', until: { day: until } },
      },
      {
        key: `eligibility_${reader}_proof_ran_out`,
        params: { subject: 'voluntariness', until: { day: until } },
      },
    ]);
  });

  it('are not told where nothing is proved', () => {
    expect(proofReading([{ subject: 'domicile', state: 'none', until: null }], 'person')).toEqual(
      [],
    );
  });
});
