import type { FactProblem } from '@etabli/domain/beneficiaries/check-facts';
import type { Evidence } from '@etabli/domain/beneficiaries/evidence';
import { evidenceFaults } from '@etabli/domain/beneficiaries/evidence-faults';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { CommandError } from './command-error.ts';

const said: Record<FactProblem['code'], string> = {
  'birth-in-future': 'lies after the day of the question',
  'begins-before-birth': 'lies before the day of birth',
  'begins-in-future': 'lies after the day of the question',
  'ends-before-beginning': 'lies before the beginning',
  'days-out-of-order': 'has its earliest day after its latest',
  overlaps: 'holds at the same time as another that excludes it',
  'worked-although-never': 'says that there never was work, beside a job',
  'worked-while-unoccupied': 'lies within a time without work',
  abroad: 'is not Belgium, so the address lies in no territory',
};

/** Stops at the first fact that cannot be, in one line with its place in the file. */
export function refuseImpossibleFacts(
  file: string,
  facts: readonly Fact[],
  problems: readonly FactProblem[],
): void {
  const [first, ...more] = problems.filter(({ isDoubtful }) => !isDoubtful);
  if (!first) {
    return;
  }
  const index = facts.findIndex(({ id }) => id === first.factId);
  const place = index < 0 ? first.place : `facts.${index}.${first.place}`;
  const names = [first.factId, first.otherId].filter((id) => id !== null).join(', ');
  const who = names === '' ? '' : ` (${names})`;
  const others = more.length === 0 ? '' : `; ${more.length} more`;
  throw new CommandError(`${file}: ${place}: ${said[first.code]}${who}${others}`);
}

/** What is doubtful is told beside the answer, at its place. */
export function doubtLine({ code, place, factId }: FactProblem): string {
  return `! ${[factId, place].filter(Boolean).join(', ')}: ${said[code]} (doubtful)`;
}

const saidOfProof = {
  'seen-in-future': 'lies after the day of the question',
  'ends-before-seen': 'lies before the day on which it was seen',
} as const;

/** The same for proofs. */
export function refuseImpossibleProofs(
  file: string,
  proofs: readonly Evidence[],
  on: PlainDate,
): void {
  for (const [index, proof] of proofs.entries()) {
    const [fault] = evidenceFaults(proof, on);
    if (fault) {
      const place = `proofs.${index}.${fault.place}`;
      throw new CommandError(`${file}: ${place}: ${saidOfProof[fault.code]} (${proof.id})`);
    }
  }
}
