import type { ProofTerm } from '../../beneficiaries/evidence.ts';
import type { ReadingLine } from './reading.ts';

type ProofKey = `proof_${'ends' | 'ran_out'}`;
type Reader = 'person' | 'worker';

/** The last days of the proofs, as somebody reads them: of what has no last day nothing is told. */
export function proofReading<For extends Reader>(
  terms: readonly ProofTerm[],
  reader: For,
): ReadingLine<`eligibility_${For}_${ProofKey}`>[] {
  return terms.flatMap(({ subject, state, until }) =>
    until === null
      ? []
      : {
          key: `eligibility_${reader}_proof_${state === 'proved' ? 'ends' : 'ran_out'}` as const,
          params: { subject, until: { day: until } },
        },
  );
}
