import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { textOf, words } from '../test/words.ts';
import Dialog from './Dialog.svelte';
import Sheet from './Sheet.svelte';

const props = {
  open: true,
  title: 'Suspendre ?',
  description: 'En activité, puis suspendu.',
  closeLabel: 'Fermer',
  children: words('412 personnes'),
};

describe.each([
  ['Dialog', Dialog],
  ['Sheet', Sheet],
])('%s', (_, component) => {
  it('has a name, a description and starts at its top', async () => {
    render(component, props);
    const dialog = await screen.findByRole('dialog', { name: 'Suspendre ?' });
    expect(textOf(dialog, 'aria-describedby')).toEqual(['En activité, puis suspendu.']);
    await waitFor(() => expect(document.activeElement).toBe(dialog));
  });

  it('tells its route when its button closes it', async () => {
    const onclose = vi.fn();
    render(component, { ...props, onclose });
    await fireEvent.click(await screen.findByRole('button', { name: 'Fermer' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('tells its route when Escape closes it', async () => {
    const onclose = vi.fn();
    render(component, { ...props, onclose });
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(document.activeElement).toBe(dialog));
    await fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  it('is not there when closed', async () => {
    render(component, { ...props, open: false });
    await tick();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
