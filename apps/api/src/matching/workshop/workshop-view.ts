import { cutOffsOfInstance } from '@etabli/domain/matching/cut-offs-of-instance';
import { gestureToRedo, gestureToUndo } from '@etabli/domain/matching/gestures';
import type { CutOff } from '@etabli/domain/matching/waiting-cut-offs';
import { type EntityManager, In } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { AccountRow } from '../../platform/access/account.entity.ts';
import { type Name, namesOf } from '../names-of.ts';
import type { WorkshopView } from './gesture-view.dto.ts';
import { gestureOf, type RoundByHand } from './round-by-hand.ts';
import type { RoundGestureRow } from './round-gesture.entity.ts';
import { fallsIn, reachOf } from './weigh-move.ts';

/** A round as it stands by hand. */
export async function workshopOf(tx: EntityManager, byHand: RoundByHand): Promise<WorkshopView> {
  const { round, gestures, match, computed, choices } = byHand;
  const given = gestures.map(gestureOf);
  const chosen = [...choices];
  return {
    version: round.version,
    activities: await activitiesOf(tx, byHand),
    gestures: await toldGestures(tx, gestures),
    locked: chosen.flatMap(([id, { isLocked }]) => (isLocked ? [id] : [])),
    byHand: chosen.flatMap(([id, { isLocked }]) => (isLocked ? [] : [id])),
    undo: gestureToUndo(given)?.number ?? null,
    redo: gestureToRedo(given)?.number ?? null,
    now: reachOf(byHand, match),
    computed: reachOf(byHand, computed),
    falls: fallsIn(byHand, match),
  };
}

async function activitiesOf(
  tx: EntityManager,
  { activities: ids, instance, match, fixed }: RoundByHand,
): Promise<WorkshopView['activities']> {
  const cutOffs = cutOffsOfInstance(instance, match, new Set(fixed.keys()));
  const rows = await tx.find(ActivityRow, {
    where: { id: In([...ids]) },
    order: { name: 'ASC', id: 'ASC' },
  });
  return rows.map(({ id, code, name }) => {
    const index = ids.indexOf(id);
    return {
      ...{ id, code, name },
      posts: instance.activities.posts[index] ?? 0,
      taken: match.filter((at) => at === index).length,
      cutOff: cutOffs.of[index] as CutOff,
    };
  });
}

/** The gestures with the last one first, by name. */
async function toldGestures(
  tx: EntityManager,
  gestures: readonly RoundGestureRow[],
): Promise<WorkshopView['gestures']> {
  const names = await namesOf(
    tx,
    gestures.map(({ beneficiaryId }) => beneficiaryId),
  );
  const accounts = await tx.findBy(AccountRow, {
    id: In([...new Set(gestures.map(({ accountId }) => accountId))]),
  });
  const authors = new Map(accounts.map(({ id, name }) => [id, name]));
  return gestures.toReversed().map((gesture) => {
    const { number, kind, beneficiaryId, changes, reasonCode, reason, at } = gesture;
    return {
      ...{ number, kind, reasonCode, reason },
      person: names.get(beneficiaryId) as Name,
      from: changes[0]?.from ?? null,
      to: changes[0]?.to ?? null,
      others: Math.max(0, changes.length - 1),
      at: at.toISOString(),
      by: { name: authors.get(gesture.accountId) ?? null, role: gesture.role },
      isUndone: gesture.undoneAt !== null,
    };
  });
}
