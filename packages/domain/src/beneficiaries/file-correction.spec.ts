import { describe, expect, it } from 'vitest';
import { aBeneficiary } from '../testing/a-beneficiary.ts';
import { faultsOf, fileChangesBetween } from './file-correction.ts';

describe('a correction of a file', () => {
  it('keeps both values of what really changes, and of nothing else', () => {
    const before = aBeneficiary({ phone: '0470 00 00 01' });
    expect(fileChangesBetween(before, { phone: '0470 00 00 02', zone: before.zone })).toEqual([
      { field: 'phone', before: '0470 00 00 01', after: '0470 00 00 02' },
    ]);
  });

  it('takes wishes in another order for a change: the first is the dearest', () => {
    const [shop, repair] = [
      { workKind: 'shop', words: null },
      { workKind: 'repair', words: 'des vélos' },
    ] as const;
    const before = aBeneficiary({ wishes: [shop, repair] });
    expect(fileChangesBetween(before, { wishes: [{ ...shop }, { ...repair }] })).toEqual([]);
    expect(fileChangesBetween(before, { wishes: [repair, shop] })).toHaveLength(1);
  });

  it('may empty a field, and leaves one alone that is not told', () => {
    const before = aBeneficiary({ birthDate: null, familyName: 'Essai' });
    expect(fileChangesBetween(before, { familyName: null })).toEqual([
      { field: 'familyName', before: 'Essai', after: null },
    ]);
  });
});

describe('a file as a whole', () => {
  const nobody = aBeneficiary({ phone: null, email: null, address: null });

  it('needs one way to reach the person, whichever', () => {
    expect(faultsOf(nobody)).toEqual(['no-way-to-reach']);
    expect(faultsOf({ ...nobody, address: 'Rue d’Essai 1' })).toEqual([]);
    expect(faultsOf({ ...nobody, email: 'a@etabli.example' })).toEqual([]);
  });

  it.each([
    [null, null, true],
    [900, 900, true],
    [900, 2_280, true],
    [2_280, 900, false],
    [900, null, false],
    [null, 900, false],
  ])(
    'with %s to %s minutes a week is right: %s',
    (weeklyMinutesLeast, weeklyMinutesMost, isRight) => {
      const file = aBeneficiary({ weeklyMinutesLeast, weeklyMinutesMost });
      expect(faultsOf(file)).toEqual(isRight ? [] : ['minutes-out-of-order']);
    },
  );
});
