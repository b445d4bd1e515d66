import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

async function open(items: Parameters<typeof Menu>[1]['items']) {
  render(Menu, { label: 'Autres actes', items });
  const trigger = screen.getByRole('button', { name: 'Autres actes' });
  await fireEvent.pointerDown(trigger, { button: 0, pointerType: 'mouse' });
  return screen.findByRole('menu');
}

describe('Menu', () => {
  it('holds links and acts', async () => {
    const onselect = vi.fn();
    await open([
      { label: 'Exporter', href: '/export' },
      { label: 'Recalculer', onselect },
    ]);
    const [link, act] = screen.getAllByRole('menuitem');
    expect(link?.getAttribute('href')).toBe('/export');
    await fireEvent.click(act as HTMLElement);
    expect(onselect).toHaveBeenCalledOnce();
  });

  it('shows an act that is not possible, with its reason, and does not run it', async () => {
    const onselect = vi.fn();
    await open([{ label: 'Suspendre', onselect, disabledReason: 'Il manque la décision.' }]);
    const item = screen.getByRole('menuitem');
    expect(item.getAttribute('aria-disabled')).toBe('true');
    expect(item.textContent).toContain('Il manque la décision.');
    await fireEvent.click(item);
    expect(onselect).not.toHaveBeenCalled();
  });

  it('submits a form of the page', async () => {
    document.body.insertAdjacentHTML('beforeend', '<form id="sign-out"></form>');
    const submitted = vi.fn((event: Event) => event.preventDefault());
    document.getElementById('sign-out')?.addEventListener('submit', submitted);
    await open([{ label: 'Quitter', submits: 'sign-out' }]);
    await fireEvent.click(screen.getByRole('menuitem'));
    expect(submitted).toHaveBeenCalledOnce();
  });
});
