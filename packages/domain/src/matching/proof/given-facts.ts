import { type MatchInstance, type MatchResult, type Tier, tierNames } from '../match-instance.ts';

/** An instance and an answer, with what both say of each person and activity. */
export type GivenFacts = {
  instance: MatchInstance;
  result: MatchResult;
  tiers: readonly Tier[];
  people: number;
  activities: number;
  hasMinimum: boolean;
  isLocked: Uint8Array;
  /** How many people hold a lock in an activity, and how many the answer gives it. */
  locks: Int32Array;
  load: Int32Array;
  /** The pair that the answer gives each person, -1 for none. */
  heldPair: Int32Array;
};

/** Reads an answer whose `match` is as long as there are people and names activities that exist. */
export function readFacts(instance: MatchInstance, result: MatchResult): GivenFacts {
  const people = instance.people.waitingMonths.length;
  const activities = instance.activities.posts.length;
  const isLocked = new Uint8Array(people);
  const locks = new Int32Array(activities);
  for (const [person, activity] of instance.locked ?? []) {
    isLocked[person] = 1;
    locks[activity] = (locks[activity] as number) + 1;
  }
  const load = new Int32Array(activities);
  for (const activity of result.match) {
    if (activity >= 0) {
      load[activity] = (load[activity] as number) + 1;
    }
  }
  const heldPair = new Int32Array(people).fill(-1);
  const { person, activity } = instance.pairs;
  const { match } = result;
  for (let pair = 0; pair < person.length; pair++) {
    const who = person[pair] as number;
    if (match[who] === activity[pair]) {
      heldPair[who] = pair;
    }
  }
  const hasMinimum = Array.from(instance.activities.minPosts ?? []).some((least) => least > 1);
  const tiers = instance.tiers ?? tierNames;
  return {
    instance,
    result,
    tiers,
    people,
    activities,
    hasMinimum,
    isLocked,
    locks,
    load,
    heldPair,
  };
}

/** What a pair brings to a tier. */
export function pointsOf({ instance }: GivenFacts, pair: number, tier: Tier | 'duty'): number {
  const { people, pairs, previous } = instance;
  const person = pairs.person[pair] as number;
  switch (tier) {
    case 'duty':
      return 0;
    case 'placed':
      return 1;
    case 'waiting':
      return people.waitingMonths[person] as number;
    case 'kept':
      return previous?.[person] === pairs.activity[pair] ? 1 : 0;
    case 'fit':
      return pairs.fit[pair] as number;
  }
}
