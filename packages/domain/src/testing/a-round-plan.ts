import { buildPairs } from '../matching/build-pairs.ts';
import type { ActivityInRound, PersonInRound } from '../matching/round-facts.ts';
import { openTo, type RoundPlan } from '../matching/round-plan.ts';
import { someMatchingRules } from './some-matching-rules.ts';

/**
 * A plan that places the longest wait first, and moves others on where that makes room: most people,
 * then most months. Each of `held` has the activity of that index from before, by the person’s index.
 */
export function aRoundPlan(
  people: PersonInRound[],
  activities: ActivityInRound[],
  held: ReadonlyMap<number, number> = new Map(),
): RoundPlan {
  const rules = someMatchingRules();
  const pairs = buildPairs(people, activities, rules);
  const match = people.map((_, person) => held.get(person) ?? -1);
  const plan = { people, activities, pairs, match, held: new Set(held.keys()), rules };
  const order = people
    .map((_, person) => person)
    .filter((person) => !held.has(person))
    .toSorted((a, b) => (people[b]?.waitingMonths ?? 0) - (people[a]?.waitingMonths ?? 0));
  for (const person of order) {
    place(plan, match, person, new Set());
  }
  return plan;
}

function place(plan: RoundPlan, match: number[], person: number, tried: Set<number>): boolean {
  return openTo(plan, person).some((activity) => {
    if (tried.has(activity)) {
      return false;
    }
    tried.add(activity);
    const there = match.flatMap((at, holder) => (at === activity ? [holder] : []));
    const hasRoom =
      there.length < (plan.activities[activity]?.posts ?? 0) ||
      there.some((holder) => !plan.held.has(holder) && place(plan, match, holder, tried));
    if (hasRoom) {
      match[person] = activity;
    }
    return hasRoom;
  });
}
