import { proposalLifecycle, proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import { describe, expect, it } from 'vitest';
import { actKey, actLeadsTo, actsIn, isPossible, proposalActs } from './proposal-acts.ts';

describe('what may follow in a state of a proposal', () => {
  it.each(proposalStates)('leads from %s only where the lifecycle goes', (state) => {
    for (const act of proposalActs.filter((act) => isPossible(act, state))) {
      const to = actLeadsTo[act];
      if (to !== undefined) {
        expect(proposalLifecycle.canMove(state, to), `${act} from ${state}`).toBe(true);
      }
    }
  });

  it('ends with a contract, and with a newer round', () => {
    expect(actsIn('contract')).toEqual([]);
    expect(actsIn('superseded')).toEqual([]);
  });

  it('begins with the next act: take up, present, answer, try, confirm, hire', () => {
    const path = ['computed', 'shortlisted', 'presented', 'accepted', 'trial_visit', 'confirmed'];
    expect(
      proposalStates.filter((state) => path.includes(state)).map((state) => actsIn(state)[0]),
    ).toEqual(['take-up', 'present', 'yes', 'trial', 'confirm', 'hire']);
  });

  it('lets a person say no at each step until the contract', () => {
    for (const state of ['presented', 'accepted', 'trial_visit', 'confirmed'] as const) {
      expect(isPossible('no', state)).toBe(true);
    }
  });

  it('has a message key for each act', () => {
    expect(actKey('employer-yes')).toBe('employer_yes');
    expect(actKey('undo')).toBe('undo');
  });
});
