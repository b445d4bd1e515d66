import { describe, expect, it } from 'vitest';
import { aTerritory } from '../testing/a-territory.ts';
import { aZone } from '../testing/a-zone.ts';
import { plainDate } from '../values/plain-date.ts';
import { type Correctable, changesBetween } from './correction.ts';

const source = { title: 'Essai', url: 'https://example.org', readOn: plainDate('2026-01-02') };
const { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn } = aTerritory({
  promoter: { value: 'ASBL Essai', source },
  jobsTarget: { value: 55, source },
});
const { id: _, ...zone } = aZone({ point: { latitude: 50.6, longitude: 5.86 } });
const before: Correctable = {
  name,
  promoter,
  jobsTarget,
  committeeInstalledOn,
  agreementSignedOn,
  zones: [zone],
};

const changes: Correctable = {
  name: 'Val d’Essai et Pont',
  promoter: null,
  jobsTarget: { value: 56, source },
  committeeInstalledOn: plainDate('2024-02-29'),
  agreementSignedOn: plainDate('2024-03-01'),
  zones: [zone, { ...zone, name: 'Bas-Essai' }],
};
const fields = Object.keys(changes) as (keyof Correctable)[];

describe('changesBetween', () => {
  it.each(fields)('finds a change of %s, with both values', (field) => {
    expect(changesBetween(before, { [field]: changes[field] })).toEqual([
      { field, before: before[field], after: changes[field] },
    ]);
  });

  it('finds all changes, in one order', () => {
    expect(changesBetween(before, changes).map(({ field }) => field)).toEqual(fields);
  });

  it.each(fields)('finds no change where %s is given as it stands', (field) => {
    expect(changesBetween(before, { [field]: structuredClone(before[field]) })).toEqual([]);
  });

  it('finds no change where nothing is asked', () => {
    expect(changesBetween(before, {})).toEqual([]);
  });

  it('finds no change in equal values whose keys stand in another order', () => {
    const { title, url, readOn } = source;
    const { inhabitants, ...rest } = zone;
    const turned = {
      jobsTarget: { source: { readOn, url, title }, value: 55 },
      zones: [{ inhabitants, ...rest, point: { longitude: 5.86, latitude: 50.6 } }],
    };
    expect(changesBetween(before, turned)).toEqual([]);
  });

  it('does not look at the rows of zones, and keeps nothing of them', () => {
    const row = { ...zone, id: 'z', territoryId: 'a-territory', position: 0 };
    expect(changesBetween(before, { zones: [row] })).toEqual([]);
    const moved = { ...row, municipality: 'Dison' };
    expect(changesBetween({ ...before, zones: [row] }, { zones: [moved] })).toEqual([
      { field: 'zones', before: [zone], after: [{ ...zone, municipality: 'Dison' }] },
    ]);
  });

  it.each([
    ['the day of a head-count', { inhabitants: { count: 9_000, on: null, source } }],
    ['a head-count taken away', { inhabitants: null }],
    ['a point moved by a little', { point: { latitude: 50.61, longitude: 5.86 } }],
    ['the municipality', { municipality: 'Dison' }],
  ])('finds a change inside a zone: %s', (_, given) => {
    const found = changesBetween(before, { zones: [{ ...zone, ...given }] });
    expect(found.map(({ field }) => field)).toEqual(['zones']);
  });

  it('finds a change when a source alone is corrected', () => {
    const jobs = { value: 55, source: { ...source, title: 'Autre journal' } };
    expect(changesBetween(before, { jobsTarget: jobs })).toHaveLength(1);
  });

  it('finds a change when the zones stand in another order, as people read them in it', () => {
    const two = { ...before, zones: changes.zones };
    expect(changesBetween(two, { zones: changes.zones.toReversed() })).toHaveLength(1);
  });
});
