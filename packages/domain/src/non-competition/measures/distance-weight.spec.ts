import { describe, expect, it } from 'vitest';
import { aDraft, placeVerte, someCheckFacts } from '../../testing/a-check.ts';
import { metresBetween } from '../../values/distance.ts';
import {
  catchmentOf,
  distanceWeight,
  metresToNearest,
  originsOf,
  reachOf,
} from './distance-weight.ts';

const liege = { latitude: 50.6326, longitude: 5.5797 };
const namur = { latitude: 50.4674, longitude: 4.872 };
const brussels = { latitude: 50.8503, longitude: 4.3517 };
const arlon = { latitude: 49.6837, longitude: 5.8139 };

describe('the distance between two towns', () => {
  it.each([
    ['Liège and Namur', liege, namur, 53],
    ['Liège and Brussels', liege, brussels, 90],
    ['Arlon and Brussels', arlon, brussels, 166],
    ['Namur and itself', namur, namur, 0],
  ])('%s is so many kilometres', (_, one, other, kilometres) => {
    expect(Math.round(metresBetween(one, other) / 1_000)).toBe(kilometres);
    expect(metresBetween(other, one)).toBe(metresBetween(one, other));
  });

  it('is that to the nearest of several', () => {
    expect(metresToNearest(liege, [brussels, namur])).toBe(metresBetween(liege, namur));
    expect(metresToNearest(null, [namur])).toBe(null);
    expect(metresToNearest(liege, [])).toBe(null);
  });
});

describe('the weight of a distance', () => {
  it.each([
    [0, 1],
    [2_500, 0.3679],
    [5_000, 0.1353],
    [15_000, 0.0025],
    [null, 1],
  ])('of %s metres is %d, for customers from 5 km around', (metres, weight) => {
    expect(distanceWeight(metres, 2_500)).toBeCloseTo(weight, 4);
  });
});

describe('from where and how far one looks', () => {
  const zones = [
    { name: 'Nord', point: liege },
    { name: 'Sud', point: namur },
    { name: 'Est', point: null },
  ];
  const territory = { setting: 'rural', municipalities: [], zones } as const;
  const facts = (given: Parameters<typeof aDraft>[0]) =>
    someCheckFacts({ territory, activity: aDraft(given) });

  it('is from its one place, where it has one', () => {
    expect(originsOf(facts({}))).toEqual([placeVerte]);
  });

  it('is from each zone that it serves, where it goes to people', () => {
    const place = { kind: 'at_home' } as const;
    expect(originsOf(facts({ place }))).toEqual([liege, namur]);
    const catchment = { kind: 'zones', zones: ['Sud', 'Est'] } as const;
    expect(originsOf(facts({ place, catchment }))).toEqual([namur]);
    expect(catchmentOf(facts({ place, catchment }))).toBe(15_000);
  });

  it('is as far as the rules say for the country, or as the activity says', () => {
    expect(reachOf(facts({}))).toBe(15_000);
    expect(reachOf(facts({ reachMetres: 800 }))).toBe(800);
    expect(catchmentOf(facts({ reachMetres: 800 }))).toBe(5_000);
  });
});
