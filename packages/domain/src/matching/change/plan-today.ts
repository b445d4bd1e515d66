import type { Column, MatchInstance, MatchResult, Tier } from '../match-instance.ts';
import { tierNames } from '../match-instance.ts';
import type { HandMove } from '../passed-by-move.ts';
import { scoreMatch } from '../score-match.ts';
import { solveMatching } from '../solve-matching.ts';
import type { Change } from './change.ts';
import { changeInstance } from './change.ts';
import { possibleChanges } from './possible-changes.ts';
import { partsWhileWaiting } from './standing-plan.ts';

/** What became of a round since: who is where, and who is settled there. People and activities by index. */
export type SinceRound = {
  match: Column;
  /** Who stays there whatever else is moved, -1 for nowhere: held, taken up, answered, or put by hand. */
  fixed: ReadonlyMap<number, number>;
};

/** A round as it stands today: where every question about it starts. */
export type PlanToday = {
  /** The round as it was asked. */
  asked: MatchInstance;
  /** Who is settled is locked or has no pair, and people keep what they have by now before anything fits better. */
  instance: MatchInstance;
  /** The plan as it stands. */
  standing: Pick<MatchResult, 'match' | 'score'>;
  /** The best plan from there: places that are free by now are filled. It is what any next gesture does. */
  result: MatchResult;
  fixed: ReadonlyMap<number, number>;
  /** Who has a place of today that the round has no post or no pair for: it stays outside, and is told. */
  notWeighed: number[];
};

/**
 * A round as it stands today. Its aims stay in their order, but that a place which people have by now is
 * not changed for a better fit alone. An activity in which somebody is settled stays open with as many as
 * it has by now.
 */
export function planToday(asked: MatchInstance, { match, fixed }: SinceRound): PlanToday {
  const held = new Set((asked.locked ?? []).map(([person]) => person));
  const settled = [...fixed].filter(([person]) => !held.has(person));
  const places = settled.filter(([, to]) => to >= 0);
  const { changed: placed, impossible } = possibleChanges(
    asked,
    places.map(([person, to]) => ({ kind: 'move' as const, person, to })),
  );
  const notWeighed = impossible.map(({ change }) => change.person);
  const gone = settled.flatMap(([person, to]) => (to < 0 ? [person] : []));
  const changed = changeInstance(placed, {
    kind: 'pairs',
    people: [...gone, ...notWeighed].map((person) => ({ person, activity: [], fit: [] })),
  });
  const outside = new Set(notWeighed);
  const stands = Array.from(match, (at, person) => (outside.has(person) ? -1 : at));
  const instance: MatchInstance = {
    ...changed,
    activities: { ...changed.activities, minPosts: leastToday(changed, stands) },
    previous: stands,
    tiers: keptBeforeFit(asked.tiers ?? tierNames),
  };
  return {
    asked,
    instance,
    standing: { match: stands, score: scoreOfRound(asked, asked, stands) },
    result: solveMatching(instance, partsWhileWaiting),
    fixed,
    notWeighed,
  };
}

function leastToday({ activities, locked = [] }: MatchInstance, match: readonly number[]) {
  const isSettled = new Set(locked.map(([, at]) => at));
  return Array.from(activities.minPosts ?? activities.posts, (least, at) => {
    const asked = activities.minPosts ? least : 1;
    return isSettled.has(at) ? Math.min(asked, match.filter((one) => one === at).length) : asked;
  });
}

function keptBeforeFit(tiers: readonly Tier[]): Tier[] {
  const others: Tier[] = tiers.filter((tier) => tier !== 'kept');
  const [kept, fit] = [tiers.indexOf('kept'), others.indexOf('fit')];
  return others.toSpliced(Math.min(kept, fit), 0, 'kept');
}

/** What a plan comes to as its round counts: kept is what the round before proposed. */
export const scoreOfRound = (
  { previous }: Pick<MatchInstance, 'previous'>,
  instance: MatchInstance,
  match: readonly number[],
) => scoreMatch({ ...instance, previous }, match);

/** A move as a change: whom a hand has settled already, it may move once more. */
export function handMove(
  { asked, fixed }: Pick<PlanToday, 'asked' | 'fixed'>,
  { person, to }: HandMove,
): Change {
  const move = { kind: 'move' as const, person, to };
  if (!fixed.has(person)) {
    return move;
  }
  const { pairs } = asked;
  for (let pair = 0; pair < pairs.person.length; pair++) {
    if (pairs.person[pair] === person && (to < 0 || pairs.activity[pair] === to)) {
      return { ...move, again: { fit: pairs.fit[pair] as number } };
    }
  }
  return move;
}
