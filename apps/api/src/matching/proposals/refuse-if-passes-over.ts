import { passedOver } from '@etabli/domain/matching/passed-over';
import { type EntityManager, IsNull } from 'typeorm';
import { refuse } from '../../platform/http/refusal.ts';
import { PassingOverRow } from './passing-over.entity.ts';
import { findInLine } from './people-in-line.ts';
import { ProposalRow } from './proposal.entity.ts';

/**
 * Stops what passes somebody over without a word: since the proposal was taken up, the one of who waits
 * longer was put back. The reason is then given where it always is, by taking it up again. Who has had a
 * turn since, and said no or nothing, is not passed over by it.
 */
export async function refuseIfPassesOver(
  tx: EntityManager,
  { id, roundId, activityId, beneficiaryId, waitingMonths }: ProposalRow,
): Promise<void> {
  const waiting = await tx.findBy(ProposalRow, { roundId, state: 'computed' });
  const told = await tx.findBy(PassingOverRow, { proposalId: id, undoneAt: IsNull() });
  const isPutBack = (person: string) => waiting.some((one) => one.beneficiaryId === person);
  const hasReason = (person: string) => told.some((one) => one.beneficiaryId === person);
  const line = await findInLine(tx, { roundId, activityId });
  const untold = passedOver({ id: beneficiaryId, waitingMonths }, line).filter(
    (person) => isPutBack(person.id) && !hasReason(person.id),
  );
  if (untold.length > 0) {
    throw refuse.conflict('matching.passes-over-by-now', { count: untold.length });
  }
}
