import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes, type Trace, verdictOf } from './verdict.ts';

const trace = (outcome: Outcome): Trace => ({
  rule: 'essai',
  outcome,
  reason: 'essai',
  params: {},
  factsUsed: [],
  source: { title: 'Essai' },
});

const outcomeOf = (found: readonly Outcome[]) => verdictOf(found.map(trace)).outcome;

describe('verdictOf', () => {
  it.each<[Outcome[], Outcome]>([
    [[], 'yes'],
    [['yes'], 'yes'],
    [['yes', 'yes'], 'yes'],
    [['unclear'], 'unclear'],
    [['yes', 'unclear'], 'unclear'],
    [['no'], 'no'],
    [['yes', 'no'], 'no'],
    [['unclear', 'no'], 'no'],
    [['yes', 'unclear', 'no'], 'no'],
  ])('makes %j one answer: %s', (found, outcome) => {
    expect(outcomeOf(found)).toBe(outcome);
  });

  it('keeps every criterion, met or not, in the order in which they were asked', () => {
    const criteria = [trace('yes'), trace('no'), trace('unclear')];
    expect(verdictOf(criteria).criteria).toEqual(criteria);
  });

  it('answers the same in whatever order the criteria stand', () => {
    const found = fc.array(fc.constantFrom(...outcomes));
    fc.assert(
      fc.property(found, (list) => {
        expect(outcomeOf(list.toReversed())).toBe(outcomeOf(list));
        expect(outcomeOf(list.toSorted())).toBe(outcomeOf(list));
      }),
    );
  });

  it('never becomes kinder when one more criterion is asked', () => {
    const kindness: Record<Outcome, number> = { yes: 2, unclear: 1, no: 0 };
    const outcome = fc.constantFrom(...outcomes);
    fc.assert(
      fc.property(fc.array(outcome), outcome, (list, more) => {
        expect(kindness[outcomeOf([...list, more])]).toBeLessThanOrEqual(kindness[outcomeOf(list)]);
      }),
    );
  });
});
