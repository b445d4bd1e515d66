import type { Column, MatchInstance, StableId } from './match-instance.ts';
import type { TierUnits } from './pack-weights.ts';

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
  /** The pairs of person `i` are those from `start[i]` up to `start[i + 1]`. */
  start: Int32Array;
  activity: Int32Array;
  fit: Int32Array;
  /** The activity of the round before, -1 for none. */
  previous: Int32Array;
  /** The activity that stands for the posts which another must fill, -1 where there is none. */
  duty: Int32Array;
  /** From here on activities stand for such posts, which count before all tiers. */
  firstDuty: number;
};

/** The pairs in rows of people, with what each weighs. */
export type WeighedPairs = { start: Int32Array; activity: Int32Array; weight: Float64Array };

/** Weighs each pair in the units given. */
export function weigh(network: MatchNetwork, units: TierUnits): WeighedPairs {
  const { start, activity, fit, waiting, previous, duty, firstDuty } = network;
  const weight = new Float64Array(activity.length);
  for (let person = 0; person < waiting.length; person++) {
    const own = units.placed + units.waiting * (waiting[person] as number);
    const end = start[person + 1] as number;
    const before = previous[person] as number;
    const beforeAsDuty = duty[before] ?? -1;
    for (let pair = start[person] as number; pair < end; pair++) {
      const to = activity[pair] as number;
      const kept = to === before || to === beforeAsDuty ? units.kept : 0;
      const must = to >= firstDuty ? units.duty : 0;
      weight[pair] = own + kept + must + units.fit * (fit[pair] as number);
    }
  }
  return { start, activity, weight };
}

/** Puts an instance in order. Linear in the pairs, but for sorting the ids. */
export function orderInstance(instance: MatchInstance): MatchNetwork {
  const { people, activities, pairs, previous, locked = [] } = instance;
  const isLocked = new Uint8Array(people.waitingMonths.length);
  const posts = Int32Array.from(activities.posts);
  for (const [person, activity] of locked) {
    isLocked[person] = 1;
    posts[activity] = (posts[activity] as number) - 1;
  }
  const personOf = sorted(isLocked.length, people.id).filter((person) => isLocked[person] === 0);
  const activityOf = sorted(posts.length, activities.id);
  const personRank = ranks(personOf, isLocked.length);
  const activityRank = ranks(activityOf, posts.length);
  return {
    personOf,
    activityOf,
    posts: activityOf.map((activity) => posts[activity] as number),
    waiting: Float64Array.from(personOf, (person) => people.waitingMonths[person] as number),
    ...rowsOf(pairs, { personRank, activityRank, people: personOf.length }),
    previous: personOf.map((person) => rankOf(activityRank, previous?.[person] ?? -1)),
    duty: new Int32Array(posts.length).fill(-1),
    firstDuty: posts.length,
  };
}

const rankOf = (rank: Int32Array, index: number): number => rank[index] ?? -1;

function sorted(length: number, ids: readonly StableId[] | undefined): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index);
  if (!ids) {
    return order;
  }
  const names = ids.map(String);
  const name = (index: number) => names[index] as string;
  return order.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function ranks(order: Int32Array, length: number): Int32Array {
  const rank = new Int32Array(length).fill(-1);
  for (let at = 0; at < order.length; at++) {
    rank[order[at] as number] = at;
  }
  return rank;
}

type Ranks = { personRank: Int32Array; activityRank: Int32Array; people: number };

/** Pairs as rows of people, each row by activity: two sorts by counting, the second keeps the first. */
function rowsOf(
  pairs: MatchInstance['pairs'],
  { personRank, activityRank, people }: Ranks,
): Pick<MatchNetwork, 'start' | 'activity' | 'fit'> {
  const byActivity = placesOf(pairs.activity, activityRank, activityRank.length);
  const start = startsOf(pairs.person, personRank, people);
  const count = start[people] as number;
  const activity = new Int32Array(count);
  const fit = new Int32Array(count);
  const next = start.slice();
  for (let at = 0; at < byActivity.length; at++) {
    const pair = byActivity[at] as number;
    const person = personRank[pairs.person[pair] as number] as number;
    if (person >= 0) {
      const place = next[person] as number;
      next[person] = place + 1;
      activity[place] = activityRank[pairs.activity[pair] as number] as number;
      fit[place] = pairs.fit[pair] as number;
    }
  }
  return { start, activity, fit };
}

/** Where the pairs of each rank begin; the last number is how many there are. */
function startsOf(column: Column, rank: Int32Array, length: number): Int32Array {
  const start = new Int32Array(length + 1);
  for (let pair = 0; pair < column.length; pair++) {
    const at = rank[column[pair] as number] as number;
    if (at >= 0) {
      start[at + 1] = (start[at + 1] as number) + 1;
    }
  }
  for (let at = 0; at < length; at++) {
    start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  }
  return start;
}

function placesOf(column: Column, rank: Int32Array, length: number): Int32Array {
  const next = startsOf(column, rank, length);
  const order = new Int32Array(column.length);
  for (let pair = 0; pair < column.length; pair++) {
    const at = rank[column[pair] as number] as number;
    const place = next[at] as number;
    next[at] = place + 1;
    order[place] = pair;
  }
  return order;
}
