import type { MatchInstance } from '../match-instance.ts';
import type { MatchNetwork } from './match-network.ts';
import type { PackingBounds } from './pack-weights.ts';

/** The activity of each person of the instance, -1 for none; those who are locked have theirs. */
export function matchOf(
  { people, locked = [] }: MatchInstance,
  { personOf, activityOf }: MatchNetwork,
  place: Int32Array,
): number[] {
  const match = new Array<number>(people.waitingMonths.length).fill(-1);
  place.forEach((node, person) => {
    match[personOf[person] as number] = activityOf[node] ?? -1;
  });
  for (const [person, activity] of locked) {
    match[person] = activity;
  }
  return match;
}

/** The other way: where a plan puts each ordered person, the number of activities for no place. */
export function placeOf(
  { personOf, activityOf, posts }: MatchNetwork,
  match: ArrayLike<number>,
): Int32Array {
  const nodeOf = new Map(Array.from(activityOf, (activity, node) => [activity, node]));
  return personOf.map((person) => nodeOf.get(match[person] as number) ?? posts.length);
}

/** Values of ordered activities, in the order of the instance. */
export function asGiven({ activityOf }: MatchNetwork, values: ArrayLike<number>): number[] {
  const given = new Array<number>(activityOf.length).fill(0);
  activityOf.forEach((activity, at) => {
    given[activity] = values[at] as number;
  });
  return given;
}

/** How large an instance is, for its weights; an activity with a minimum counts twice. */
export function boundsOf({ people, activities }: MatchInstance): PackingBounds {
  let mostWaiting = 0;
  for (let person = 0; person < people.waitingMonths.length; person++) {
    mostWaiting = Math.max(mostWaiting, people.waitingMonths[person] as number);
  }
  const { posts, minPosts } = activities;
  const withMinimum = Array.from(minPosts ?? []).filter((minimum) => minimum > 1).length;
  return {
    people: people.waitingMonths.length,
    activities: posts.length + withMinimum,
    mostWaiting,
  };
}
