import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ErrorSummary from './ErrorSummary.svelte';

const title = 'Il y a un problème';
const errors = [
  { field: 'here', text: 'Choisissez une réponse.' },
  { field: 'postcode', text: 'Le code postal a 4 chiffres.' },
];

describe('ErrorSummary', () => {
  it('takes the focus and leads to each field', () => {
    render(ErrorSummary, { title, errors });
    const summary = screen.getByRole('alert', { name: title });
    expect(document.activeElement).toBe(summary);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#here',
      '#postcode',
    ]);
  });

  it('takes the focus again with the next answer of the server', async () => {
    const { rerender } = render(ErrorSummary, { title, errors });
    document.body.insertAdjacentHTML('beforeend', '<button id="send">Envoyer</button>');
    document.getElementById('send')?.focus();
    await rerender({ errors: errors.slice(1) });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('is not there without errors', () => {
    render(ErrorSummary, { title, errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
