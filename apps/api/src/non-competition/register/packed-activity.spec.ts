import { describe, expect, it } from 'vitest';
import {
  packActivity,
  packCell,
  packClass,
  type RegisterActivity,
  unpackActivity,
} from './packed-activity.ts';

describe('a packed activity', () => {
  it.each<[RegisterActivity, number]>([
    [{ version: 2003, code: '01110', role: 'MAIN' }, 1_110],
    [{ version: 2008, code: '81210', role: 'MAIN' }, 181_210],
    [{ version: 2025, code: '81210', role: 'SECO' }, 1_281_210],
    [{ version: 2025, code: '00000', role: 'ANCI' }, 2_200_000],
    [{ version: 2008, code: '99999', role: 'ANCI' }, 2_199_999],
  ])('%j is %d, and comes back', (activity, packed) => {
    expect(packActivity(activity)).toBe(packed);
    expect(unpackActivity(packed)).toEqual(activity);
  });

  it.each([3_000_000, 300_000, -1])('%d is none', (packed) => {
    expect(() => unpackActivity(packed)).toThrow('no packed activity');
  });

  it('names its class and where it is with the same digits', () => {
    expect(packClass(2025, '8121')).toBe(28_121);
    expect(packClass(2003, '0111')).toBe(111);
    expect(packCell('4800', 2025, '81')).toBe(4_800_281);
    expect(packCell('9999', 2008, '01')).toBe(9_999_101);
  });
});
