import type { Schemas } from '@etabli/sdk';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import WeighedMove from './WeighedMove.svelte';

vi.mock('$app/state', () => ({ page: { data: { language: 'fr' } } }));
vi.mock('$app/navigation', () => ({ beforeNavigate: () => undefined }));
vi.mock('$app/forms', () => ({ enhance: () => undefined }));

const person = (givenName: string) => ({
  ...{ id: givenName, reference: givenName, givenName },
  familyName: null,
});
const other = { person: person('Fatima'), waitingMonths: 61, from: 'a', to: null, isRefill: false };
const preview: Schemas['MovePreview'] = {
  ...{ version: 4, person: person('Karim'), waitingMonths: 48, from: null, to: 'a' },
  ...{ hindrance: null, against: [], others: [other], falls: 'waiting' },
  passed: [{ person: person('Fatima'), waitingMonths: 61 }],
  before: { placed: 94, months: 900 },
  after: { placed: 95, months: 887 },
};

function show(change: Partial<Schemas['MovePreview']> = {}) {
  const { container } = render(WeighedMove, {
    preview: { ...preview, ...change },
    activities: [{ id: 'a', name: 'Ressourcerie' }],
    ...{ requestKey: 'k', action: '?/move', leave: '/matching/r', blocked: undefined },
    errors: { general: undefined, summary: [], at: {} },
    values: {},
  });
  return { container, form: container.querySelector('form') };
}

describe('a move that is weighed', () => {
  it('is let be by Esc, but not while somebody writes', () => {
    show();
    const left = vi.fn((event: Event) => event.preventDefault());
    screen.getByRole('link', { name: 'Laisser' }).addEventListener('click', left);
    const press = (on: HTMLElement) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    press(screen.getByRole('textbox'));
    expect(left).not.toHaveBeenCalled();
    press(screen.getByRole('heading', { level: 2 }));
    expect(left).toHaveBeenCalledOnce();
  });

  it('asks a reason by its button where somebody who waits longer is passed over, and names them', () => {
    const { container } = show();
    screen.getByRole('button', { name: 'Appliquer avec raison' });
    expect(container.textContent).toContain('Une raison est demandée');
    expect(screen.getAllByText(/Fatima/)).toHaveLength(2);
    expect(container.textContent).not.toContain('facultatif');
  });

  it('takes a reason, but asks none, where nobody is', () => {
    const { container } = show({ passed: [] });
    screen.getByRole('button', { name: 'Appliquer' });
    expect(container.textContent).toContain('facultatif');
  });

  it('tells apart who fills a place that is free by now', () => {
    const refill = { ...other, person: person('Rosa'), from: null, to: 'a', isRefill: true };
    show({ others: [other, refill] });
    expect(screen.getByText(/Rosa/).textContent).toMatch(/^Place libre depuis le tour/);
    expect(screen.getByText(/Fatima.*n’a plus/).textContent).not.toContain('Place libre');
  });

  it('sends the person, the activity and the version that was on the screen', () => {
    const { form } = show();
    const sent = Object.fromEntries(new FormData(form ?? undefined));
    expect(sent).toMatchObject({ person: 'Karim', activity: 'a', version: '4' });
  });

  it('sends nothing where it cannot be: it says why, by which rule, and how to leave', () => {
    const { form } = show({
      hindrance: 'left_list',
      ...{ others: [], passed: [] },
    });
    expect(form).toBeNull();
    screen.getByText(/n’est plus sur la liste/);
    expect(screen.getByRole('link', { name: 'Laisser' }).getAttribute('href')).toBe('/matching/r');
  });
});
