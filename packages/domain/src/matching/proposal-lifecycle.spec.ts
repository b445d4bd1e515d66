import { describe, expect, it } from 'vitest';
import { isOneOf } from '../values/one-of.ts';
import { promiseOf } from './promise-of.ts';
import {
  endedStates,
  heldStates,
  type ProposalState,
  proposalLifecycle,
  proposalStates,
  sharedStates,
} from './proposal-lifecycle.ts';

const { canMove, isEnd } = proposalLifecycle;

describe('a proposal', () => {
  it('reaches a contract by a yes, and never without one', () => {
    const before = proposalStates.filter((state) => canMove(state, 'contract'));
    expect(before).toEqual(['confirmed']);
    const saysYes = proposalStates.filter((state) => canMove(state, 'confirmed'));
    expect(saysYes).not.toContain('presented');
  });

  it('is only presented by a person who took it up', () => {
    expect(canMove('computed', 'presented')).toBe(false);
    expect(canMove('shortlisted', 'presented')).toBe(true);
  });

  it('is not replaced by a round once it has been presented', () => {
    expect(heldStates.some((state) => canMove(state, 'superseded'))).toBe(false);
  });

  it('is seen by the employer from the yes on, and no longer after a no', () => {
    const hidden: ProposalState[] = ['computed', 'shortlisted', 'presented', 'declined_by_person'];
    expect(hidden.filter((state) => isOneOf(sharedStates, state))).toEqual([]);
  });

  it('has neither a post nor a person once its promise has ended', () => {
    const ended = proposalStates.filter((state) => promiseOf(state) === 'ended');
    const unheard = ['set_aside', 'displaced'] as const;
    expect([...endedStates].sort()).toEqual([...ended, ...unheard].sort());
  });

  it('ends with a contract, when the person has left, or when a later round replaces it', () => {
    expect(proposalStates.filter(isEnd)).toEqual(['person_left', 'superseded', 'contract']);
  });
});
