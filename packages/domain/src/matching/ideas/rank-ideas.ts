import type { MatchingRules } from '../../territories/matching-terms.ts';
import { buildPairs } from '../build-pairs.ts';
import { gainsOfPosts, type PostsGain } from '../change/gain-of-posts.ts';
import type { MatchInstance, MatchResult } from '../match-instance.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';

/** A round with its answer, and what is known of its people; one who is not known any more is null. */
export type AskedRound = {
  instance: MatchInstance;
  result: MatchResult;
  people: readonly (PersonInRound | null)[];
  rules: MatchingRules;
};

export type RankedIdea<T> = { idea: T; gain: PostsGain };

/**
 * Activities that could be created, the most useful first: exactly what each would bring by itself. By
 * chains of moves nearly every idea places as many people as it has posts, so what counts next is how many
 * would be placed with nobody moving for it; then the months waited, the fit, and few moves.
 */
export function rankIdeas<T extends { activity: ActivityInRound }>(
  { instance, result, people, rules }: AskedRound,
  ideas: readonly T[],
): RankedIdea<T>[] {
  const known = people.flatMap((person, index) => (person ? [{ person, index }] : []));
  const pairs = buildPairs(
    known.map(({ person }) => person),
    ideas.map(({ activity }) => ({ ...activity, takesPeople: true, isCleared: true })),
    rules,
  );
  const columns = ideas.map(() => ({ person: [] as number[], fit: [] as number[] }));
  pairs.person.forEach((person, at) => {
    const column = columns[pairs.activity[at] as number];
    column?.person.push(known[person]?.index as number);
    column?.fit.push(pairs.fit[at] as number);
  });
  const asked = ideas.map(({ activity }, at) => ({
    posts: activity.posts,
    ...(columns[at] as (typeof columns)[number]),
  }));
  const gains = gainsOfPosts(instance, result, asked);
  return ideas
    .map((idea, at) => ({ idea, gain: gains[at] as PostsGain }))
    .toSorted(
      ({ idea: one, gain: a }, { idea: other, gain: b }) =>
        compareGains(a, b) || (one.activity.id < other.activity.id ? -1 : 1),
    );
}

/** Negative where the first brings more. */
export const compareGains = (a: PostsGain, b: PostsGain): number =>
  b.placed - a.placed ||
  b.direct - a.direct ||
  b.waiting - a.waiting ||
  b.fit - a.fit ||
  a.moves - b.moves;
