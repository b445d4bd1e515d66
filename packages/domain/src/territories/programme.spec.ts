import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { someRules } from '../testing/some-rules.ts';
import { plainDate } from '../values/plain-date.ts';
import { rulesOn } from './programme.ts';

const aVersion = (version: number, validFrom: string) => ({
  version,
  validFrom: plainDate(validFrom),
  rules: someRules(),
});
const programme = aProgramme({
  versions: [
    aVersion(2, '2025-01-01'),
    aVersion(1, '2022-04-28'),
    aVersion(3, '2026-07-01'),
    aVersion(4, '2026-07-01'),
  ],
});

describe('rulesOn', () => {
  it.each([
    ['the day before the first version', '2022-04-27', undefined],
    ['the first day of the first version', '2022-04-28', 1],
    ['the last day of the first version', '2024-12-31', 1],
    ['the first day of the second version', '2025-01-01', 2],
    ['the last day of the second version', '2026-06-30', 2],
    ['a day on which two versions began', '2026-07-01', 4],
    ['any later day', '2199-12-31', 4],
  ])('on %s, %s: version %s', (_, on, version) => {
    expect(rulesOn(programme, plainDate(on))?.version).toBe(version);
  });

  it('goes by the day on which a version begins, not by its number', () => {
    const versions = [aVersion(5, '2023-01-01'), aVersion(4, '2024-01-01')];
    expect(rulesOn(aProgramme({ versions }), plainDate('2024-06-01'))?.version).toBe(4);
  });

  it('leaves the versions as they stand', () => {
    const before = programme.versions.map(({ version }) => version);
    rulesOn(programme, plainDate('2026-07-01'));
    expect(programme.versions.map(({ version }) => version)).toEqual(before);
  });

  it('finds nothing in a programme without versions', () => {
    expect(rulesOn(aProgramme({ versions: [] }), plainDate('2026-07-01'))).toBeUndefined();
  });
});
