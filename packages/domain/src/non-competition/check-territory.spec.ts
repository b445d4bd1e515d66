import { describe, expect, it } from 'vitest';
import { someCheckRules } from '../testing/some-check-rules.ts';
import { plainDate } from '../values/plain-date.ts';
import { checkTerritory, comparedAreas, inhabitedAround } from './check-territory.ts';

const on = plainDate('2026-11-01');
const zone = (municipality: string, given = {}) => ({
  name: `Quartier de ${municipality}`,
  municipality,
  point: { latitude: 50.59, longitude: 5.86 },
  ...given,
});
const territory = (...zones: ReturnType<typeof zone>[]) =>
  checkTerritory(zones, on, someCheckRules());

describe('where a territory lies', () => {
  it('is in a town when one of its municipalities has many inhabitants', () => {
    expect(territory(zone('Verviers'), zone('Dison')).setting).toBe('urban');
    expect(territory(zone('Bertrix')).setting).toBe('rural');
  });

  it('names each municipality once, and leaves out what is none', () => {
    expect(territory(zone('Verviers'), zone('verviers'), zone('Atlantis')).municipalities).toEqual([
      '63079',
    ]);
  });

  it('takes the centre of the municipality for a zone without one', () => {
    const [first] = territory(zone('Verviers', { point: null })).zones;
    expect(first?.point?.latitude).toBeCloseTo(50.59, 1);
  });

  it('counts as customers whoever lives in it, and in municipalities whose centre is within reach', () => {
    const place = { latitude: 50.5911, longitude: 5.8652 };
    const around = (reachMetres: number, centres = [place]) =>
      inhabitedAround({ municipalities: ['84010'] }, { centres, reachMetres, on })
        .map(({ municipality }) => municipality)
        .toSorted();
    expect(around(1_000)).toEqual(['63079', '84010']);
    expect(around(4_000)).toEqual(['63020', '63079', '84010']);
    expect(around(50_000, [])).toEqual(['84010']);
  });

  it('is compared with its arrondissements and with Wallonia', () => {
    const { territory: own, district, region } = comparedAreas([zone('Bertrix')], on);
    expect(own.map(({ name }) => name)).toEqual(['Bertrix']);
    expect(district.map(({ name }) => name)).toContain('Neufchâteau');
    expect(district.length).toBeLessThan(region.length / 5);
    expect(region.length).toBeGreaterThan(250);
  });
});
