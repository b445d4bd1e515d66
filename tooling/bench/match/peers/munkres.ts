import { munkres } from 'munkres';
import { type PreparePeer, worthOf } from './peer.ts';

/**
 * The Hungarian method, on a table of people by single posts. It gives everybody a post as long as there
 * are some: what is no pair costs as much as none, and is read as none. The table is made square, which it
 * solves several times faster than one with more rows than columns or the other way round.
 */
export const prepareMunkres: PreparePeer = async (instance) => {
  const { people, activities, pairs } = instance;
  const worth = worthOf(instance);
  const most = worth.reduce((best, one) => Math.max(best, one), 0);
  const activityOfPost = Array.from(activities.posts).flatMap((posts, at) =>
    Array.from({ length: posts }, () => at),
  );
  const firstPost = Array.from(activities.posts, (_, at) => activityOfPost.indexOf(at));
  const side = Math.max(people.waitingMonths.length, activityOfPost.length);
  const costs = Array.from({ length: side }, () => new Array<number>(side).fill(most));
  const isPair = new Set<string>();
  Array.from(pairs.person).forEach((person, pair) => {
    const activity = pairs.activity[pair] as number;
    isPair.add(`${person} ${activity}`);
    const from = firstPost[activity] as number;
    costs[person]?.fill(
      most - (worth[pair] as number),
      from,
      from + (activities.posts[activity] as number),
    );
  });
  return () => {
    const match = Array.from(people.waitingMonths, () => -1);
    for (const [person, post] of munkres(costs)) {
      const activity = activityOfPost[post] ?? -1;
      if (isPair.has(`${person} ${activity}`)) {
        match[person] = activity;
      }
    }
    return match;
  };
};
