import type { MatchingRules } from '../territories/matching-terms.ts';
import type { Pairs } from './build-pairs.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

/** Who is where after a round; people and activities are named by their index. */
export type RoundPlan = {
  people: readonly PersonInRound[];
  activities: readonly ActivityInRound[];
  pairs: Pairs;
  /** The activity of each person, -1 for none; those held before the round are in it. */
  match: ArrayLike<number>;
  /** The people whose place was held before the round. */
  held: ReadonlySet<number>;
  rules: MatchingRules;
};

/** The activities that a person could do, by their index. */
export function openTo(
  { activities, pairs }: { activities: readonly object[]; pairs: Pick<Pairs, 'removedBy'> },
  person: number,
): number[] {
  const from = person * activities.length;
  return activities.flatMap((_, a) => (pairs.removedBy[from + a] === 0 ? [a] : []));
}

/** Who has a post of each activity. */
export function holdersOf({
  activities,
  match,
}: {
  activities: readonly object[];
  match: ArrayLike<number>;
}): number[][] {
  const holders: number[][] = activities.map(() => []);
  for (let person = 0; person < match.length; person++) {
    holders[match[person] ?? -1]?.push(person);
  }
  return holders;
}
