import { describe, expect, it } from 'vitest';
import type { NaceConversion } from '../../territories/check-terms.ts';
import { someCheckRules } from '../../testing/some-check-rules.ts';
import type { NaceVersion } from '../../values/nace-code.ts';
import { nearnessTo } from './nace-nearness.ts';

const source = { title: 'Essai' };
const to2025: NaceConversion = {
  from: '2008',
  to: '2025',
  codes: { '47410': ['47400'], '81100': ['81100', '68320', '43211', '43219', '81300'] },
  source,
};
const to2008: NaceConversion = { from: '2003', to: '2008', codes: { '74700': ['81100'] }, source };

function near(mine: string, theirs: string, given: Given = {}) {
  const { version = '2025', conversions = [to2025, to2008], rules = {} } = given;
  const codes = mine
    .split(' ')
    .map((code, index) => ({ version: '2025' as const, code, share: index === 0 ? 60 : 20 }));
  return nearnessTo(codes, conversions, someCheckRules(rules))({ version, code: theirs });
}
type Given = {
  version?: NaceVersion;
  conversions?: NaceConversion[];
  rules?: Parameters<typeof someCheckRules>[0];
};

describe('two codes of one edition', () => {
  it.each([
    ['43211', '43211', 1, 'the same'],
    ['43211', '43212', 0.8, 'the same class'],
    ['43211', '43221', 0.5, 'the same group'],
    ['43211', '43310', 0.25, 'the same division'],
    ['43211', '42110', 0, 'another division, the same first digit'],
    ['43211', '81210', 0, 'nothing'],
    ['4321102', '43211', 1, 'the same, once the older detail is cut'],
    ['43211', '4321199', 1, 'the same, the register telling more'],
    ['81210 43211', '43212', 0.8, 'the nearer of several'],
  ])('%s and %s are near by %d: %s', (mine, theirs, nearness) => {
    expect(near(mine, theirs)?.nearness).toBe(nearness);
  });

  it('are near by what the rules publish between them, whatever their digits and whoever asks', () => {
    expect(near('47792', '38210')).toMatchObject({ nearness: 0.8, pair: { isCrossLink: true } });
    expect(near('38210', '47792')?.nearness).toBe(0.8);
  });

  it('are near by the link that says most of them, even where it says less than the digits', () => {
    const crossLinks = [
      { version: '2025', from: '432', to: '432', nearness: 0.9, source },
      { version: '2025', from: '43211', to: '43221', nearness: 0.1, source },
    ] as const;
    expect(near('43211', '43221', { rules: { crossLinks: [...crossLinks] } })?.nearness).toBe(0.1);
    expect(near('43211', '43211', { rules: { crossLinks: [...crossLinks] } })?.nearness).toBe(1);
  });

  it('are not linked by what holds for another edition', () => {
    const crossLinks = [{ version: '2008', from: '81', to: '43', nearness: 1, source } as const];
    expect(near('43211', '81210', { rules: { crossLinks } })?.nearness).toBe(0);
  });
});

describe('a code of another edition', () => {
  it('is read as each code that it may have become; the nearest counts, and is marked', () => {
    expect(near('43211', '81100', { version: '2008' })).toMatchObject({
      nearness: 1,
      pair: { convertedTo: '43211', establishment: { version: '2008', code: '81100' } },
    });
    expect(near('81220', '81100', { version: '2008' })?.nearness).toBe(0.25);
  });

  it('is read over two editions where nobody publishes the way straight over', () => {
    expect(near('43219', '74700', { version: '2003' })?.nearness).toBe(1);
  });

  it('is not compared, though its digits are the same, where no correspondence leads over', () => {
    expect(near('38310', '38310', { version: '2008' })).toBe(undefined);
    expect(near('43211', '43211', { version: '2008', conversions: [] })).toBe(undefined);
  });
});
