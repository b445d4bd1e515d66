import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { factText, spanText, untilText } from './fact-words.ts';

const fr = wordsOf('fr');
const dated = {
  id: 'one',
  from: { earliest: null, latest: null },
  until: null,
  source: 'person',
  note: null,
  recordedAt: '2026-10-01T10:00:00Z',
  recordedBy: null,
  replacesId: null,
  replacedAt: null,
} as const;

describe('a day as well as it is known', () => {
  it.each([
    ['2026-10-01', '2026-10-01', '01/10/2026'],
    ['2024-02-01', '2024-02-29', 'février 2024'],
    ['2023-02-01', '2023-02-28', 'février 2023'],
    ['2026-10-01', '2026-10-30', 'entre le 01/10/2026 et le 30/10/2026'],
    ['2026-10-02', '2026-10-31', 'entre le 02/10/2026 et le 31/10/2026'],
    ['2026-09-01', '2026-10-31', 'entre le 01/09/2026 et le 31/10/2026'],
    ['2026-10-01', null, 'pas avant le 01/10/2026'],
    [null, '2026-10-01', 'au plus tard le 01/10/2026'],
    [null, null, 'pas connu'],
  ])('from %s to %s is told as %s', (earliest, latest, text) => {
    expect(spanText({ earliest, latest }, fr)).toBe(text);
  });

  it('tells an end that nobody knows apart from what goes on', () => {
    expect(untilText(null, fr)).toBe('en cours');
    expect(untilText({ earliest: null, latest: null }, fr)).toBe('pas connu');
  });
});

describe('what a fact says', () => {
  it('is its status with what is known of its hours', () => {
    const work = { ...dated, kind: 'work', status: 'employed' } as const;
    expect(factText({ ...work, weeklyHours: 19.5, isInvoluntaryPartTime: true }, fr)).toBe(
      'contrat de travail, 19,5 h par semaine, temps partiel non choisi',
    );
    expect(factText({ ...work, weeklyHours: null, isInvoluntaryPartTime: null }, fr)).toBe(
      'contrat de travail',
    );
  });

  it('is the kind of address, and where it lies', () => {
    const home = {
      ...dated,
      kind: 'domicile',
      type: 'registered',
      country: 'BE',
      territoryName: null,
    } as const;
    expect(factText({ ...home, territoryId: 'here', zone: 'Hodimont' }, fr)).toBe(
      'adresse au registre, Hodimont',
    );
    expect(factText({ ...home, territoryId: null, zone: null, country: 'FR' }, fr)).toContain(
      'hors du territoire',
    );
  });
});
