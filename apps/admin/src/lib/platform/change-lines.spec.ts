import { describe, expect, it } from 'vitest';
import { changeLines } from './change-lines.ts';
import { wordsOf } from './words-of.ts';

const words = wordsOf('fr');

const zone = (name: string, given: object = {}) => ({
  name,
  municipality: 'Verviers',
  district: 'Verviers',
  province: 'Liège',
  inhabitants: null,
  countedWith: null,
  point: null,
  ...given,
});
const zones = (before: object[], after: object[]) =>
  changeLines({ field: 'zones', before, after }, words);

describe('a change in the history', () => {
  it('shows both values', () => {
    expect(changeLines({ field: 'name', before: 'Val', after: 'Val Neuf' }, words)).toEqual([
      { label: 'Nom', before: 'Val', after: 'Val Neuf' },
    ]);
  });

  it('shows a day in words, and nothing as nothing', () => {
    const [line] = changeLines(
      { field: 'agreementSignedOn', before: null, after: '2023-10-01' },
      words,
    );
    expect(line).toMatchObject({ before: 'rien', after: '1er octobre 2023' });
  });

  it('shows that only the source of a value changed', () => {
    const [line] = changeLines(
      {
        field: 'jobsTarget',
        before: { value: 55, source: { title: 'Presse' } },
        after: { value: 55, source: { title: 'Sudinfo', readOn: '2026-11-23' } },
      },
      words,
    );
    expect(line?.before).toBe('55 (source\u00A0: Presse)');
    expect(line?.after).toBe('55 (source\u00A0: Sudinfo, lu le 23 novembre 2026)');
  });

  it('tells zones one by one', () => {
    const count = (told: number) => ({
      inhabitants: { count: told, on: null, source: { title: 'Presse' } },
    });
    const lines = zones(
      [zone('Hodimont', count(5000)), zone('Pré-Javais')],
      [zone('Hodimont', count(5100)), zone('Dison centre', { municipality: 'Dison' })],
    );
    expect(lines.map(({ label }) => label)).toEqual([
      expect.stringContaining('Zone ajoutée\u00A0: Dison centre (Dison'),
      expect.stringContaining('Zone retirée\u00A0: Pré-Javais (Verviers'),
      'Zone Hodimont, habitants',
    ]);
    expect(lines[2]).toMatchObject({
      before: '5\u00A0000 habitants',
      after: '5\u00A0100 habitants',
    });
  });

  it('says so when zones only changed places', () => {
    const [a, b] = [zone('Hodimont'), zone('Pré-Javais')];
    expect(zones([a, b], [b, a])).toEqual([{ label: 'L’ordre des zones a changé' }]);
  });
});
