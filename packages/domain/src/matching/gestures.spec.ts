import { describe, expect, it } from 'vitest';
import {
  type Gesture,
  gestureToRedo,
  gestureToUndo,
  type PlanChange,
  planByHand,
} from './gestures.ts';

const move = (number: number, changes: PlanChange[], isUndone = false): Gesture => ({
  number,
  kind: 'move',
  person: changes[0]?.person ?? '',
  changes,
  isUndone,
});
const computed = new Map([
  ['rosa', 'depot'],
  ['fatima', 'depot'],
]);
const karimIn = move(1, [
  { person: 'karim', from: null, to: 'depot' },
  { person: 'fatima', from: 'depot', to: null },
]);
const fatimaIn = move(2, [{ person: 'fatima', from: null, to: 'repas' }]);
const lock = (number: number, kind: 'lock' | 'unlock', person: string): Gesture => ({
  number,
  kind,
  person,
  changes: [],
  isUndone: false,
});
const undone = (gesture: Gesture): Gesture => ({ ...gesture, isUndone: true });

describe('the plan by hand', () => {
  it('is the plan of the round where nobody did anything', () => {
    expect(planByHand(computed, [])).toEqual({ at: computed, choices: new Map() });
  });

  it('follows each gesture that stands, in their order, and leaves the computed plan alone', () => {
    const { at, choices } = planByHand(computed, [fatimaIn, karimIn]);
    expect([...at]).toEqual([
      ['rosa', 'depot'],
      ['karim', 'depot'],
      ['fatima', 'repas'],
    ]);
    expect(choices.get('karim')).toEqual({ at: 'depot', isLocked: false });
    expect(computed.get('fatima')).toBe('depot');
  });

  it('forgets what was taken back', () => {
    expect(planByHand(computed, [karimIn, undone(fatimaIn)]).at.has('fatima')).toBe(false);
    expect(planByHand(computed, [undone(karimIn)])).toEqual({ at: computed, choices: new Map() });
  });

  it('locks somebody where they are by then, and lets go of whom it unlocks', () => {
    const locked = planByHand(computed, [lock(1, 'lock', 'rosa')]);
    expect(locked.choices.get('rosa')).toEqual({ at: 'depot', isLocked: true });
    const open = planByHand(computed, [lock(1, 'lock', 'rosa'), lock(2, 'unlock', 'rosa')]);
    expect(open.choices.size).toBe(0);
  });
});

describe('taking back and doing again', () => {
  const third = move(3, [{ person: 'rosa', from: 'depot', to: 'repas' }]);

  it.each([
    ['nothing was done', [], null, null],
    ['all stand', [karimIn, fatimaIn], 2, null],
    ['the last was taken back', [karimIn, undone(fatimaIn)], 1, 2],
    ['all were taken back', [undone(karimIn), undone(fatimaIn)], null, 1],
    ['something new was done since', [karimIn, undone(fatimaIn), third], 3, null],
  ] as const)('where %s', (_, gestures, undo, redo) => {
    expect(gestureToUndo(gestures)?.number ?? null).toBe(undo);
    expect(gestureToRedo(gestures)?.number ?? null).toBe(redo);
  });
});
