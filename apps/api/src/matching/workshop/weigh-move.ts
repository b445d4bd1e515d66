import type { PlanChange } from '@etabli/domain/matching/gestures';
import { type Tier, tierNames } from '@etabli/domain/matching/match-instance';
import { scoreMatch } from '@etabli/domain/matching/score-match';
import type { ActivityId, BeneficiaryId } from '@etabli/domain/values/ids';
import { think } from '../questions/think.ts';
import { isRefill, type Thought } from '../questions/thoughts.ts';
import { hindranceOf, type RoundByHand } from './round-by-hand.ts';
import type { WorkshopHindrance } from './workshop-hindrance.ts';

/** `isRefill`: gets a place that is free by now, with or without the move. */
type WeighedChange = PlanChange & { isRefill: boolean };

export type WeighedMove =
  | { hindrance: WorkshopHindrance; thought: null; changes: []; passed: [] }
  | {
      hindrance: null;
      thought: Thought;
      /** The person first, then who makes room or takes it. */
      changes: WeighedChange[];
      /** Who waits longer and is passed over, the longest wait first. */
      passed: BeneficiaryId[];
    };

const hindered = (hindrance: WorkshopHindrance): WeighedMove => ({
  hindrance,
  thought: null,
  changes: [],
  passed: [],
});

/** What follows from moving somebody, before anybody does it: the same that a what-if of it tells. */
export async function weighMove(
  byHand: RoundByHand,
  { person: id, to }: { person: BeneficiaryId; to: ActivityId | null },
): Promise<WeighedMove> {
  const { instance: asked, match, fixed, people, activities } = byHand;
  const hindrance = hindranceOf(byHand, id);
  if (hindrance) {
    return hindered(hindrance);
  }
  const move = { person: people.indexOf(id), to: to === null ? -1 : activities.indexOf(to) };
  if (to !== null && move.to < 0) {
    return hindered('rule_against_it');
  }
  const moved = await think('move', { asked, since: { match, fixed }, move });
  if (moved.hindrance !== null) {
    return hindered(moved.hindrance);
  }
  const { thought } = moved;
  const over = thought.passed.flatMap((one) => one.over);
  return {
    hindrance: null,
    thought,
    changes: changesOf(byHand, thought, move.person),
    passed: over.map((index) => people[index] as BeneficiaryId),
  };
}

function changesOf(
  { people, activities }: RoundByHand,
  thought: Thought,
  mover: number,
): WeighedChange[] {
  return thought.all.moved
    .toSorted((a, b) => Number(b.person === mover) - Number(a.person === mover))
    .map((moved) => ({
      person: people[moved.person] as BeneficiaryId,
      from: activities[moved.from] ?? null,
      to: activities[moved.to] ?? null,
      isRefill: moved.person !== mover && isRefill(thought, moved),
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
