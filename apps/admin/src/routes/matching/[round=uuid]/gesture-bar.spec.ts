import type { Schemas } from '@etabli/sdk';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import GestureBar from './GestureBar.svelte';

vi.mock('$app/state', () => ({ page: { data: { language: 'fr' } } }));
vi.mock('$app/navigation', () => ({ beforeNavigate: () => undefined }));
vi.mock('$app/forms', () => ({ enhance: () => undefined }));

const gesture: Schemas['RoundGesture'] = {
  ...{ number: 1, kind: 'move', from: null, to: 'a', others: 1, isUndone: false },
  person: { id: 'p', reference: 'D-1', givenName: 'Karim', familyName: 'Sy' },
  ...{ reasonCode: null, reason: null, at: '2026-11-27T10:00:00.000Z' },
  by: { name: 'Paul Lejeune', role: 'territory_coordinator' },
};
const workshop = (change: Partial<Schemas['Workshop']> = {}): Schemas['Workshop'] => ({
  version: 3,
  activities: [
    {
      ...{ id: 'a', code: 'ressourcerie', name: 'Ressourcerie', posts: 1, taken: 1 },
      cutOff: { kind: 'waited', months: 61 },
    },
  ],
  ...{ gestures: [], locked: [], byHand: [], undo: null, redo: null, falls: null },
  now: { placed: 3, months: 9 },
  computed: { placed: 3, months: 9 },
  ...change,
});

function show(change: Partial<Schemas['Workshop']>, blocked?: string) {
  const action = (name: string) => `?/${name}`;
  render(GestureBar, { workshop: workshop(change), requestKey: 'k', action, blocked });
  const bar = within(screen.getByRole('region'));
  const button = (name: 'Annuler' | 'Rétablir') => bar.getByRole('button', { name });
  return { bar, button };
}
const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

describe('the bar of gestures', () => {
  it('has nothing to undo or redo on a plan without gestures, and says so', () => {
    const { bar, button } = show({});
    expect([button('Annuler'), button('Rétablir')].map(isOff)).toEqual([true, true]);
    bar.getByText('Aucun geste à annuler.');
    bar.getByText('Aucun geste annulé à rétablir.');
  });

  it('undoes where a gesture stands, by a form with the version that was on the screen', () => {
    const { button } = show({ gestures: [gesture], undo: 1 });
    expect([button('Annuler'), button('Rétablir')].map(isOff)).toEqual([false, true]);
    const form = button('Annuler').closest('form');
    expect(form?.getAttribute('action')).toBe('?/undo');
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({
      'request-key': 'k',
      version: '3',
    });
  });

  it('does again what was taken back', () => {
    const { button } = show({ gestures: [{ ...gesture, isUndone: true }], redo: 1 });
    expect([button('Annuler'), button('Rétablir')].map(isOff)).toEqual([true, false]);
    expect(button('Rétablir').closest('form')?.getAttribute('action')).toBe('?/redo');
  });

  it('keeps both hands off where the plan is not in hand, and tells that reason alone', () => {
    const { bar, button } = show({ gestures: [gesture], undo: 1 }, 'Ce tour est remplacé.');
    expect([button('Annuler'), button('Rétablir')].map(isOff)).toEqual([true, true]);
    expect(bar.getAllByText('Ce tour est remplacé.')).toHaveLength(2);
  });

  it('tells each gesture by name, by whom, and in which aim the plan is not the best any more', () => {
    const { bar } = show({ gestures: [gesture], undo: 1, falls: 'waiting' });
    expect(bar.getByText(/^Karim Sy/).textContent).toMatch(/Ressourcerie.*Paul Lejeune/);
    expect(bar.getByText(/1 geste/).textContent).toContain('attente');
  });
});
