import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import UndoBar from './UndoBar.svelte';

const labels = { undoLabel: 'Annuler', dismissLabel: 'Fermer' };

function show(message: string | undefined) {
  const acts = { onundo: vi.fn(), ondismiss: vi.fn() };
  return { ...acts, ...render(UndoBar, { message, ...labels, ...acts }) };
}

describe('UndoBar', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is silent until something was done, then says it in the same live region', async () => {
    const { rerender } = show(undefined);
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    await rerender({ message: 'Territoire suspendu.' });
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('Territoire suspendu.');
  });

  it('leaves after ten seconds, but not under the hand of the reader', async () => {
    const { ondismiss } = show('Territoire suspendu.');
    const undo = screen.getByRole('button', { name: 'Annuler' });
    await fireEvent.focusIn(undo);
    vi.advanceTimersByTime(30_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await fireEvent.focusOut(undo);
    vi.advanceTimersByTime(10_000);
    expect(ondismiss).toHaveBeenCalledOnce();
  });

  it('undoes', async () => {
    const { onundo } = show('Territoire suspendu.');
    await fireEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(onundo).toHaveBeenCalledOnce();
  });
});
