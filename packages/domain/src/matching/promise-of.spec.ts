import { describe, expect, it } from 'vitest';
import { promiseOf } from './promise-of.ts';
import {
  heldStates,
  type ProposalState,
  proposalLifecycle,
  proposalStates,
  sharedStates,
} from './proposal-lifecycle.ts';

const binding = (state: ProposalState) =>
  ['offered', 'accepted', 'signed'].includes(promiseOf(state) ?? '');

describe('what a proposal promises', () => {
  it.each<[ProposalState, ReturnType<typeof promiseOf>]>([
    ['computed', null],
    ['shortlisted', null],
    ['set_aside', null],
    ['displaced', null],
    ['superseded', null],
    ['presented', 'offered'],
    ['accepted', 'accepted'],
    ['trial_visit', 'accepted'],
    ['confirmed', 'accepted'],
    ['contract', 'signed'],
    ['declined_by_person', 'ended'],
    ['declined_by_employer', 'ended'],
    ['expired', 'ended'],
    ['person_left', 'ended'],
  ])('%s: %s', (state, promise) => {
    expect(promiseOf(state)).toBe(promise);
  });

  it('binds where a post is held or filled, and nowhere else', () => {
    const held = [...heldStates, 'contract'].sort();
    expect(proposalStates.filter(binding).sort()).toEqual(held);
  });

  it('is a yes wherever the employer sees the person', () => {
    const seen = proposalStates.filter((state) =>
      ['accepted', 'signed'].includes(promiseOf(state) ?? ''),
    );
    expect(seen.sort()).toEqual([...sharedStates].sort());
  });

  it('ends on every way out of what binds', () => {
    const ways = proposalStates
      .filter(binding)
      .flatMap((from) => proposalStates.filter((to) => proposalLifecycle.canMove(from, to)));
    expect(ways.filter((to) => promiseOf(to) === null)).toEqual([]);
  });
});
