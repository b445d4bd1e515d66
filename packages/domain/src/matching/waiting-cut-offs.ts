import { holdersOf, openTo, type RoundPlan } from './round-plan.ts';

/** As much of a plan as cut-offs follow from: what is kept of a round is enough. */
export type PlanToCut = Pick<RoundPlan, 'match' | 'held'> & {
  people: readonly Pick<RoundPlan['people'][number], 'waitingMonths'>[];
  activities: readonly Pick<RoundPlan['activities'][number], 'posts' | 'minPosts'>[];
  pairs: Pick<RoundPlan['pairs'], 'removedBy'>;
};

/**
 * What stands between somebody and an activity: nothing, as a post is free, there or by somebody’s
 * moving on; the months that the last one in has waited; only people held before the round; or an
 * activity that does not open with so few.
 */
export type CutOff =
  | { kind: 'free' }
  | { kind: 'waited'; months: number }
  | { kind: 'held' }
  | { kind: 'closed' };

/** How each activity is left after a round, and how far moves lead from it. */
export type CutOffs = {
  of: readonly CutOff[];
  /** The posts that moves from these activities can reach, and who has them: they are as many. */
  postsFrom(activities: readonly number[]): number;
};

/**
 * The waiting cut-off of each activity. Its holders may move to others that they can do, and theirs on:
 * of all who could so make room, the one who has waited least sets the cut-off. Whoever has waited
 * longer would have had a place; so each person can check the own answer without anybody else’s data.
 * The prices of a matching lie at or below these months: these are the highest that still prove it.
 */
export function waitingCutOffs(plan: PlanToCut): CutOffs {
  const { people, activities, held } = plan;
  const holders = holdersOf(plan);
  const movers = holders.map((there) => there.filter((person) => !held.has(person)));
  const ways = movers.map((there) => [...new Set(there.flatMap((person) => openTo(plan, person)))]);
  const count = (activity: number) => holders[activity]?.length ?? 0;
  const isClosed = (activity: number) =>
    count(activity) === 0 && (activities[activity]?.minPosts ?? 1) > 1;
  const isFree = (activity: number) =>
    count(activity) < (activities[activity]?.posts ?? 0) && !isClosed(activity);

  function cutOff(activity: number): CutOff {
    if (isClosed(activity)) {
      return { kind: 'closed' };
    }
    const reached = reach([activity], ways);
    if (reached.some(isFree)) {
      return { kind: 'free' };
    }
    const months = reached.flatMap((at) =>
      (movers[at] ?? []).map((person) => people[person]?.waitingMonths ?? 0),
    );
    return months.length > 0
      ? { kind: 'waited', months: months.reduce((a, b) => Math.min(a, b)) }
      : { kind: 'held' };
  }

  return {
    of: activities.map((_, activity) => cutOff(activity)),
    postsFrom: (from) =>
      reach(from, ways).reduce((sum, activity) => sum + (movers[activity]?.length ?? 0), 0),
  };
}

/** These activities and all to which somebody could move from them, move after move. */
function reach(from: readonly number[], ways: readonly number[][]): number[] {
  const reached = new Set(from);
  for (const activity of reached) {
    for (const next of ways[activity] ?? []) {
      reached.add(next);
    }
  }
  return [...reached];
}
