import type { MatchInstance } from './match-instance.ts';
import { type CutOffs, waitingCutOffs } from './waiting-cut-offs.ts';

/** The waiting cut-offs of a plan from what is kept of its round, also when it was changed by hand since. */
export function cutOffsOfInstance(
  { people, activities, pairs }: MatchInstance,
  match: ArrayLike<number>,
  held: ReadonlySet<number>,
): CutOffs {
  const many = activities.posts.length;
  const removedBy = new Uint8Array(people.waitingMonths.length * many).fill(1);
  for (let pair = 0; pair < pairs.person.length; pair++) {
    removedBy[(pairs.person[pair] as number) * many + (pairs.activity[pair] as number)] = 0;
  }
  return waitingCutOffs({
    people: Array.from(people.waitingMonths, (waitingMonths) => ({ waitingMonths })),
    activities: Array.from(activities.posts, (posts, at) => ({
      posts,
      minPosts: activities.minPosts?.[at] ?? null,
    })),
    pairs: { removedBy },
    match,
    held,
  });
}
