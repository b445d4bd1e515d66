import type { Change } from '@etabli/domain/matching/change/change';
import { gainsOfPosts, type PostsGain } from '@etabli/domain/matching/change/gain-of-posts';
import {
  type PlanToday,
  planToday,
  type SinceRound,
} from '@etabli/domain/matching/change/plan-today';
import { type Suggestion, suggestMoves } from '@etabli/domain/matching/change/suggest-moves';
import { type Consequences, type WhatIf, whatIf } from '@etabli/domain/matching/change/what-if';
import { clustersOf } from '@etabli/domain/matching/ideas/clusters';
import { couldBeLeftOut } from '@etabli/domain/matching/ideas/could-be-left-out';
import { type RankedIdea, rankIdeas } from '@etabli/domain/matching/ideas/rank-ideas';
import {
  hasMinimums,
  type MatchInstance,
  type Tier,
  tierNames,
} from '@etabli/domain/matching/match-instance';
import { type MoveHindrance, moveByHand } from '@etabli/domain/matching/move-by-hand';
import type { HandMove } from '@etabli/domain/matching/passed-by-move';
import type { ActivityInRound, PersonInRound } from '@etabli/domain/matching/round-facts';
import type { MatchingRules } from '@etabli/domain/territories/matching-terms';

/** A round and what became of it since: all that any question about it starts from. */
export type AskedToday = { asked: MatchInstance; since: SinceRound };

/** What changes come to, without the plans that it was read from. */
export type Thought = Omit<WhatIf, 'instance' | 'result'> & {
  match: number[];
  aims: readonly Tier[];
  before: PlanToday['standing']['score'];
  notWeighed: number;
};
type NotPossible = Extract<ReturnType<typeof whatIf>, { ok: false }>;

const told = (today: PlanToday, { instance, result, ...answer }: WhatIf): Thought => ({
  ...answer,
  match: result.match,
  aims: instance.tiers ?? tierNames,
  before: today.standing.score,
  notWeighed: today.notWeighed.length,
});

function ofChanges({
  asked,
  since,
  changes,
}: AskedToday & { changes: readonly Change[] }): ({ ok: true } & Thought) | NotPossible {
  const today = planToday(asked, since);
  const answer = whatIf(today, changes);
  return answer.ok ? { ok: true, ...told(today, answer) } : answer;
}

function ofMove({
  asked,
  since,
  move,
}: AskedToday & { move: HandMove }):
  | { hindrance: null; thought: Thought }
  | { hindrance: MoveHindrance; thought: null } {
  const today = planToday(asked, since);
  const { hindrance, answer } = moveByHand(today, move);
  return hindrance === null
    ? { hindrance, thought: told(today, answer) }
    : { hindrance, thought: null };
}

function ofSuggestions({ asked, since }: AskedToday): {
  items: Suggestion[];
  notWeighed: number;
} {
  const { instance, standing, notWeighed } = planToday(asked, since);
  const counted = { ...instance, previous: asked.previous };
  const items = suggestMoves(withLeastOf(standing.match, counted), standing);
  return { items, notWeighed: notWeighed.length };
}

/** Who has a place keeps one: an activity that some left since goes on with as many as it has by now. */
function withLeastOf(match: readonly number[], instance: MatchInstance): MatchInstance {
  const { minPosts } = instance.activities;
  const count = (activity: number) => match.filter((at) => at === activity).length;
  const least = minPosts && Array.from(minPosts, (one, at) => Math.min(one, count(at) || one));
  return { ...instance, activities: { ...instance.activities, minPosts: least } };
}

/** So many ideas are weighed at once; beyond, those with fewest people are left out. */
export const mostIdeas = 100;

export type Idea = {
  kind: 'cluster' | 'activity';
  activity: ActivityInRound;
  wishedBy: { people: number; unplaced: number } | null;
};
type IdeasAsked = AskedToday & {
  people: readonly (PersonInRound | null)[];
  /** Sheets that wait for their clearance. */
  uncleared: readonly ActivityInRound[];
  rules: MatchingRules;
  /** How many posts an activity is thought to have that is not there yet. */
  posts: number;
};

function ofIdeas({ asked, since, people, uncleared, rules, posts }: IdeasAsked): {
  unplaced: number;
  refilled: number;
  couldBeLeftOut: number;
  notWeighed: number;
  hasMinimums: boolean;
  ranked: RankedIdea<Idea>[];
  /** What one post more of each activity of the round would bring. */
  morePosts: PostsGain[];
} {
  const { instance, result, standing, notWeighed } = planToday(asked, since);
  const left = couldBeLeftOut(instance, result);
  const members = left.flatMap((index) => {
    const person = people[index];
    return person ? [{ ...person, isPlaced: result.match[index] !== -1 }] : [];
  });
  const clusters = clustersOf(members, { posts, most: mostIdeas - uncleared.length });
  const ideas: Idea[] = [
    ...uncleared.map((activity) => ({ kind: 'activity' as const, activity, wishedBy: null })),
    ...clusters.map(({ activity, people: wishing, unplaced }) => ({
      kind: 'cluster' as const,
      activity,
      wishedBy: { people: wishing, unplaced },
    })),
  ];
  const oneMore = Array.from(instance.activities.posts, (_, activity) => ({ activity, posts: 1 }));
  return {
    unplaced: result.match.filter((activity) => activity === -1).length,
    refilled: result.score.placed - standing.score.placed,
    couldBeLeftOut: left.length,
    notWeighed: notWeighed.length,
    hasMinimums: hasMinimums(instance),
    ranked: rankIdeas({ instance, result, people, rules }, ideas),
    morePosts: gainsOfPosts(instance, result, oneMore),
  };
}

/** A place that is free by now and that somebody gets with or without the changes. */
export const isRefill = (
  { refilled }: Pick<Thought, 'refilled'>,
  { person, to }: Consequences['moved'][number],
): boolean => refilled.moved.some((one) => one.person === person && one.to === to && to >= 0);

/** All that a round is asked once it is computed: pure computing, here or in a thread of its own. */
export const thoughts = {
  changes: ofChanges,
  move: ofMove,
  suggestions: ofSuggestions,
  ideas: ofIdeas,
};
export type Thoughts = typeof thoughts;
