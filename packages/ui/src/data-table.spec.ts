import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import TableOfTerritories from '../test/TableOfTerritories.svelte';

describe('DataTable', () => {
  it('scrolls in a box that has a name and takes the focus', () => {
    render(TableOfTerritories);
    const box = screen.getByRole('region', { name: 'Territoires, par nom' });
    expect(box.tabIndex).toBe(0);
    expect(within(box).getByRole('table', { name: 'Territoires, par nom' })).toBeTruthy();
  });

  it('says how it is sorted and sorts by a link', () => {
    render(TableOfTerritories);
    const [name, jobs, act] = screen.getAllByRole('columnheader');
    expect(name?.getAttribute('aria-sort')).toBe('ascending');
    expect(
      within(name as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('?sort=name');
    expect(jobs?.hasAttribute('aria-sort')).toBe(false);
    expect(act?.textContent?.trim()).toBe('Prochain acte');
  });

  it('names each row', () => {
    render(TableOfTerritories);
    expect(screen.getByRole('rowheader').textContent?.trim()).toBe('Verviers-Dison');
  });
});
