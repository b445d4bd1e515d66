import type { MatchInstance, MatchResult } from '../match-instance.ts';
import { solveMatching } from '../solve-matching.ts';
import type { Moved } from './what-if.ts';

/** Moves that suit those who move better, all of them together; nobody else is concerned. */
export type Suggestion = {
  moved: Moved[];
  /** What the fit of all who move would gain. */
  fit: number;
  /** How many places of the round before would be kept more, or fewer below 0. */
  kept: number;
};

/**
 * What the plan leaves out because it keeps people where they were told they would be: moves within the
 * plan by which the fit grows, while everybody who has a place keeps one, months waited stay, and what is
 * locked stays. Each is offered by itself and takes none of the others with it; all together they make the
 * best fit that there can be.
 */
export function suggestMoves(
  instance: MatchInstance,
  { match }: Pick<MatchResult, 'match'>,
): Suggestion[] {
  const wished = solveMatching(amongPlaced(instance, match)).match;
  const moved = match.flatMap((from, person) => {
    const to = wished[person] as number;
    return from === to ? [] : [{ person, from, to }];
  });
  const fitOf = new Map<string, number>();
  const { pairs, previous } = instance;
  for (let pair = 0; pair < pairs.person.length; pair++) {
    fitOf.set(`${pairs.person[pair]} ${pairs.activity[pair]}`, pairs.fit[pair] as number);
  }
  const fit = (person: number, at: number) => fitOf.get(`${person} ${at}`) ?? 0;
  const kept = (person: number, at: number) => (previous?.[person] === at ? 1 : 0);
  const gained = (group: readonly Moved[], of: (person: number, at: number) => number) =>
    group.reduce((sum, { person, from, to }) => sum + of(person, to) - of(person, from), 0);
  // An activity that all would leave stays open: some of these moves alone would leave it too few.
  const emptiesBelowMinimum = ({ moved: [start, ...others] }: Pick<Suggestion, 'moved'>) => {
    const least = instance.activities.minPosts?.[start?.from ?? -1] ?? 0;
    const end = others.at(-1) ?? start;
    const left = wished.filter((to) => to === start?.from).length;
    return least > 1 && end?.to !== start?.from && left < least;
  };
  return chainsOf(moved)
    .map((group) => ({ moved: group, fit: gained(group, fit), kept: gained(group, kept) }))
    .filter((suggestion) => suggestion.fit > 0 && !emptiesBelowMinimum(suggestion))
    .toSorted((a, b) => b.fit - a.fit || first(a) - first(b));
}

const first = ({ moved }: Suggestion): number => Math.min(...moved.map(({ person }) => person));

/** The same instance with only those who have a place, who stay where that costs no fit. */
function amongPlaced(instance: MatchInstance, match: readonly number[]): MatchInstance {
  const { activities, pairs } = instance;
  const of = Array.from(pairs.person, (_, pair) => pair).filter(
    (pair) => (match[pairs.person[pair] as number] as number) >= 0,
  );
  const taken = new Set(match);
  const isClosed = (at: number) => (activities.minPosts?.[at] ?? 0) > 1 && !taken.has(at);
  return {
    ...instance,
    activities: {
      ...activities,
      posts: Array.from(activities.posts, (posts, at) => (isClosed(at) ? 0 : posts)),
    },
    pairs: {
      person: of.map((pair) => pairs.person[pair] as number),
      activity: of.map((pair) => pairs.activity[pair] as number),
      fit: of.map((pair) => pairs.fit[pair] as number),
    },
    previous: match,
    tiers: ['placed', 'waiting', 'fit', 'kept'],
  };
}

/**
 * Moves that hang together: somebody goes where another leaves, around a circle, or along a way that ends
 * at a free post. No activity comes twice in one, so each can be made without the others.
 */
function chainsOf(moved: readonly Moved[]): Moved[][] {
  const leaving = new Map<number, Moved[]>();
  const surplus = new Map<number, number>();
  for (const move of moved) {
    leaving.set(move.from, [...(leaving.get(move.from) ?? []), move]);
    surplus.set(move.from, (surplus.get(move.from) ?? 0) + 1);
    surplus.set(move.to, (surplus.get(move.to) ?? 0) - 1);
  }
  const starts = [...surplus]
    .flatMap(([at, count]) => Array.from({ length: Math.max(0, count) }, () => at))
    .toSorted((a, b) => a - b);
  const others = [...leaving.keys()].toSorted((a, b) => a - b);
  const chains: Moved[][] = [];
  for (const start of [...starts, ...others]) {
    const ends = starts.includes(start) ? 1 : (leaving.get(start)?.length ?? 0);
    for (let walk = 0; walk < ends; walk++) {
      chains.push(...walkFrom(start, leaving));
    }
  }
  return chains.filter((chain) => chain.length > 0);
}

/** Walks until nobody leaves the place any more; whatever closes a circle on the way is a chain by itself. */
function walkFrom(start: number, leaving: ReadonlyMap<number, Moved[]>): Moved[][] {
  const circles: Moved[][] = [];
  const way: Moved[] = [];
  for (let at = start; ; ) {
    const next = leaving.get(at)?.shift();
    if (!next) {
      return [...circles, way];
    }
    way.push(next);
    at = next.to;
    const back = way.findIndex(({ from }) => from === at);
    if (back >= 0) {
      circles.push(way.splice(back));
    }
  }
}
