import { listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { Change } from '@etabli/domain/matching/change/change';
import { possibleChanges } from '@etabli/domain/matching/change/possible-changes';
import { whatIf } from '@etabli/domain/matching/change/what-if';
import type { EntityManager } from 'typeorm';
import { findRoundByHand } from './round-by-hand.ts';
import type { StoredRound } from './stored-round.ts';

/** A round as it stands today, and who has a place there that the round has no post or no pair for. */
type RoundToday = StoredRound & { notWeighed: number[] };

type Move = Extract<Change, { kind: 'move' }>;

/**
 * A round as it stands today: who was promised or given a place by hand is locked there; who said no, was
 * set aside, or left the list has no pair any more. A place that the round cannot weigh stays outside of
 * it, and is told; it takes no other with it.
 */
export async function planToday(tx: EntityManager, stored: StoredRound): Promise<RoundToday> {
  const { round, people, instance, result } = stored;
  const byHand = await findRoundByHand(tx, round);
  const files: { id: string; state: string }[] = await tx.query(
    'select id, state from beneficiaries where id = any ($1)',
    [people],
  );
  const listed = new Set<string>(listStates);
  const stays = new Set(files.filter(({ state }) => listed.has(state)).map(({ id }) => id));
  const isLocked = new Set((instance.locked ?? []).map(([person]) => person));
  const changes: Move[] = [];
  const locked: [number, number][] = [];
  people.forEach((id, person) => {
    const to = byHand?.fixed.get(person) ?? (stays.has(id) ? undefined : -1);
    if (isLocked.has(person) || to === undefined) {
      return;
    }
    if (to >= 0 && result.match[person] === to) {
      locked.push([person, to]);
    } else {
      changes.push({ kind: 'move', person, to });
    }
  });
  const held = { ...instance, locked: [...(instance.locked ?? []), ...locked] };
  const { possible, impossible } = possibleChanges(held, changes);
  const answer = whatIf(held, result, possible);
  if (!answer.ok) {
    throw new Error(`a round as it stands today cannot be: ${answer.problem}`);
  }
  return {
    ...stored,
    instance: answer.instance,
    result: answer.result,
    notWeighed: impossible.map(({ change }) => change.person),
  };
}
