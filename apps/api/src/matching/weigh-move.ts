import type { PlanChange } from '@etabli/domain/matching/gestures';
import { type Tier, tierNames } from '@etabli/domain/matching/match-instance';
import { moveByHand, passedByMove } from '@etabli/domain/matching/move-by-hand';
import { scoreMatch } from '@etabli/domain/matching/score-match';
import type { ActivityId, BeneficiaryId } from '@etabli/domain/values/ids';
import { hindranceOf, type RoundByHand } from './round-by-hand.ts';
import type { WorkshopHindrance } from './workshop-hindrance.ts';

export type WeighedMove =
  | { hindrance: WorkshopHindrance; match: null; changes: []; passed: [] }
  | {
      hindrance: null;
      match: number[];
      /** The person first, then who makes room or takes it. */
      changes: PlanChange[];
      /** Who waits longer and is passed over, the longest wait first. */
      passed: BeneficiaryId[];
    };

const hindered = (hindrance: WorkshopHindrance): WeighedMove => ({
  hindrance,
  match: null,
  changes: [],
  passed: [],
});

/** What follows from moving somebody, before anybody does it. */
export function weighMove(
  byHand: RoundByHand,
  { person: id, to }: { person: BeneficiaryId; to: ActivityId | null },
): WeighedMove {
  const { instance, match, fixed, people, activities } = byHand;
  const hindrance = hindranceOf(byHand, id);
  if (hindrance) {
    return hindered(hindrance);
  }
  const move = { person: people.indexOf(id), to: to === null ? -1 : activities.indexOf(to) };
  if (to !== null && move.to < 0) {
    return hindered('rule_against_it');
  }
  const moved = moveByHand(instance, { match, fixed }, move);
  if (moved.match === null) {
    return hindered(moved.hindrance);
  }
  const settled = new Set(fixed.keys());
  const plans = { before: match, after: moved.match, fixed: settled };
  return {
    hindrance: null,
    match: moved.match,
    changes: changesOf(byHand, moved.match, move.person),
    passed: passedByMove(instance, plans, move).map((index) => people[index] as BeneficiaryId),
  };
}

function changesOf(
  { match: before, people, activities }: RoundByHand,
  after: readonly number[],
  mover: number,
): PlanChange[] {
  const changed = people.flatMap((_, person) => (before[person] === after[person] ? [] : [person]));
  return changed
    .toSorted((a, b) => Number(b === mover) - Number(a === mover))
    .map((person) => ({
      person: people[person] as BeneficiaryId,
      from: activities[before[person] ?? -1] ?? null,
      to: activities[after[person] ?? -1] ?? null,
    }));
}

/** The people with a place, and the months that they have waited together. */
export function reachOf({ instance }: RoundByHand, match: readonly number[]) {
  const { placed, waiting } = scoreMatch(instance, match);
  return { placed, months: waiting };
}

/**
 * The first aim of the round in which a plan is not as good as the one without gestures, which was
 * proved to be the best; null where it is as good. What people answered since counts in both.
 */
export function fallsIn(
  { instance, computed }: RoundByHand,
  match: readonly number[],
): Tier | null {
  const [best, score] = [scoreMatch(instance, computed), scoreMatch(instance, match)];
  const tier = (instance.tiers ?? tierNames).find((one) => score[one] !== best[one]);
  return tier && score[tier] < best[tier] ? tier : null;
}
