import type { MatchInstance, MatchScore } from './match-instance.ts';

/** What a matching comes to in each tier. Linear in the pairs. */
export function scoreMatch(
  { people, pairs, previous }: MatchInstance,
  match: ArrayLike<number>,
): MatchScore {
  const score: MatchScore = { placed: 0, waiting: 0, kept: 0, fit: 0 };
  const { person: who, activity: what } = pairs;
  for (let pair = 0; pair < who.length; pair++) {
    const person = who[pair] as number;
    const activity = what[pair] as number;
    if (match[person] === activity) {
      score.placed += 1;
      score.waiting += people.waitingMonths[person] as number;
      score.kept += previous?.[person] === activity ? 1 : 0;
      score.fit += pairs.fit[pair] as number;
    }
  }
  return score;
}
