import { existsSync, readFileSync } from 'node:fs';
import { municipalityOf } from '@etabli/domain/territories/municipalities/find-municipality';
import { describe, expect, it } from 'vitest';

const compared = new URL(
  '../../../../../shared/data/communes-wallonie/communes_wallonie.csv',
  import.meta.url,
);

describe('the municipalities of Wallonia, beside a list compiled by others', () => {
  it.skipIf(!existsSync(compared))(
    'have the same codes, inhabitants and postcodes (skipped where that list is not at hand)',
    () => {
      const [, ...rows] = readFileSync(compared, 'utf8').trim().split(/\r?\n/);
      expect(rows).toHaveLength(262);
      for (const row of rows.map((line) => line.split(','))) {
        const ours = municipalityOf(row[0] ?? '');
        expect(ours?.inhabitants, row[0]).toBe(Number(row[8]));
        expect(ours?.postcodes.join(';'), row[0]).toBe(row[12]);
      }
    },
  );
});
