import { describe, expect, it } from 'vitest';
import { aTerritory } from '../../testing/a-territory.ts';
import { aZone } from '../../testing/a-zone.ts';
import { someRules } from '../../testing/some-rules.ts';
import type { TerritoryZone } from '../territory.ts';
import { zonesInEligibleArea } from './zones-in-eligible-area.ts';

const rules = someRules({
  eligibleAreas: {
    value: [
      { kind: 'district', name: 'Verviers' },
      { kind: 'province', name: 'Luxembourg' },
    ],
    source: { title: 'Essai' },
  },
});
const find = (zones: TerritoryZone[]) =>
  zonesInEligibleArea({ territory: aTerritory(), zones, decision: null }, rules);

describe('zones in an eligible area', () => {
  it.each([
    ['a zone whose district is named', { district: 'Verviers', province: 'Liège' }, 'yes'],
    ['a zone whose province is named', { district: 'Virton', province: 'Luxembourg' }, 'yes'],
    ['a zone whose district and province are not', { district: 'Huy', province: 'Liège' }, 'no'],
    // A district bears the name of a province elsewhere: the kind of area decides.
    ['a district called like a named province', { district: 'Luxembourg', province: 'X' }, 'no'],
    ['a province called like a named district', { district: 'X', province: 'Verviers' }, 'no'],
    ['a name in other letters', { district: 'verviers', province: 'Liège' }, 'no'],
  ])('%s: %j → %s', (_, place, outcome) => {
    expect(find([aZone(place)]).outcome).toBe(outcome);
  });

  it('counts the zones that all lie inside', () => {
    const zones = [aZone({ id: 'a' }), aZone({ id: 'b', district: 'X', province: 'Luxembourg' })];
    expect(find(zones)).toEqual({
      outcome: 'yes',
      reason: 'inside',
      params: { zones: 2 },
      factsUsed: ['zone:a', 'zone:b'],
    });
  });

  it('names the zones that lie outside, and only those', () => {
    const zones = [
      aZone({ id: 'a' }),
      aZone({ id: 'b', name: 'Rive', district: 'Huy' }),
      aZone({ id: 'c', name: 'Pont', district: 'Thuin' }),
    ];
    expect(find(zones)).toEqual({
      outcome: 'no',
      reason: 'outside',
      params: { zones: 'Rive, Pont' },
      factsUsed: ['zone:a', 'zone:b', 'zone:c'],
    });
  });

  it('leaves a territory without zones to a person', () => {
    expect(find([])).toEqual({ outcome: 'unclear', reason: 'no-zone', params: {}, factsUsed: [] });
  });

  it('finds every zone outside while the programme names no area', () => {
    const none = someRules({ eligibleAreas: { value: [], source: { title: 'Essai' } } });
    const facts = { territory: aTerritory(), zones: [aZone()], decision: null };
    expect(zonesInEligibleArea(facts, none).outcome).toBe('no');
  });
});
