import { describe, expect, it } from 'vitest';
import type { Fact } from '../../beneficiaries/facts.ts';
import { aBenefit, aDomicile, aRegistration, aWork, aYes } from '../../testing/a-fact.ts';
import { anAssessment, outcomeOf } from '../../testing/an-assessment.ts';
import { someRules } from '../../testing/some-rules.ts';
import { someTerms } from '../../testing/some-terms.ts';

const source = { title: 'Essai' };

describe('a volunteer', () => {
  it.each<[string, Fact[], string]>([
    ['has said yes', [aYes('2026-03-12')], 'yes said-yes'],
    ['has said yes today', [aYes('2026-10-01')], 'yes said-yes'],
    ['will say yes tomorrow', [aYes('2026-10-02')], 'unclear not-said'],
    ['has not been asked', [], 'unclear not-said'],
    ['took it back', [aYes('2026-03-12…2026-06-30')], 'no took-it-back'],
    ['takes it back from tomorrow on', [aYes('2026-03-12…2026-10-01')], 'yes said-yes'],
    [
      'took it back, and said yes again',
      [aYes('2026-03-12…2026-06-30'), aYes('2026-08-01')],
      'yes said-yes',
    ],
    ['said yes some day of a past month', [aYes('2026-03')], 'yes said-yes'],
    ['said yes some day of this month', [aYes('2026-10')], 'unclear not-said'],
    ['took it back, nobody knows when', [aYes('2026-03-12…?')], 'unclear not-said'],
    ['is not who merely lives on a benefit', [aBenefit('2020-01-01')], 'unclear not-said'],
    ['is not who is merely registered', [aRegistration('2020-01-01')], 'unclear not-said'],
  ])('%s', (_, facts, told) => {
    expect(outcomeOf('volunteers', anAssessment(facts))).toBe(told);
  });

  it('is not asked for where the rules do not ask', () => {
    const rules = someRules({
      eligibility: someTerms({ asksVoluntariness: { value: false, source } }),
    });
    expect(outcomeOf('volunteers', anAssessment([], '2026-10-01', rules))).toBe('not asked');
  });
});

describe('registration as a job seeker', () => {
  const asking = someRules({
    eligibility: someTerms({ asksRegistration: { value: true, source } }),
  });
  it.each<[string, Fact[], string]>([
    ['stands', [aRegistration('2024-01-01')], 'yes registered'],
    ['was taken away', [aRegistration('2024-01-01…2026-08-31')], 'no no-longer-registered'],
    ['is not told', [], 'unclear not-told'],
    [
      'does not follow from being without work',
      [aWork('unoccupied', '2020-01-01')],
      'unclear not-told',
    ],
    ['does not follow from a benefit', [aBenefit('2020-01-01')], 'unclear not-told'],
    ['begins tomorrow', [aRegistration('2026-10-02')], 'unclear not-told'],
  ])('%s', (_, facts, told) => {
    const answer = anAssessment(facts, '2026-10-01', asking);
    expect(outcomeOf('registered-as-job-seeker', answer)).toBe(told);
  });

  it('is not asked for where no text asks it: a person who lost it keeps their answer', () => {
    const told = [aWork('unoccupied', '2020-01-01'), aDomicile('2020-01-01'), aYes('2026-01-01')];
    const answer = anAssessment([...told, aRegistration('2020-01-01…2026-01-31')]);
    expect(outcomeOf('registered-as-job-seeker', answer)).toBe('not asked');
    expect(answer.outcome).toBe('yes');
  });
});
