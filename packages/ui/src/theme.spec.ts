import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import ThemeSwitch from './ThemeSwitch.svelte';

const script = readFileSync(join(import.meta.dirname, 'theme.js'), 'utf8');
const labels = { system: 'Comme mon appareil', light: 'Clair', dark: 'Sombre' };

/** The script as a page runs it, before the rest of the page is read. */
function load() {
  new Function(script)();
  document.dispatchEvent(new Event('DOMContentLoaded'));
}

describe('theme.js', () => {
  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset.theme;
  });

  it('leaves the choice to the system until someone chooses', () => {
    load();
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('applies and keeps what is chosen, and gives it back to the system', async () => {
    render(ThemeSwitch, { legend: 'Couleurs', labels });
    load();
    await fireEvent.click(screen.getByLabelText('Sombre'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('etabli-theme')).toBe('dark');

    await fireEvent.click(screen.getByLabelText('Comme mon appareil'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.getItem('etabli-theme')).toBeNull();
  });

  it('comes back with the choice of last time, and the switch shows it', () => {
    localStorage.setItem('etabli-theme', 'dark');
    render(ThemeSwitch, { legend: 'Couleurs', labels });
    load();
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByLabelText<HTMLInputElement>('Sombre').checked).toBe(true);
  });
});
