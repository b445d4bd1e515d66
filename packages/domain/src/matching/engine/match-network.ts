import type { Column, MatchInstance, StableId } from '../match-instance.ts';
import { type PairRows, rowsOf } from './pair-rows.ts';

/**
 * An instance in one order, whatever order its rows came in: people and activities by their ids, pairs
 * by person and activity. People with a lock are left out, and their posts are taken.
 */
export type MatchNetwork = {
  /** Who stands here: the index of each person, and of each activity, in the instance. */
  personOf: Int32Array;
  activityOf: Int32Array;
  /** Free posts of each activity. */
  posts: Int32Array;
  waiting: Float64Array;
  rows: PairRows;
  /** The activity of the round before, -1 for none. */
  previous: Int32Array;
  /** The activity that stands for the posts which another must fill, -1 where there is none. */
  duty: Int32Array;
  /** From here on activities stand for such posts, which count before all tiers. */
  firstDuty: number;
};

/** Puts an instance in order. Linear in the pairs, but for sorting ids and rows that are not sorted. */
export function orderInstance(instance: MatchInstance): MatchNetwork {
  const { people, activities, pairs, previous, locked = [] } = instance;
  const isLocked = new Uint8Array(people.waitingMonths.length);
  const free = Int32Array.from(activities.posts);
  for (const [person, activity] of locked) {
    isLocked[person] = 1;
    free[activity] = (free[activity] as number) - 1;
  }
  const everybody = sorted(isLocked.length, people.id);
  const personOf =
    locked.length > 0 ? everybody.filter((person) => isLocked[person] === 0) : everybody;
  const activityOf = sorted(free.length, activities.id);
  const personRank = ranks(personOf, isLocked.length);
  const activityRank = ranks(activityOf, free.length);
  const before = new Int32Array(personOf.length).fill(-1);
  if (previous) {
    for (let at = 0; at < before.length; at++) {
      before[at] = activityRank[previous[personOf[at] as number] as number] ?? -1;
    }
  }
  return {
    personOf,
    activityOf,
    posts: activityOf.map((activity) => free[activity] as number),
    waiting: pick(people.waitingMonths, personOf),
    rows: rowsOf(pairs, { personRank, activityRank, people: personOf.length }),
    previous: before,
    duty: new Int32Array(free.length).fill(-1),
    firstDuty: free.length,
  };
}

function pick(column: Column, order: Int32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) {
    picked[at] = column[order[at] as number] as number;
  }
  return picked;
}

function sorted(length: number, ids: readonly StableId[] | undefined): Int32Array {
  const order = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    order[at] = at;
  }
  if (!ids) {
    return order;
  }
  const names = ids.map(String);
  const isSorted = names.every((name, at) => at === 0 || (names[at - 1] as string) < name);
  const name = (index: number) => names[index] as string;
  return isSorted
    ? order
    : order.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function ranks(order: Int32Array, length: number): Int32Array {
  const rank = new Int32Array(length).fill(-1);
  for (let at = 0; at < order.length; at++) {
    rank[order[at] as number] = at;
  }
  return rank;
}
