import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { textOf } from '../test/words.ts';
import Check from './Check.svelte';
import Choice from './Choice.svelte';
import DateParts from './DateParts.svelte';
import SelectField from './SelectField.svelte';
import TextArea from './TextArea.svelte';
import TextField from './TextField.svelte';

const hint = 'Il a 4 chiffres.';
const error = 'Le code postal a 4 chiffres. Exemple : 4800.';
const notes = { hint, error };

function expectWired(control: HTMLElement) {
  expect(textOf(control, 'aria-describedby')).toEqual([hint, error]);
  expect(control.getAttribute('aria-invalid')).toBe('true');
}

describe('single fields', () => {
  it('TextField: label, hint and error belong to the input', () => {
    render(TextField, { name: 'postcode', label: 'Code postal', value: '48', ...notes });
    const input = screen.getByLabelText<HTMLInputElement>('Code postal');
    expectWired(input);
    expect([input.id, input.name, input.value]).toEqual(['postcode', 'postcode', '48']);
  });

  it('TextField: a number is text with a numeric keyboard, required is said and not enforced', () => {
    render(TextField, {
      name: 'jobs',
      label: 'Emplois',
      type: 'number',
      value: 40,
      required: true,
    });
    const input = screen.getByLabelText<HTMLInputElement>('Emplois');
    expect([input.type, input.inputMode ?? input.getAttribute('inputmode')]).toEqual([
      'text',
      'numeric',
    ]);
    expect(input.required).toBe(false);
    expect(input.getAttribute('aria-required')).toBe('true');
  });

  it('TextField: a number with decimals has a keyboard with a comma', () => {
    render(TextField, { name: 'hours', label: 'Heures', type: 'decimal', value: '19,5' });
    const input = screen.getByLabelText<HTMLInputElement>('Heures');
    expect([input.type, input.getAttribute('inputmode')]).toEqual(['text', 'decimal']);
  });

  it('TextArea and SelectField are wired alike', () => {
    render(TextArea, { name: 'why', label: 'Raison', value: 'Parce que', ...notes });
    render(SelectField, {
      name: 'town',
      label: 'Commune',
      value: 'd',
      empty: 'Choisissez',
      options: [
        { value: 'v', label: 'Verviers' },
        { value: 'd', label: 'Dison' },
      ],
      ...notes,
    });
    expectWired(screen.getByLabelText('Raison'));
    expectWired(screen.getByLabelText('Commune'));
    expect(screen.getByLabelText<HTMLSelectElement>('Commune').value).toBe('d');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Raison').value).toBe('Parce que');
  });

  it('without hint or error nothing is described', () => {
    render(TextField, { name: 'first', label: 'Prénom', error: undefined });
    const input = screen.getByLabelText('Prénom');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('Check: one box with its words', () => {
    render(Check, {
      name: 'agreed',
      label: 'Cette personne est d’accord.',
      checked: true,
      ...notes,
    });
    const box = screen.getByLabelText<HTMLInputElement>('Cette personne est d’accord.');
    expectWired(box);
    expect(box.checked).toBe(true);
  });
});

describe('groups', () => {
  const options = [
    { value: 'y', label: 'Oui' },
    { value: 'n', label: 'Non', hint: 'Depuis moins de 6 mois' },
    { value: 'x', label: 'Je ne sais pas', apart: true },
  ];

  it('Choice: the question is the h1, the error belongs to the group, the first row has its id', () => {
    render(Choice, {
      name: 'here',
      legend: 'Habitez-vous là ?',
      question: true,
      options,
      ...notes,
    });
    const group = screen.getByRole('radiogroup', { name: 'Habitez-vous là ?' });
    expectWired(group);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Habitez-vous là ?');
    expect(document.getElementById('here')).toBe(screen.getByLabelText('Oui'));
    expect(textOf(screen.getByLabelText(/Non/), 'aria-describedby')).toEqual([
      'Depuis moins de 6 mois',
    ]);
  });

  it('Choice: keeps several answers', async () => {
    const props = { name: 'how', legend: 'Comment ?', type: 'checkbox' as const, options };
    render(Choice, { ...props, values: ['y'] });
    await fireEvent.click(screen.getByLabelText('Je ne sais pas'));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([true, false, true]);
    expect(boxes.map((box) => box.name)).toEqual(['how', 'how', 'how']);
  });

  it('DateParts: three named fields in one group', () => {
    const labels = { day: 'Jour', month: 'Mois', year: 'Année' };
    render(DateParts, { name: 'on', legend: 'Date', labels, value: { year: '2026' }, ...notes });
    expect(textOf(screen.getByRole('group', { name: 'Date' }), 'aria-describedby')).toEqual([
      hint,
      error,
    ]);
    expect(screen.getAllByRole<HTMLInputElement>('textbox').map((input) => input.name)).toEqual([
      'on-day',
      'on-month',
      'on-year',
    ]);
    expect(document.getElementById('on')).toBe(screen.getByLabelText('Jour'));
    expect(screen.getByLabelText<HTMLInputElement>('Année').value).toBe('2026');
  });
});
