import type { MatchInstance, MatchScore } from './match-instance.ts';

/** What a matching comes to in each tier. Linear in the pairs. */
export function scoreMatch(
  { people, pairs, previous }: MatchInstance,
  match: ArrayLike<number>,
): MatchScore {
  const score: MatchScore = { placed: 0, waiting: 0, kept: 0, fit: 0 };
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const person = pairs.person[pair] as number;
    const activity = pairs.activity[pair] as number;
    if (match[person] === activity) {
      score.placed += 1;
      score.waiting += people.waitingMonths[person] as number;
      score.kept += previous?.[person] === activity ? 1 : 0;
      score.fit += pairs.fit[pair] as number;
    }
  }
  return score;
}
