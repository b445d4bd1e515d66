import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { readTerritory } from './read-territory.ts';
import { territoryValues } from './territory-values.ts';

const source = {
  title: 'Sudinfo',
  url: 'https://www.sudinfo.be/article',
  readOn: '2026-11-23',
  note: 'Lu en extrait',
};

const territory = {
  name: 'Verviers-Dison',
  promoter: { value: 'Maison d’Essai', source },
  jobsTarget: { value: 55, source: { title: 'Presse' } },
  committeeInstalledOn: '2023-04-05',
  agreementSignedOn: null,
  zones: [
    {
      id: '22222222-2222-4222-8222-222222222222',
      name: 'Hodimont',
      municipality: 'Verviers',
      district: 'Verviers',
      province: 'Liège',
      inhabitants: { count: 5000, on: '2022-01-01', source },
      countedWith: null,
      point: { latitude: 50.5946, longitude: 5.8547 },
    },
    {
      id: '33333333-3333-4333-8333-333333333333',
      name: 'Dison centre',
      municipality: 'Dison',
      district: 'Verviers',
      province: 'Liège',
      inhabitants: null,
      countedWith: 'Hodimont',
      point: null,
    },
  ],
} as unknown as Schemas['Territory'];

describe('the form of a territory', () => {
  it('sent as it was shown says what stood there', () => {
    const { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn, zones } =
      territory;
    expect(readTerritory(territoryValues(territory))).toEqual({
      name,
      promoter,
      jobsTarget,
      committeeInstalledOn,
      agreementSignedOn,
      zones,
    });
  });

  it('takes an emptied value away, its source with it', () => {
    const values = { ...territoryValues(territory), 'promoter.value': ' ' };
    expect(readTerritory(values).promoter).toBeNull();
  });

  it('reads numbers as people write them', () => {
    const read = (text: string) =>
      readTerritory({ ...territoryValues(territory), 'zones.0.inhabitants.count': text }).zones[0]
        ?.inhabitants?.count;
    expect(read('14 176')).toBe(14_176);
    expect(read('14\u00A0176')).toBe(14_176);
  });

  it('sends what it cannot read as it was typed, so that the API names the field', () => {
    const read = readTerritory({
      ...territoryValues(territory),
      'jobsTarget.value': 'about fifty',
      'committeeInstalledOn-day': '',
    });
    expect(read.jobsTarget?.value).toBe('about fifty');
    expect(read.committeeInstalledOn).toBe('2023-04-00');
  });

  it('takes a missing half of a point for a mistake, not for no point', () => {
    const values = { ...territoryValues(territory), 'zones.1.point.latitude': '50,6' };
    expect(readTerritory(values).zones[1]?.point).toEqual({ latitude: 50.6, longitude: '' });
  });

  it('leaves out an empty zone that was only offered, and keeps an empty one before a filled one', () => {
    const values = territoryValues(territory);
    const count = territory.zones.length;
    const offered = { ...values, [`zones.${count}.id`]: '', [`zones.${count}.name`]: ' ' };
    expect(readTerritory(offered).zones).toHaveLength(count);
    const later = { ...offered, [`zones.${count + 1}.name`]: 'Hodimont' };
    expect(readTerritory(later).zones).toHaveLength(count + 2);
  });
});
