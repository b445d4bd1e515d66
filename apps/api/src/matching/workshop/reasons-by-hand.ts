import type { PassingReason } from '@etabli/domain/matching/proposal-lifecycle';
import type { BeneficiaryId, RoundId } from '@etabli/domain/values/ids';
import { type EntityManager, IsNull } from 'typeorm';
import { RoundGestureRow } from './round-gesture.entity.ts';

export type GivenReason = { reasonCode: PassingReason; reason: string | null };

/** Why people were moved by hand in a round, by person, the last word of each: it was asked then. */
export async function findReasonsByHand(
  tx: EntityManager,
  roundId: RoundId,
): Promise<Map<BeneficiaryId, GivenReason>> {
  const gestures = await tx.find(RoundGestureRow, {
    where: { roundId, kind: 'move', undoneAt: IsNull() },
    order: { number: 'ASC' },
  });
  return new Map(
    gestures.flatMap(({ beneficiaryId, reasonCode, reason }) =>
      reasonCode ? [[beneficiaryId, { reasonCode, reason }] as const] : [],
    ),
  );
}
