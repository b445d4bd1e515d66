import { asGiven, matchOf } from '../engine/read-plan.ts';
import type { MatchInstance, MatchResult } from '../match-instance.ts';
import { scoreMatch } from '../score-match.ts';
import { solveMatching } from '../solve-matching.ts';
import { waysToFill } from './chains.ts';
import { type Change, changeInstance, type PersonPairs } from './change.ts';
import { addPost, join, removePost, withdraw } from './change-plan.ts';
import type { Row } from './live-plan.ts';
import { openWalk, type Walk } from './open-walk.ts';

/** Few parts of a search over minimums are looked at: somebody waits for the answer. */
export const partsWhileWaiting = 200;

/** A best plan of an instance, which stays best change after change. */
export type StandingPlan = { instance: MatchInstance; result: MatchResult };
type Standing = StandingPlan & { walk?: Walk | undefined };

/** Begins with a plan that is known to be best. */
export const standingFrom = (instance: MatchInstance, result: MatchResult): Standing => ({
  instance,
  result,
  walk: openWalk(instance, result.match),
});

/**
 * The best plan after a change. Only what the change sets going is looked at: a person goes, a post comes,
 * somebody comes. Each is one way of moves, and the best such way makes a best plan of a best plan.
 */
export function afterChange(standing: Standing, change: Change): Standing {
  const instance = changeInstance(standing.instance, change);
  const { walk } = standing;
  if (!walk || change.kind === 'tiers') {
    return standingFrom(instance, solveMatching(instance, partsWhileWaiting));
  }
  walkThrough(standing.instance, walk, change);
  return { instance, result: read(instance, walk), walk };
}

function walkThrough(
  { locked = [] }: MatchInstance,
  { network, units, live }: Walk,
  change: Exclude<Change, { kind: 'tiers' }>,
) {
  const person = (of: number) => network.personOf.indexOf(of);
  const node = (of: number) => network.activityOf.indexOf(of);
  switch (change.kind) {
    case 'move': {
      const settled = locked.find(([who]) => who === change.person)?.[1];
      if (settled === undefined) {
        withdraw(live, person(change.person));
      } else {
        addPost(live, node(settled));
      }
      if (change.to >= 0) {
        removePost(live, node(change.to));
      }
      break;
    }
    case 'posts':
      for (let more = 0; more < change.more; more++) {
        addPost(live, node(change.activity));
      }
      for (let fewer = 0; fewer < -change.more; fewer++) {
        removePost(live, node(change.activity));
      }
      break;
    case 'pairs':
      for (const pairs of change.people) {
        const who = person(pairs.person);
        withdraw(live, who);
        live.rows[who] = rowOf({ network, units }, pairs);
        join(live, who);
      }
  }
}

function rowOf(
  { network, units }: Pick<Walk, 'network' | 'units'>,
  { person, activity, fit }: PersonPairs,
): Row {
  const at = network.personOf.indexOf(person);
  const own = units.placed + units.waiting * (network.waiting[at] as number);
  const to = Int32Array.from(activity, (of) => network.activityOf.indexOf(of));
  const weight = Float64Array.from(
    fit,
    (points, pair) =>
      own + units.fit * points + (to[pair] === network.previous[at] ? units.kept : 0),
  );
  return { to, weight };
}

/** The plan as an answer, with the least prices that prove it. */
function read(instance: MatchInstance, { network, live }: Walk): MatchResult {
  const place = live.place.map((node) => (node === live.root ? network.posts.length : node));
  const match = matchOf(instance, network, place);
  const prices = asGiven(network, waysToFill(live).value);
  return { match, score: scoreMatch(instance, match), prices };
}
