import type { MatchInstance, MatchResult } from '../match-instance.ts';

/**
 * Everybody who could be the one left out where as many are placed: who has no post, who holds one that
 * such a person could do, and so on. A new activity places one more person only if somebody of these can
 * do it. By index; those who are locked in place are none of them.
 */
export function couldBeLeftOut(
  { people, activities, pairs, locked = [] }: MatchInstance,
  { match }: Pick<MatchResult, 'match'>,
): number[] {
  const isLocked = new Set(locked.map(([person]) => person));
  const open = new Map<number, number[]>();
  const holders = new Map<number, number[]>();
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const [person, activity] = [pairs.person[pair] as number, pairs.activity[pair] as number];
    open.set(person, [...(open.get(person) ?? []), activity]);
  }
  match.forEach((activity, person) => {
    if (activity >= 0 && !isLocked.has(person)) {
      holders.set(activity, [...(holders.get(activity) ?? []), person]);
    }
  });
  const isSeen = new Uint8Array(activities.posts.length);
  const left = Array.from({ length: people.waitingMonths.length }, (_, person) => person).filter(
    (person) => match[person] === -1 && !isLocked.has(person),
  );
  for (const person of left) {
    for (const activity of open.get(person) ?? []) {
      if (isSeen[activity] === 0) {
        isSeen[activity] = 1;
        left.push(...(holders.get(activity) ?? []));
      }
    }
  }
  return left.toSorted((a, b) => a - b);
}
