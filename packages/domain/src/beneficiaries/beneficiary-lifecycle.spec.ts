import { describe, expect, it } from 'vitest';
import {
  beneficiaryLifecycle,
  beneficiaryStates,
  listStates,
  takesPart,
} from './beneficiary-lifecycle.ts';

const { canMove, isEnd } = beneficiaryLifecycle;

describe('the path of a file', () => {
  it('leads to the list through a yes of the person and an answer about the conditions', () => {
    expect(beneficiaryStates.filter((state) => canMove(state, 'volunteer'))).toEqual([
      'met',
      'not_eligible',
      'exited',
    ]);
    expect(beneficiaryStates.filter((state) => canMove(state, 'eligible'))).toEqual(['volunteer']);
  });

  it('never ends but in being anonymised: who left may come back', () => {
    expect(beneficiaryStates.filter(isEnd)).toEqual(['anonymised']);
    expect(canMove('exited', 'on_list')).toBe(true);
  });

  it('lets who is on the list go at any moment', () => {
    expect(listStates.filter((state) => !canMove(state, 'exited'))).toEqual([]);
  });

  it('brings into a round who waits, and not who rests', () => {
    expect(listStates.filter(takesPart)).toEqual(['on_list', 'in_preparation', 'proposed']);
  });
});
