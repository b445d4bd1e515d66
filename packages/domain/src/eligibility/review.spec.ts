import { describe, expect, it } from 'vitest';
import { someRules } from '../testing/some-rules.ts';
import { plainDate } from '../values/plain-date.ts';
import {
  askedAtLatest,
  decidedAtLatest,
  hindrancesOfAskingReview,
  hindrancesOfReview,
  isAskedLate,
  outcomesOfReview,
  type ReviewedDecision,
} from './review.ts';

const aDecision = (given: Partial<ReviewedDecision> = {}): ReviewedDecision => ({
  outcome: 'not_eligible',
  on: plainDate('2026-10-01'),
  wasReviewed: false,
  ...given,
});

describe('asking for a review', () => {
  it.each<[string, ReviewedDecision | undefined, string[]]>([
    ['of a no', aDecision(), []],
    ['of nothing', undefined, ['no_decision']],
    ['of a yes', aDecision({ outcome: 'eligible' }), ['was_a_yes']],
    ['a second time', aDecision({ wasReviewed: true }), ['reviewed_already']],
  ])('%s', (_, decision, hindrances) => {
    expect(hindrancesOfAskingReview(decision)).toEqual(hindrances);
  });

  it('has limits of days that the programme sets, or none', () => {
    const { recourse } = someRules();
    expect(askedAtLatest(plainDate('2026-10-01'), recourse)).toBe('2026-11-30');
    expect(decidedAtLatest(plainDate('2026-11-30'), recourse)).toBe('2026-12-30');
    expect(askedAtLatest(plainDate('2026-10-01'), undefined)).toBeNull();
    expect(decidedAtLatest(plainDate('2026-10-01'), undefined)).toBeNull();
  });
});

describe('a request after its last day', () => {
  it('is late from the day after, and never where the rules set no day', () => {
    const latest = plainDate('2026-11-30');
    expect(isAskedLate(plainDate('2026-11-30'), latest)).toBe(false);
    expect(isAskedLate(plainDate('2026-12-01'), latest)).toBe(true);
    expect(isAskedLate(plainDate('2030-01-01'), null)).toBe(false);
  });

  it('alone may be left aside', () => {
    expect(outcomesOfReview(true)).toEqual(['confirmed', 'changed', 'inadmissible']);
    expect(outcomesOfReview(false)).toEqual(['confirmed', 'changed']);
  });
});

describe('deciding a review', () => {
  it.each<[string, string, boolean, string[]]>([
    ['by somebody who had no part', 'lina', false, []],
    ['by who took the decision', 'paul', false, ['took_the_decision']],
    ['by who saw a proof', 'zoe', false, ['had_a_part']],
    ['a second time', 'lina', true, ['decided_already']],
  ])('%s', (_, actor, isDecided, hindrances) => {
    const review = { isDecided, decisionBy: 'paul', hadPart: ['zoe', 'paul'], actor };
    expect(hindrancesOfReview(review)).toEqual(hindrances);
  });
});
