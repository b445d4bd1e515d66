import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { aDraft, anEstablishment, someCheckFacts } from '@etabli/domain/testing/a-check';
import { describe, expect, it } from 'vitest';
import { tryOut } from './try-out.ts';

/** An electrician a kilometre away, a price as that of the market, people over 65. */
const facts = someCheckFacts({ establishments: [anEstablishment()] });
const kept = checkNonCompetition(facts);
const tried = (given: Parameters<typeof tryOut>[2]) => tryOut(facts, kept, given);
const found = (given: Parameters<typeof tryOut>[2], rule: string) => {
  const reason = tried(given).result.reasons.find((one) => one.rule === rule);
  return `${reason?.reason}: ${reason?.level}`;
};

describe('trying out', () => {
  it('another distance counts others as direct competitors', () => {
    expect(tried({}).result.directCompetitors).toBe(1);
    const { result, whatIf, offer } = tried({ catchmentMetres: 900 });
    expect(result.directCompetitors).toBe(0);
    expect(result.exposure).toBeLessThan(kept.exposure);
    expect(offer.catchmentMetres).toBe(900);
    expect(whatIf?.stored).toEqual({
      signal: kept.signal,
      exposure: kept.exposure,
      directCompetitors: 1,
    });
  });

  it.each([
    [24_00, 'as-market: low'],
    [23_90, 'below-market: medium'],
    [20_00, 'below-market: high'],
  ])('a price of %i cents is set beside those of others', (cents, told) => {
    expect(found({ cents }, 'market-prices')).toBe(told);
  });

  it('other customers open the activity to everyone', () => {
    expect(found({}, 'clientele-restricted')).toBe('restricted: low');
    expect(found({ clientele: 'over_65,everyone' }, 'clientele-restricted')).toBe(
      'everyone: medium',
    );
  });

  it('the figures that there are is trying out nothing: what was kept shows', () => {
    const same = tried({ catchmentMetres: 5_000, cents: 25_00, clientele: 'over_65' });
    expect(same.whatIf).toBe(null);
    expect(same.result).toBe(kept);
  });

  it('a price where the offer has none, or customers who are none, changes nothing', () => {
    const free = { ...facts, activity: aDraft({ prices: [] }) };
    expect(tryOut(free, checkNonCompetition(free), { cents: 10_00 }).whatIf).toBe(null);
    expect(tried({ clientele: 'over_65,nobody' }).whatIf).toBe(null);
  });
});
