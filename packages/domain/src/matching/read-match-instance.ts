import {
  type InstanceProblem,
  readFields,
  readIds,
  readList,
  readNumbers,
  told,
  Unsound,
} from './engine/instance-columns.ts';
import { type MatchInstance, mostFit, type Tier, tierNames } from './match-instance.ts';

export type ReadInstance =
  | { ok: true; instance: MatchInstance }
  | { ok: false; problem: InstanceProblem };

/** More months or posts than this are a slip of whoever wrote them. */
const mostCount = 1_000_000_000;

/**
 * An instance out of parsed JSON, or the first problem that it has: a field that is missing, unknown or
 * of another kind, columns of unequal length, a number out of bounds, an id or a pair named twice, a
 * lock on no pair, on a person who has one already, or over the posts of its activity.
 */
export function readMatchInstance(json: unknown): ReadInstance {
  try {
    return { ok: true, instance: read(json) };
  } catch (error) {
    if (error instanceof Unsound) {
      return { ok: false, problem: error.problem };
    }
    throw error;
  }
}

function read(json: unknown): MatchInstance {
  const names = ['people', 'activities', 'pairs', 'previous', 'locked', 'tiers'];
  const fields = readFields(json, 'instance', names);
  const people = readPeople(fields.people);
  const activities = readActivities(fields.activities);
  const sizes = { people: people.waitingMonths.length, activities: activities.posts.length };
  const pairs = readPairs(fields.pairs, sizes);
  const { previous, locked, tiers } = fields;
  const instance = {
    people,
    activities,
    pairs,
    ...(previous === undefined ? {} : { previous: readPrevious(previous, sizes) }),
    ...(locked === undefined ? {} : { locked: readLocks(locked, sizes) }),
    ...(tiers === undefined ? {} : { tiers: readTiers(tiers) }),
  };
  refuseTwice(instance);
  refuseLocks(instance);
  return instance;
}

function readPeople(value: unknown): MatchInstance['people'] {
  const { id, waitingMonths } = readFields(value, 'people', ['id', 'waitingMonths']);
  const waiting = readList(waitingMonths, 'people.waitingMonths');
  const asked = { length: waiting.length, each: 'of people.waitingMonths' };
  return {
    ...(id === undefined ? {} : { id: readIds(readList(id, 'people.id', asked), 'people.id') }),
    waitingMonths: readNumbers(waiting, 'people.waitingMonths', { least: 0, most: mostCount }),
  };
}

function readActivities(value: unknown): MatchInstance['activities'] {
  const fields = readFields(value, 'activities', ['id', 'posts', 'minPosts']);
  const posts = readList(fields.posts, 'activities.posts');
  const asked = { length: posts.length, each: 'of activities.posts' };
  const count = (list: unknown[], path: string) =>
    readNumbers(list, path, { least: 0, most: mostCount });
  const [idPath, minPath] = ['activities.id', 'activities.minPosts'];
  const { id, minPosts } = fields;
  return {
    ...(id === undefined ? {} : { id: readIds(readList(id, idPath, asked), idPath) }),
    posts: count(posts, 'activities.posts'),
    ...(minPosts === undefined
      ? {}
      : { minPosts: count(readList(minPosts, minPath, asked), minPath) }),
  };
}

type Sizes = { people: number; activities: number };

const personBelow = ({ people }: Sizes) => ({
  ...{ least: 0, most: people - 1 },
  told: `the index of one of ${people} people`,
});

const activityBelow = ({ activities }: Sizes) => ({
  ...{ least: 0, most: activities - 1 },
  told: `the index of one of ${activities} activities`,
});

function readPairs(value: unknown, sizes: Sizes): MatchInstance['pairs'] {
  const fields = readFields(value, 'pairs', ['person', 'activity', 'fit']);
  const person = readList(fields.person, 'pairs.person');
  const asked = { length: person.length, each: 'of pairs.person' };
  const activity = readList(fields.activity, 'pairs.activity', asked);
  const fit = readList(fields.fit, 'pairs.fit', asked);
  return {
    person: readNumbers(person, 'pairs.person', personBelow(sizes)),
    activity: readNumbers(activity, 'pairs.activity', activityBelow(sizes)),
    fit: readNumbers(fit, 'pairs.fit', { least: 0, most: mostFit }),
  };
}

function readPrevious(value: unknown, sizes: Sizes): Int32Array {
  const list = readList(value, 'previous', { length: sizes.people, each: 'person' });
  const bounds = activityBelow(sizes);
  return readNumbers(list, 'previous', { ...bounds, least: -1, told: `${bounds.told}, or -1` });
}

function readLocks(value: unknown, sizes: Sizes): [number, number][] {
  return readList(value, 'locked').map((lock, at) => {
    const path = `locked[${at}]`;
    const both = readList(lock, path);
    if (both.length !== 2) {
      throw new Unsound(path, `got ${told(lock)}, takes a person and an activity`);
    }
    const [person] = readNumbers(both.slice(0, 1), path, personBelow(sizes)) as unknown as [number];
    const [activity] = readNumbers(both.slice(1), path, activityBelow(sizes)) as unknown as [
      number,
    ];
    return [person, activity];
  });
}

function readTiers(value: unknown): Tier[] {
  const tiers = readList(value, 'tiers', { length: tierNames.length, each: 'tier there is' });
  const wrong = tiers.findIndex(
    (tier, at) => !tierNames.includes(tier as Tier) || tiers.indexOf(tier) < at,
  );
  if (wrong >= 0) {
    const what = `got ${told(tiers[wrong])}, takes each of ${tierNames.join(', ')} once`;
    throw new Unsound(`tiers[${wrong}]`, what);
  }
  return tiers as Tier[];
}

/** Pairs of one person side by side, so that a second one with the same activity is seen at once. */
function refuseTwice({ people, activities, pairs }: MatchInstance): void {
  const count = pairs.person.length;
  const last = new Int32Array(people.waitingMonths.length).fill(-1);
  const before = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) {
    const person = pairs.person[pair] as number;
    before[pair] = last[person] as number;
    last[person] = pair;
  }
  const seenBy = new Int32Array(activities.posts.length).fill(-1);
  for (let person = 0; person < last.length; person++) {
    for (let pair = last[person] as number; pair >= 0; pair = before[pair] as number) {
      const activity = pairs.activity[pair] as number;
      if (seenBy[activity] === person) {
        const twice = pairOf(pairs, { person, activity, after: pair });
        const what = `person ${person} and activity ${activity} are the pair at ${pair} already`;
        throw new Unsound(`pairs.activity[${twice}]`, what);
      }
      seenBy[activity] = person;
    }
  }
}

type Sought = { person: number; activity: number; after: number };

/** The first pair of a person and an activity after a place, -1 for none. */
function pairOf(pairs: MatchInstance['pairs'], { person, activity, after }: Sought): number {
  for (let pair = after + 1; pair < pairs.person.length; pair++) {
    if (pairs.person[pair] === person && pairs.activity[pair] === activity) {
      return pair;
    }
  }
  return -1;
}

function refuseLocks({ people, activities, pairs, locked = [] }: MatchInstance): void {
  const lockOf = new Int32Array(people.waitingMonths.length).fill(-1);
  const held = new Int32Array(activities.posts.length);
  const isPair = new Uint8Array(locked.length);
  for (const [at, [person, activity]] of locked.entries()) {
    if ((lockOf[person] as number) >= 0) {
      throw new Unsound(`locked[${at}]`, `person ${person} is locked at ${lockOf[person]} already`);
    }
    lockOf[person] = at;
    held[activity] = (held[activity] as number) + 1;
    const posts = activities.posts[activity] as number;
    if ((held[activity] as number) > posts) {
      throw new Unsound(`locked[${at}]`, `activity ${activity} has ${posts} posts and more locks`);
    }
  }
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const lock = lockOf[pairs.person[pair] as number] as number;
    if (lock >= 0 && locked[lock]?.[1] === pairs.activity[pair]) {
      isPair[lock] = 1;
    }
  }
  const none = isPair.indexOf(0);
  if (none >= 0) {
    const [person, activity] = locked[none] as readonly [number, number];
    throw new Unsound(`locked[${none}]`, `person ${person} and activity ${activity} are no pair`);
  }
}
