import { describe, expect, it } from 'vitest';
import { plainDate } from '../../values/plain-date.ts';
import {
  municipalitiesOfPostcode,
  municipalityNamed,
  municipalityOf,
} from './find-municipality.ts';
import { municipalities, municipalitiesOn } from './municipality.ts';

const today = plainDate('2026-11-27');
const before = plainDate('2024-12-01');

describe('the municipalities of Wallonia', () => {
  it('are 261 since Bastogne and Bertogne are one, and were 262 the day before', () => {
    expect(municipalitiesOn(today)).toHaveLength(261);
    expect(municipalitiesOn(before)).toHaveLength(262);
  });

  it('lie in 20 arrondissements of 5 provinces', () => {
    const districts = municipalities.map(({ district }) => district);
    expect(new Set(districts.map(({ nis }) => nis)).size).toBe(20);
    expect(new Set(districts.map(({ province }) => province)).size).toBe(5);
  });

  it.each([today, before])('have 3,645,243 inhabitants together, as counted in 2020 (%s)', (on) => {
    expect(municipalitiesOn(on).reduce((sum, one) => sum + one.inhabitants, 0)).toBe(3_645_243);
  });

  it('each have a centre in Wallonia and a postcode of their own', () => {
    for (const { centre, postcodes } of municipalities) {
      expect(centre.latitude).toBeGreaterThan(49.4);
      expect(centre.latitude).toBeLessThan(50.9);
      expect(centre.longitude).toBeGreaterThan(2.8);
      expect(centre.longitude).toBeLessThan(6.5);
      expect(postcodes.every((code) => /^[1-9]\d{3}$/.test(code))).toBe(true);
      expect(postcodes.length).toBeGreaterThan(0);
    }
    const codes = municipalitiesOn(today).flatMap(({ postcodes }) => postcodes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('looking for a municipality', () => {
  it.each([
    ['4820', 'Dison', today],
    ['4821', 'Dison', today],
    ['4800', 'Verviers', today],
    ['6688', 'Bertogne', before],
    ['6688', 'Bastogne', today],
  ])('finds by postcode %s %s on %s', (postcode, name, on) => {
    expect(municipalitiesOfPostcode(postcode, on).map((one) => one.name)).toEqual([name]);
  });

  it('finds nothing by a postcode outside, nor by one that does not exist', () => {
    expect(municipalitiesOfPostcode('9000', today)).toEqual([]);
    expect(municipalitiesOfPostcode('', today)).toEqual([]);
  });

  it('finds by code what has ended, and by name what is', () => {
    expect(municipalityOf('82005')?.validUntil).toBe('2024-12-01');
    expect(municipalityNamed('liege', today)?.nis).toBe('62063');
    expect(municipalityNamed("Fontaine-l'Évêque", today)?.nis).toBe('52022');
    expect(municipalityNamed('Bertogne', today)).toBeUndefined();
  });
});
