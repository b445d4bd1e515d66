import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { fileValues, readFile } from './read-file.ts';

const told = {
  givenName: 'Rosa',
  familyName: null,
  birthDate: '1980-02-03',
  phone: '0470 00 00 00',
  email: null,
  address: null,
  zone: 'Hodimont',
  language: 'fr',
  contactChannel: 'self',
  referredBy: null,
  weeklyMinutesLeast: 1140,
  weeklyMinutesMost: 1470,
  travel: 'foot',
  wishes: [
    { workKind: 'shop', words: 'parler avec les gens' },
    { workKind: 'repair', words: null },
  ],
  skills: [
    { code: 'sorting', words: null },
    { code: 'teaching_others', words: 'la couture' },
  ],
} as const;
const file = {
  ...told,
  worker: { id: 'zoe', name: 'Zoé' },
} as unknown as Schemas['BeneficiaryFile'];

describe('the form of a file', () => {
  it('tells a file as it was shown', () => {
    expect(readFile(fileValues(file))).toEqual({ ...told, workerId: 'zoe' });
  });

  it('reads hours as people write them, and sends what it cannot read', () => {
    const typed = (weeklyMinutesMost: string) => readFile({ weeklyMinutesMost }).weeklyMinutesMost;
    expect([typed('24,5'), typed('19'), typed('')]).toEqual([1470, 1140, null]);
    expect(typed('beaucoup')).toBe('beaucoup');
  });

  it('leaves out a wish without a kind of work, and keeps the order of the others', () => {
    const values = {
      'wishes.0.workKind': '',
      'wishes.0.words': 'rien',
      'wishes.1.workKind': 'shop',
      'wishes.2.workKind': 'repair',
    };
    expect(readFile(values).wishes.map(({ workKind }) => workKind)).toEqual(['shop', 'repair']);
  });
});
