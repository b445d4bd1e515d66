import { cutOffsOfInstance } from '../cut-offs-of-instance.ts';
import { matchOf } from '../engine/read-plan.ts';
import type { MatchInstance, MatchResult } from '../match-instance.ts';
import { solveMatching } from '../solve-matching.ts';
import { addPost, join } from './change-plan.ts';
import { copyOf, takeOut } from './live-plan.ts';
import { openWalk, type Walk } from './open-walk.ts';
import { partsWhileWaiting } from './standing-plan.ts';

/**
 * A place promised before a round that keeps somebody from having one: without that promise, a best plan
 * gives the person a place. `months` is how long one must then have waited for a place of the activity, 0
 * where one would be free: who knows the own wait can check it without anybody else’s data.
 */
export type LockInTheWay = { activity: number; months: number };

/** Where each lock asks for a whole solve, as activities have minimums, only so many are tried. */
const mostSolved = 20;

/**
 * The locks that stand in the way of each person without a place, by index: exactly those without which the
 * best plan places the person, solved anew for each lock. Only locks of activities that the person could do
 * are told. Whom a lock held keeps all pairs, and may well have the place again: then the lock was in
 * nobody’s way. Each lock is in the way of one person at most.
 */
export function locksInTheWay(
  instance: MatchInstance,
  { match }: Pick<MatchResult, 'match'>,
): Map<number, LockInTheWay[]> {
  const open = openToUnplaced(instance, match);
  const locks = (instance.locked ?? []).filter(([, activity]) => open.has(activity));
  const walk = openWalk({ ...instance, locked: [] }, match);
  const without = walk ? walked(instance, walk) : solved(instance);
  const tried = walk ? locks : locks.slice(0, mostSolved);
  const inTheWay = new Map<number, LockInTheWay[]>();
  for (const lock of tried) {
    const [, activity] = lock;
    const after = without(lock);
    for (const person of open.get(activity) ?? []) {
      if (after[person] !== -1) {
        const months = monthsWithout(instance, lock, after);
        const told = (inTheWay.get(person) ?? []).filter((one) => one.activity !== activity);
        inTheWay.set(person, [...told, { activity, months }]);
      }
    }
  }
  return inTheWay;
}

type Lock = readonly [person: number, activity: number];
type Without = (lock: Lock) => readonly number[];

/** Who has no place, by each activity that they could do. */
function openToUnplaced({ pairs }: MatchInstance, match: readonly number[]) {
  const open = new Map<number, number[]>();
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const [person, activity] = [pairs.person[pair] as number, pairs.activity[pair] as number];
    if (match[person] === -1) {
      open.set(activity, [...(open.get(activity) ?? []), person]);
    }
  }
  return open;
}

/** From the best plan on: the post comes back, and then the person who was held. */
function walked(instance: MatchInstance, { network, live: plan }: Walk): Without {
  const nodeOf = new Map(Array.from(network.activityOf, (activity, node) => [activity, node]));
  const rankOf = new Map(Array.from(network.personOf, (person, at) => [person, at]));
  for (const [person, activity] of instance.locked ?? []) {
    const node = nodeOf.get(activity) as number;
    takeOut(plan, rankOf.get(person) as number);
    plan.posts[node] = (plan.posts[node] as number) - 1;
  }
  return ([person, activity]) => {
    const live = copyOf(plan);
    addPost(live, nodeOf.get(activity) as number);
    join(live, rankOf.get(person) as number);
    const at = live.place.map((node) => Math.min(node, network.posts.length));
    return matchOf(withoutLock(instance, person), network, at);
  };
}

const solved =
  (instance: MatchInstance): Without =>
  ([person]) =>
    solveMatching(withoutLock(instance, person), partsWhileWaiting).match;

const withoutLock = (instance: MatchInstance, person: number): MatchInstance => ({
  ...instance,
  locked: (instance.locked ?? []).filter(([one]) => one !== person),
});

function monthsWithout(
  instance: MatchInstance,
  [person, activity]: Lock,
  match: readonly number[],
): number {
  const { locked = [] } = withoutLock(instance, person);
  const held = new Set(locked.map(([one]) => one));
  const cutOff = cutOffsOfInstance(instance, match, held).of[activity];
  return cutOff?.kind === 'waited' ? cutOff.months : 0;
}
