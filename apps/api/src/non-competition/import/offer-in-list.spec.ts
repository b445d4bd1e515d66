import { anOffer } from '@etabli/domain/testing/an-activity';
import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import type { FilledCell } from '../../platform/sheets/cell.ts';
import { type ActivityInRow, activityColumns } from './activity-columns.ts';
import { offerColumns } from './offer-columns.ts';
import { offerBrief, offerIn } from './offer-in-list.ts';

const nothing = Object.fromEntries(
  Object.keys(activityColumns).map((key) => [key, undefined]),
) as unknown as ActivityInRow;
const known = new Set(['43211', '43221', '81300']);
const whole = {
  naceCodes: [{ code: '43211', share: 100 }],
  catchmentKm: 4.5,
  clientele: ['over_65'] as const,
  hoursPerYear: 600,
};
const told = (row: object, before = null as ReturnType<typeof anOffer> | null) =>
  offerIn({ ...nothing, ...row }, before, known);
const wrong = (row: object) => told(row).problems.map(({ column, code }) => `${column} ${code}`);

describe('the offer of a row', () => {
  it('is what its cells say', () => {
    const row = {
      ...whole,
      solventPercent: 20,
      ...{ priceWhat: 'Prise', priceCents: 2_050, priceUnit: 'la pièce' },
      ...{
        marketCents1: 4_500,
        marketFrom1: 'Devis A',
        marketCents2: 5_000,
        marketFrom2: 'Devis B',
      },
    };
    expect(told(row)).toEqual({
      problems: [],
      offer: {
        codes: [{ code: '43211', share: 100 }],
        catchmentMetres: 4_500,
        clientele: ['over_65'],
        hoursPerYear: 600,
        solventPercent: 20,
        prices: [
          {
            ...{ what: 'Prise', unit: 'la pièce', cents: 2_050 },
            market: [
              { cents: 4_500, from: 'Devis A', on: null },
              { cents: 5_000, from: 'Devis B', on: null },
            ],
          },
        ],
        unmetNeed: [],
        answers: [],
      },
    });
  });

  it('is not touched where the row says nothing of it', () => {
    expect(told({}, anOffer())).toEqual({ problems: [] });
    expect(told({ naceCodes: null, priceCents: null }, anOffer())).toEqual({ problems: [] });
  });

  it('keeps what was known where a cell is empty: prices, refusals and answers too', () => {
    const before = anOffer();
    expect(told({ hoursPerYear: 900 }, before).offer).toEqual({ ...before, hoursPerYear: 900 });
  });

  it('takes a price of the same words for the same line, and another behind it', () => {
    const line = { what: 'Prise', unit: 'la pièce', cents: 2_000, market: [] };
    const before = anOffer({ prices: [line] });
    const row = { priceWhat: 'Prise', priceCents: 2_500, priceUnit: 'la pièce' };
    expect(told(row, before).offer?.prices).toEqual([{ ...line, cents: 2_500 }]);
    expect(told({ ...row, priceWhat: 'Lampe' }, before).offer?.prices).toHaveLength(2);
  });

  it.each<[string, object, string[]]>([
    ['codes alone', { naceCodes: whole.naceCodes }, ['catchmentKm', 'clientele', 'hoursPerYear']],
    ['no codes', { ...whole, naceCodes: null }, ['naceCodes']],
    ['no distance', { ...whole, catchmentKm: undefined }, ['catchmentKm']],
  ])('needs all of it when it is new: %s', (_, row, columns) => {
    expect(wrong(row)).toEqual(
      columns.map((column) => `${column} non-competition.import-offer-incomplete`),
    );
  });

  it.each<[string, object, string[]]>([
    [
      'a code that does not exist',
      { naceCodes: [{ code: '99999', share: 100 }] },
      ['naceCodes non-competition.code-unknown'],
    ],
    [
      'a code twice',
      {
        naceCodes: [
          { code: '43211', share: 50 },
          { code: '43211', share: 50 },
        ],
      },
      ['naceCodes activities.code-twice'],
    ],
    [
      'shares that are not whole',
      { naceCodes: [{ code: '43211', share: 70 }] },
      ['naceCodes activities.shares-not-whole'],
    ],
    [
      'a price without words',
      { priceCents: 2_000 },
      [
        'priceWhat non-competition.import-price-incomplete',
        'priceUnit non-competition.import-price-incomplete',
      ],
    ],
    [
      'a price of nobody',
      { priceWhat: 'Prise', priceCents: 2_000, priceUnit: 'pièce', marketCents2: 3_000 },
      ['marketFrom2 non-competition.import-price-incomplete'],
    ],
    [
      'somebody without a price',
      { priceWhat: 'Prise', priceCents: 2_000, priceUnit: 'pièce', marketFrom1: 'Devis' },
      ['marketCents1 non-competition.import-price-incomplete'],
    ],
  ])('is refused at its cell for %s', (_, row, problems) => {
    expect(wrong({ ...whole, ...row })).toEqual(problems);
  });

  it('is told in one line', () => {
    const { offer } = told({ ...whole, priceWhat: 'Prise', priceCents: 2_050, priceUnit: 'pièce' });
    expect(offer && offerBrief(offer)).toBe(
      '43.211 (100 %) · 4.5 km · 600 h · Prise : 20.5 € / pièce',
    );
  });
});

const today = { today: plainDate('2026-11-02') };
const text = (words: string): FilledCell => ({ kind: 'text', text: words });

describe('a cell of an offer', () => {
  it.each<[FilledCell, [string, number][]]>([
    [text('43.211'), [['43211', 100]]],
    [{ kind: 'number', number: 43_211, isDate: false }, [['43211', 100]]],
    [{ kind: 'number', number: 81.3, isDate: false }, [['81300', 100]]],
    [
      text('43.211 70 ; 43.221 (30 %)'),
      [
        ['43211', 70],
        ['43221', 30],
      ],
    ],
    [
      text('43211: 60%\n43221: 40%'),
      [
        ['43211', 60],
        ['43221', 40],
      ],
    ],
  ])('tells its codes: %o', (cell, codes) => {
    expect(offerColumns.naceCodes.parse(cell, today)).toEqual({
      value: codes.map(([code, share]) => ({ code, share })),
    });
  });

  it.each(['43.2', '43.211 ; 43.221', 'électricien', '43.211 70 ; quoi', ';'])(
    'is refused as codes: %s',
    (words) => {
      expect(offerColumns.naceCodes.parse(text(words), today)).toEqual({
        problem: { code: 'non-competition.import-codes-unreadable' },
      });
    },
  );

  it.each([
    ['20,50 €', 2_050],
    ['20', 2_000],
    ['1 200,5 EUR', 120_050],
  ])('tells an amount: %s', (words, value) => {
    expect(offerColumns.priceCents.parse(text(words), today)).toEqual({ value });
  });

  it.each(['gratuit', '-1'])('is refused as an amount: %s', (words) => {
    expect(offerColumns.priceCents.parse(text(words), today)).toHaveProperty('problem');
  });

  it('takes no reach of zero', () => {
    expect(offerColumns.catchmentKm.parse(text('0'), today)).toEqual({
      problem: { code: 'imports.number-too-small', params: { minimum: 0.1 } },
    });
  });
});
