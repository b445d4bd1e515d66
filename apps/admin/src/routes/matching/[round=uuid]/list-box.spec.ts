import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import ListBox from './ListBox.svelte';

const people = ['Rosa', 'Luc', 'Fatima'].map((id) => ({ id }));
const row = createRawSnippet<[{ id: string }]>((of) => ({
  render: () => `<span>${of().id}</span>`,
}));

function show(change: { hasLetters?: boolean; chosen?: string | null } = {}) {
  const acts = { onact: vi.fn(), ondrag: vi.fn(), ondropon: vi.fn() };
  render(ListBox, {
    ...{ prefix: 'person', label: 'Personnes', groups: [{ id: 'all', rows: people }] },
    ...{ chosen: null, hasLetters: true, draggable: true, row, ...acts, ...change },
  });
  return acts;
}
const option = (name: string) => screen.getByRole('option', { name });
const stops = () => screen.getAllByRole('option').filter((one) => one.tabIndex === 0);

/** Presses a key on the row that has the focus. */
async function press(key: string, more: object = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await fireEvent(document.activeElement as Element, event);
  return event;
}

describe('a list of the workshop', () => {
  it('is one stop of Tab: its chosen row, and then the one that had the focus last', async () => {
    show({ chosen: 'Luc' });
    expect(stops()).toEqual([option('Luc')]);
    option('Fatima').focus();
    await expect.poll(stops).toEqual([option('Fatima')]);
  });

  it('steps by arrows and letters, and holds at its ends', async () => {
    show();
    option('Rosa').focus();
    for (const [key, at] of [
      ['ArrowDown', 'Luc'],
      ['j', 'Fatima'],
      ['j', 'Fatima'],
      ['k', 'Luc'],
      ['Home', 'Rosa'],
      ['ArrowUp', 'Rosa'],
      ['End', 'Fatima'],
    ] as const) {
      await press(key);
      expect(document.activeElement).toBe(option(at));
    }
  });

  it.each([
    ['Enter', {}, 'choose'],
    [' ', {}, 'choose'],
    ['Escape', {}, 'drop'],
    ['m', {}, 'move'],
    ['v', {}, 'lock'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['z', { metaKey: true }, 'undo'],
  ])('takes %s %o as: %s, for the row that has the focus', async (key, more, act) => {
    const { onact } = show();
    option('Luc').focus();
    const { defaultPrevented } = await press(key, more);
    expect(onact.mock.calls).toEqual([[act, { id: 'Luc' }]]);
    expect(defaultPrevented).toBe(true);
  });

  it('leaves letters to the browser where they are switched off, and undo stays', async () => {
    const { onact } = show({ hasLetters: false });
    option('Luc').focus();
    expect((await press('m')).defaultPrevented).toBe(false);
    expect(onact).not.toHaveBeenCalled();
    await press('z', { ctrlKey: true });
    expect(onact).toHaveBeenCalledWith('undo', { id: 'Luc' });
  });

  it('lets a row be dragged, and takes what is dropped on one', async () => {
    const { ondrag, ondropon, onact } = show();
    await fireEvent.dragStart(option('Rosa'));
    await fireEvent.drop(option('Luc'));
    await fireEvent.dragEnd(option('Rosa'));
    expect(ondrag.mock.calls).toEqual([[{ id: 'Rosa' }], [null]]);
    expect(ondropon.mock.calls).toEqual([[{ id: 'Luc' }]]);
    expect(onact).not.toHaveBeenCalled();
  });

  it('says which row is chosen', () => {
    show({ chosen: 'Luc' });
    expect(screen.getAllByRole('option', { selected: true })).toEqual([option('Luc')]);
  });
});
