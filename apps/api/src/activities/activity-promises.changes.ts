import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In, Not } from 'typeorm';
import { ActivityPromiseRow } from './activity-promise.entity.ts';

/**
 * Writes how far a promise of a later word has come, in that word’s own act. The reference is locked by
 * the act; one that begins to bind holds the activity too, so that no correction passes between.
 */
export async function notePromise(
  tx: EntityManager,
  { reference, ...promise }: ActivityPromiseRow,
): Promise<void> {
  const { state, stateSince } = promise;
  const { affected } = await tx.update(ActivityPromiseRow, { reference }, { state, stateSince });
  if (!affected && state !== 'ended') {
    await tx.insert(ActivityPromiseRow, { reference, ...promise });
  }
}

/** Ends what these references promised, where it still binds: nobody works at those posts any more. */
export async function endPromises(
  tx: EntityManager,
  references: readonly string[],
  stateSince: PlainDate,
): Promise<void> {
  const binding = { reference: In([...references]), state: Not('ended' as const) };
  await tx.update(ActivityPromiseRow, binding, { state: 'ended', stateSince });
}
