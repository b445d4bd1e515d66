import fc from 'fast-check';
import highsModule, { type LegacyHighs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMatchInstance, numbersFrom, shuffled } from '../testing/a-match-instance.ts';
import { MinimumOutOfReach } from './engine/choose-open.ts';
import { type MatchInstance, type MatchScore, type Tier, tierNames } from './match-instance.ts';
import { solveMatching } from './solve-matching.ts';
import { verifyMatching } from './verify-matching.ts';

/** Its types speak of the CommonJS form; what is imported is the loader itself. */
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

let highs: LegacyHighs;
beforeAll(async () => {
  highs = await loadHighs();
});

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const sum = (terms: string[]) => (terms.length === 0 ? '0 nothing' : terms.join(' + '));

/** Who may have what, as text that another solver reads. Each line is a constraint. */
function constraintsOf({ people, activities, pairs, locked = [] }: MatchInstance): string[] {
  const all = Array.from(pairs.person, (person, at) => ({
    name: `x${at}`,
    person,
    activity: pairs.activity[at] as number,
  }));
  const namesOf = (part: typeof all) => part.map(({ name }) => name);
  return [
    ...Array.from(people.waitingMonths, (_, person) => {
      const isLocked = locked.some(([other]) => other === person);
      const own = namesOf(all.filter((pair) => pair.person === person));
      return `${sum(own)} ${isLocked ? '=' : '<='} 1`;
    }),
    ...locked.map(([person, activity]) => {
      const its = all.filter((pair) => pair.person === person && pair.activity === activity);
      return `${sum(namesOf(its))} = 1`;
    }),
    ...Array.from(activities.posts, (posts, activity) => {
      const its = namesOf(all.filter((pair) => pair.activity === activity));
      return [
        `${sum(its)} - ${posts} open${activity} <= 0`,
        `${sum(its)} - ${activities.minPosts?.[activity] ?? 0} open${activity} >= 0`,
      ];
    }).flat(),
  ];
}

function termsOf({ people, pairs, previous }: MatchInstance, tier: Tier): string[] {
  return Array.from(pairs.person, (person, at) => {
    const points = {
      placed: 1,
      waiting: people.waitingMonths[person] as number,
      kept: previous?.[person] === pairs.activity[at] ? 1 : 0,
      fit: pairs.fit[at] as number,
    }[tier];
    return `${points} x${at}`;
  });
}

/** The best score, by a solver of others, one tier after the other and nothing packed. */
function referenceScore(instance: MatchInstance): MatchScore | 'impossible' {
  const constraints = constraintsOf(instance);
  const opens = Array.from(instance.activities.posts, (_, activity) => `open${activity}`);
  const score: MatchScore = { placed: 0, waiting: 0, kept: 0, fit: 0 };
  for (const tier of instance.tiers ?? tierNames) {
    const goal = sum(termsOf(instance, tier));
    const text = [
      ...['Maximize', `goal: ${goal}`, 'Subject To'],
      ...constraints.map((line, at) => `c${at}: ${line}`),
      ...['Bounds', ...Array.from(instance.pairs.person, (_, at) => `0 <= x${at} <= 1`)],
      ...['0 <= nothing <= 0', 'Binary', opens.join(' '), 'End'],
    ].join('\n');
    const { Status, ObjectiveValue } = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
    if (Status === 'Infeasible') {
      return 'impossible';
    }
    expect(Status).toBe('Optimal');
    // A hair below nothing rounds to -0.
    score[tier] = Math.round(ObjectiveValue) || 0;
    constraints.push(`${goal} >= ${score[tier]}`);
  }
  return score;
}

function ownScore(instance: MatchInstance): MatchScore | 'impossible' {
  try {
    const result = solveMatching(instance);
    expect(verifyMatching(instance, result)).toEqual({ ok: true });
    return result.score;
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return 'impossible';
    }
    throw error;
  }
}

describe('the engine beside another solver', () => {
  it('reaches the same in every tier, and proves it', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(seed, (from) => {
        const instance = aMatchInstance(from);
        expect(ownScore(instance)).toEqual(referenceScore(instance));
      }),
      { numRuns: 600 },
    );
  });

  it('does so where activities have minimums', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(seed, (from) => {
        const instance = aMatchInstance(from, { hasMinimums: true });
        expect(ownScore(instance)).toEqual(referenceScore(instance));
      }),
      { numRuns: 400 },
    );
  });

  it('does so where weights are too large for one number', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(seed, fc.boolean(), (from, hasMinimums) => {
        const small = aMatchInstance(from, { hasMinimums });
        const waitingMonths = Array.from(
          small.people.waitingMonths,
          (months) => months * 10_000_000,
        );
        const instance = { ...small, people: { ...small.people, waitingMonths } };
        expect(ownScore(instance)).toEqual(referenceScore(instance));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the order of rows', () => {
  it('changes nothing: the same people get the same activities', () => {
    fc.assert(
      fc.property(seed, seed, fc.boolean(), (from, by, hasMinimums) => {
        const instance = aMatchInstance(from, { hasMinimums, activities: 4 });
        const turned = inAnotherOrder(instance, by);
        expect(namedMatch(turned)).toEqual(namedMatch(instance));
      }),
      { numRuns: 300 },
    );
  });
});

function namedMatch(instance: MatchInstance): unknown {
  try {
    const { match } = solveMatching(instance);
    const ids = (instance.people.id ?? []).map((id, at) => {
      return [id, instance.activities.id?.[match[at] as number] ?? null] as const;
    });
    return Object.fromEntries(ids);
  } catch (error) {
    return (error as Error).message;
  }
}

function inAnotherOrder(instance: MatchInstance, by: number): MatchInstance {
  const number = numbersFrom(by);
  const { people, activities, pairs, previous, locked = [] } = instance;
  const order = (length: number) => shuffled([...Array(length).keys()], number);
  const [peopleBy, activitiesBy] = [
    order(people.waitingMonths.length),
    order(activities.posts.length),
  ];
  const pairsBy = order(pairs.person.length);
  const [person, activity] = [peopleBy, activitiesBy].map(
    (by) => (at: number) => by.indexOf(at),
  ) as [(at: number) => number, (at: number) => number];
  const pick = <T>(column: ArrayLike<T>, by: number[]) => by.map((at) => column[at] as T);
  return {
    ...instance,
    people: {
      id: pick(people.id ?? [], peopleBy),
      waitingMonths: pick(people.waitingMonths, peopleBy),
    },
    activities: {
      id: pick(activities.id ?? [], activitiesBy),
      posts: pick(activities.posts, activitiesBy),
      minPosts: activities.minPosts && pick(activities.minPosts, activitiesBy),
    },
    pairs: {
      person: pick(pairs.person, pairsBy).map(person),
      activity: pick(pairs.activity, pairsBy).map(activity),
      fit: pick(pairs.fit, pairsBy),
    },
    previous: pick(previous ?? [], peopleBy).map((at) => (at < 0 ? -1 : activity(at))),
    locked: locked.map(([who, to]) => [person(who), activity(to)] as const),
  };
}
