import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { takesPeople } from './takes-people.ts';

describe('an activity of a round', () => {
  it.each([
    ['open and cleared', true, true, 'yes', 'open'],
    ['open, its clearance run out', true, false, 'no', 'not-cleared'],
    ['cleared, not ready for people', false, true, 'no', 'not-open'],
    ['neither', false, false, 'no', 'not-open'],
  ])('%s', (_, takes, isCleared, outcome, reason) => {
    const activity = anActivityInRound({ takesPeople: takes, isCleared });
    expect(takesPeople(aPersonInRound(), activity, someMatchingRules())).toMatchObject({
      outcome,
      reason,
    });
  });
});
