import { describe, expect, it } from 'vitest';
import { parseEnterpriseNumber } from './enterprise-number.ts';

describe('an enterprise number', () => {
  it.each(['0403019261', '0417497106', '0314595348'])('%s is one', (number) => {
    expect(parseEnterpriseNumber(number)).toBe(number);
  });

  it.each([
    ['with dots', '0403.019.261'],
    ['with spaces', ' 0403 019 261 '],
    ['as the VAT form writes it', 'BE 0403.019.261'],
  ])('may be typed %s', (_, typed) => {
    expect(parseEnterpriseNumber(typed)).toBe('0403019261');
  });

  it.each([
    ['of wrong check digits', '0431150351'],
    ['of nine digits, as before 2003', '403019261'],
    ['of eleven digits', '04030192610'],
    ['that begins with 2', '2403019261'],
    ['with a letter in it', '0403O19261'],
    ['of nothing', ''],
  ])('is none %s', (_, typed) => {
    expect(parseEnterpriseNumber(typed)).toBeUndefined();
  });

  it('may begin with 1, and has 97 where the rest is nothing', () => {
    const first = 97 * 103_093;
    expect(parseEnterpriseNumber(`${first}97`)).toBe(`${first}97`);
  });

  it('of one wrong digit is never one', () => {
    for (let place = 0; place < 10; place += 1) {
      for (const digit of '0123456789') {
        const typed = `${'0417497106'.slice(0, place)}${digit}${'0417497106'.slice(place + 1)}`;
        expect(parseEnterpriseNumber(typed)).toBe(typed === '0417497106' ? typed : undefined);
      }
    }
  });
});
