import { describe, expect, it } from 'vitest';
import { aDraft } from '../testing/a-check.ts';
import { draftFaults } from './draft-faults.ts';

const codes = new Set(['2025:43211', '2025:4321', '2025:81210', '2008:38310']);
const faults = (given: Parameters<typeof aDraft>[0]) =>
  draftFaults(aDraft(given), { codes, zones: ['Centre'] }).map(
    ({ path, code }) => `${path}: ${code.replace('non-competition.', '')}`,
  );
const share = (code: string, part: number, version: '2025' | '2008' = '2025') => ({
  version,
  code,
  share: part,
});
const [price] = aDraft().prices;

describe('a draft', () => {
  it('is whole as it is usually written, with one code or several', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ codes: [share('43211', 33.3), share('81210', 66.7)] })).toEqual([]);
  });

  it.each([
    ['without a code', { codes: [] }, 'codes: no-code'],
    [
      'with one that does not exist',
      { codes: [share('99999', 100)] },
      'codes.0.code: code-unknown',
    ],
    ['with one of another edition', { codes: [share('38310', 100)] }, 'codes.0.code: code-unknown'],
    ['with a class instead', { codes: [share('4321', 100)] }, 'codes.0.code: code-too-wide'],
    [
      'with one twice',
      { codes: [share('43211', 50), share('43211', 50)] },
      'codes.1.code: code-twice',
    ],
    [
      'with parts that are not the whole',
      { codes: [share('43211', 50), share('81210', 40)] },
      'codes: shares-not-whole',
    ],
    [
      'with a part that is none',
      { codes: [share('43211', 100), share('81210', 0)] },
      'codes.1.share: share-out-of-range',
    ],
    ['with a reach of zero', { reachMetres: 0 }, 'reachMetres: reach-zero'],
    [
      'with customers from nowhere',
      { catchment: { kind: 'radius', metres: 0 } },
      'catchment.metres: catchment-zero',
    ],
    ['with no zone', { catchment: { kind: 'zones', zones: [] } }, 'catchment.zones: no-zone'],
    [
      'with a zone of elsewhere',
      { catchment: { kind: 'zones', zones: ['Centre', 'Lune'] } },
      'catchment.zones.1: zone-unknown',
    ],
    ['for nobody', { clientele: [] }, 'clientele: no-clientele'],
    [
      'with a negative price',
      { prices: price ? [{ ...price, cents: -1 }] : [] },
      'prices.0.cents: price-negative',
    ],
    [
      'with a price of others that is none',
      { prices: price ? [{ ...price, market: [{ cents: 0, from: 'Site', on: null }] }] : [] },
      'prices.0.market.0.cents: market-price-not-positive',
    ],
    ['with negative hours', { hoursPerYear: -1 }, 'hoursPerYear: hours-negative'],
    ['with 101 percent', { solventPercent: 101 }, 'solventPercent: percent-out-of-range'],
    [
      'with a wait of nobody knows how long',
      { unmetNeed: [{ kind: 'waiting', days: null, from: 'X', on: null }] },
      'unmetNeed.0.days: wait-without-days',
    ],
    [
      'with two answers to one question',
      { answers: [...aDraft().answers, ...aDraft().answers.slice(0, 1)] },
      'answers.4.question: answered-twice',
    ],
  ] as const)('is not checked %s', (_, given, expected) => {
    expect(faults(given)).toEqual([expected]);
  });
});
