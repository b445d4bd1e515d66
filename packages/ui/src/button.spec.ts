import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { textOf, words } from '../test/words.ts';
import Button from './Button.svelte';
import LinkButton from './LinkButton.svelte';

const reason = 'Il manque la deuxième validation. La demander à Paul L.';

function inForm(props: Partial<Parameters<typeof Button>[1]>) {
  const form = document.body.appendChild(document.createElement('form'));
  const submitted = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener('submit', submitted);
  render(Button, { target: form, props: { children: words('Adopter'), ...props } });
  return submitted;
}

describe('Button', () => {
  it('submits its form', async () => {
    const submitted = inForm({});
    await fireEvent.click(screen.getByRole('button', { name: 'Adopter' }));
    expect(submitted).toHaveBeenCalledOnce();
  });

  it('gives its reason when it cannot act, stays focusable and submits nothing', async () => {
    const onclick = vi.fn();
    const submitted = inForm({ disabledReason: reason, onclick });
    const button = screen.getByRole('button', { name: 'Adopter' });
    button.focus();
    await fireEvent.click(button);

    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('type')).toBe('button');
    expect(textOf(button, 'aria-describedby')).toEqual([reason]);
    expect(onclick).not.toHaveBeenCalled();
    expect(submitted).not.toHaveBeenCalled();
  });

  it('keeps another description beside the reason', () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="more">Le comité décide.</p>');
    inForm({ disabledReason: reason, 'aria-describedby': 'more' });
    expect(textOf(screen.getByRole('button'), 'aria-describedby')).toEqual([
      'Le comité décide.',
      reason,
    ]);
  });

  it('says that it is busy, aloud too, and does not act twice', async () => {
    const submitted = inForm({ busy: true, busyLabel: 'Enregistrement…' });
    await fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('status').textContent).toBe('Enregistrement…');
    expect(submitted).not.toHaveBeenCalled();
  });
});

describe('LinkButton', () => {
  it('is a link', () => {
    render(LinkButton, { href: '/rendez-vous', children: words('Prendre rendez-vous') });
    expect(screen.getByRole('link').getAttribute('href')).toBe('/rendez-vous');
  });

  it('leads nowhere when it cannot act, and says why', () => {
    render(LinkButton, { href: '/x', children: words('Ouvrir'), disabledReason: reason });
    const link = screen.getByRole('link', { name: 'Ouvrir' });
    expect(link.hasAttribute('href')).toBe(false);
    expect(link.tabIndex).toBe(0);
    expect(textOf(link, 'aria-describedby')).toEqual([reason]);
  });
});
