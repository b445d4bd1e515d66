import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../testing/some-matching-rules.ts';
import { buildPairs, findingsOf } from './build-pairs.ts';
import { pairRuleNames } from './rules/pair-rule.ts';

const rules = someMatchingRules();
const few = { least: 600, most: 900 };

describe('the pairs of a round', () => {
  const people = [
    aPersonInRound({ id: 'ada', wishes: ['reuse'] }),
    aPersonInRound({ id: 'bo', hours: few, declined: ['workshop'] }),
    aPersonInRound({ id: 'cy', home: null, wishes: ['cooking'] }),
  ];
  const activities = [
    anActivityInRound({ id: 'workshop' }),
    anActivityInRound({ id: 'garden', isCleared: false }),
  ];
  const pairs = buildPairs(people, activities, rules);

  it('are those that no hard rule takes out, with how well each suits the person', () => {
    expect(pairs.person).toEqual([0, 2]);
    expect(pairs.activity).toEqual([0, 0]);
    expect(pairs.fit).toEqual([1_000, 142]);
  });

  it('keep, for a pair that is out, each rule that took it out', () => {
    const removedBy = (person: number, activity: number) =>
      pairRuleNames.filter(
        (_, bit) => ((pairs.removedBy[person * 2 + activity] ?? 0) >> bit) % 2 === 1,
      );
    expect(removedBy(0, 0)).toEqual([]);
    expect(removedBy(1, 0)).toEqual(['not-declined', 'hours-meet']);
    expect(removedBy(1, 1)).toEqual(['takes-people', 'hours-meet']);
  });

  it('can be told rule by rule, met or not', () => {
    const found = findingsOf(people[1] ?? aPersonInRound(), anActivityInRound(), rules);
    expect(found.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['takes-people', 'yes'],
      ['not-declined', 'yes'],
      ['hours-meet', 'no'],
      ['within-reach', 'yes'],
      ['needed-skills-held', 'yes'],
    ]);
  });
});
