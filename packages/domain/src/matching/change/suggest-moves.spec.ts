import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance, numbersFrom } from '../../testing/a-match-instance.ts';
import { MinimumOutOfReach } from '../engine/choose-open.ts';
import type { MatchInstance, MatchResult } from '../match-instance.ts';
import { checkMatch } from '../proof/check-match.ts';
import { readFacts } from '../proof/given-facts.ts';
import { scoreMatch } from '../score-match.ts';
import { solveMatching } from '../solve-matching.ts';
import { type Suggestion, suggestMoves } from './suggest-moves.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function solved(instance: MatchInstance): MatchResult | undefined {
  try {
    return solveMatching(instance);
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return undefined;
    }
    throw error;
  }
}

function taken(result: MatchResult, suggestions: readonly Suggestion[], instance: MatchInstance) {
  const match = result.match.slice();
  for (const { person, to } of suggestions.flatMap(({ moved }) => moved)) {
    match[person] = to;
  }
  return { match, prices: [], score: scoreMatch(instance, match) };
}

describe('suggestMoves', () => {
  it('offers moves of which any choice leaves a sound plan, with as many people and months', () => {
    let offered = 0;
    fc.assert(
      fc.property(seed, fc.boolean(), (from, hasMinimums) => {
        const given = aMatchInstance(from, { hasMinimums });
        const instance = { ...given, tiers: ['placed', 'waiting', 'kept', 'fit'] as const };
        const result = solved(instance);
        const suggestions = result ? suggestMoves(instance, result) : [];
        if (!result) {
          return;
        }
        const number = numbersFrom(from);
        const chosen = suggestions.filter(() => number() < 0.5);
        const after = taken(result, chosen, instance);
        expect(checkMatch(readFacts(instance, after))).toBeUndefined();
        const sum = (of: 'fit' | 'kept') => chosen.reduce((all, one) => all + one[of], 0);
        expect(after.score).toEqual({
          ...result.score,
          fit: result.score.fit + sum('fit'),
          kept: result.score.kept + sum('kept'),
        });
        offered += suggestions.length;
      }),
      { numRuns: 600 },
    );
    expect(offered).toBeGreaterThan(100);
  });

  it('leaves nothing better to those who have a place once all are taken', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const given = aMatchInstance(from);
        const instance = { ...given, tiers: ['placed', 'waiting', 'kept', 'fit'] as const };
        const result = solveMatching(instance);
        const after = taken(result, suggestMoves(instance, result), instance);
        expect(suggestMoves(instance, after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the plan before any suggestion', () => {
  it('moves no more people than the people placed and their months make it', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const given = aMatchInstance(from, { people: 5, activities: 3 });
        const instance = { ...given, tiers: ['placed', 'waiting', 'kept', 'fit'] as const };
        const { score } = solveMatching(instance);
        const best = allPlans(instance)
          .map((match) => scoreMatch(instance, match))
          .toSorted((a, b) => b.placed - a.placed || b.waiting - a.waiting || b.kept - a.kept)[0];
        expect([score.placed, score.waiting, score.kept]).toEqual([
          best?.placed,
          best?.waiting,
          best?.kept,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Each plan that there is, by trying all of them. */
function allPlans({ people, activities, pairs, locked = [] }: MatchInstance): number[][] {
  let plans: number[][] = [[]];
  for (let person = 0; person < people.waitingMonths.length; person++) {
    const own = Array.from(pairs.person, (who, at) => (who === person ? pairs.activity[at] : -1));
    const lock = locked.find(([who]) => who === person)?.[1];
    const choices = lock === undefined ? [...new Set([-1, ...own])] : [lock];
    plans = plans.flatMap((plan) => choices.map((to) => [...plan, to as number]));
  }
  return plans.filter((plan) =>
    Array.from(activities.posts).every(
      (posts, at) => plan.filter((to) => to === at).length <= posts,
    ),
  );
}
