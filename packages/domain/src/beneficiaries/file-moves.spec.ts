import { describe, expect, it } from 'vitest';
import { beneficiaryLifecycle, beneficiaryStates } from './beneficiary-lifecycle.ts';
import { faultsOfMove, handStates, needsOfMove, nextMoves } from './file-moves.ts';

describe('a move by hand', () => {
  it('is always one that the lifecycle has', () => {
    const made = beneficiaryStates.flatMap((from) =>
      beneficiaryStates
        .filter((to) => needsOfMove(from, to) !== undefined)
        .map((to) => [from, to, beneficiaryLifecycle.canMove(from, to)]),
    );
    expect(made.filter(([, , isThere]) => !isThere)).toEqual([]);
    expect([...new Set(made.map(([, to]) => to))].sort()).toEqual([...handStates].sort());
  });

  it('never answers about the conditions, nor hires, nor forgets', () => {
    const others = ['eligible', 'not_eligible', 'proposed', 'hired', 'anonymised'] as const;
    const found = beneficiaryStates.flatMap((from) =>
      others.filter((to) => needsOfMove(from, to) !== undefined),
    );
    expect(found).toEqual([]);
  });

  it('makes a volunteer of who said yes, and of who is looked at anew', () => {
    expect(needsOfMove('met', 'volunteer')).toEqual(['statement']);
    expect(needsOfMove('exited', 'volunteer')).toEqual(['statement']);
    expect(needsOfMove('not_eligible', 'volunteer')).toEqual(['reason']);
  });

  it('does not bring on the list who has only just been found eligible', () => {
    expect(needsOfMove('eligible', 'on_list')).toBeUndefined();
  });

  it('lets nobody leave without a coded reason', () => {
    for (const from of beneficiaryStates.filter((state) =>
      beneficiaryLifecycle.canMove(state, 'exited'),
    )) {
      expect([from, needsOfMove(from, 'exited')]).toEqual([from, ['exitReason']]);
    }
  });
});

describe('what is told of a move', () => {
  const nothing = {
    place: null,
    reason: null,
    redirectedTo: null,
    statement: null,
    exitReason: null,
    seniority: null,
  };

  it('must hold what the move needs, and nothing of another move', () => {
    expect(faultsOfMove(['place'], nothing)).toEqual([{ need: 'place', fault: 'missing' }]);
    expect(faultsOfMove(['place'], { ...nothing, place: 'Maison de quartier' })).toEqual([]);
    expect(faultsOfMove([], { ...nothing, exitReason: 'moved' })).toEqual([
      { need: 'exitReason', fault: 'not-asked' },
    ]);
  });

  it('may always hold a reason', () => {
    expect(faultsOfMove([], { ...nothing, reason: 'Elle le demande.' })).toEqual([]);
    expect(faultsOfMove(['reason'], nothing)).toEqual([{ need: 'reason', fault: 'missing' }]);
  });
});

describe('what may follow', () => {
  it('tells for each next state by which way it comes', () => {
    expect(nextMoves({ state: 'volunteer', wasOnList: false })).toEqual([
      { to: 'eligible', way: 'decision', needs: [], hindrance: 'comes_otherwise' },
      { to: 'not_eligible', way: 'decision', needs: [], hindrance: 'comes_otherwise' },
      { to: 'exited', way: 'hand', needs: ['exitReason'], hindrance: null },
    ]);
    const ofEligible = nextMoves({ state: 'eligible', wasOnList: false });
    expect(ofEligible.map(({ to, way }) => [to, way])).toEqual([
      ['on_list', 'list_entry'],
      ['exited', 'hand'],
    ]);
  });

  it('brings back on the list only who was there before', () => {
    const back = (wasOnList: boolean) =>
      nextMoves({ state: 'exited', wasOnList }).find(({ to }) => to === 'on_list')?.hindrance;
    expect([back(true), back(false)]).toEqual([null, 'was_never_on_list']);
  });

  it('leaves an open proposal to those who made it', () => {
    const ways = nextMoves({ state: 'proposed', wasOnList: true }).map(({ to, way }) => [to, way]);
    expect(ways).toEqual([
      ['on_list', 'proposal'],
      ['in_preparation', 'proposal'],
      ['hired', 'proposal'],
      ['hired_elsewhere', 'proposal'],
      ['exited', 'hand'],
    ]);
  });
});
