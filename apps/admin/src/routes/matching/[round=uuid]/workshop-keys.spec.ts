import { describe, expect, it } from 'vitest';
import { type Pressed, stepTo, workshopAct } from './workshop-keys.ts';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('the keys of the workshop', () => {
  it.each([
    ['J', press('j'), 'next'],
    ['an arrow', press('ArrowUp'), 'previous'],
    ['Enter', press('Enter'), 'choose'],
    ['M', press('m'), 'move'],
    ['V', press('v'), 'lock'],
    ['Ctrl Z', press('z', { ctrlKey: true }), 'undo'],
    ['Ctrl Shift Z', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['⌘ Z', press('z', { metaKey: true }), 'undo'],
    ['a digit', press('1'), undefined],
    ['Ctrl V', press('v', { ctrlKey: true }), undefined],
    ['Alt M', press('m', { altKey: true }), undefined],
    ['Shift V', press('V', { shiftKey: true }), undefined],
  ] as const)('take %s', (_, pressed, act) => {
    expect(workshopAct(pressed, true)).toBe(act);
  });

  it('leave single letters alone where they are switched off, and nothing else', () => {
    expect(workshopAct(press('m'), false)).toBeUndefined();
    expect(workshopAct(press('j'), false)).toBeUndefined();
    expect(workshopAct(press('ArrowDown'), false)).toBe('next');
    expect(workshopAct(press('z', { ctrlKey: true }), false)).toBe('undo');
  });

  it('step within the list', () => {
    expect(stepTo('next', 2, 3)).toBe(2);
    expect(stepTo('previous', 0, 3)).toBe(0);
    expect(stepTo('last', 0, 3)).toBe(2);
    expect(stepTo('first', 2, 3)).toBe(0);
  });
});
