import { describe, expect, it } from 'vitest';
import { offerValues } from './offer-values.ts';
import { readOffer } from './read-offer.ts';

describe('the offer of an activity that a form tells', () => {
  it('comes back as it was shown when nothing was typed', () => {
    const offer = {
      codes: [
        { code: '81300', share: 60 },
        { code: '43341', share: 40 },
      ],
      catchmentMetres: 4_500,
      clientele: ['over_65' as const, 'low_income' as const],
      prices: [
        {
          what: 'Tondre',
          unit: 'heure',
          cents: 2_050,
          market: [{ cents: 3_500, from: 'Vert et Net', on: null }],
        },
      ],
      hoursPerYear: 600,
      solventPercent: 20,
      unmetNeed: [{ kind: 'waiting' as const, days: 60, from: 'Vert et Net', on: null }],
      answers: [
        { question: 'public_contract' as const, answer: 'no' as const, by: null, on: null },
      ],
    };
    expect(readOffer(offerValues(offer))).toEqual(offer);
  });

  it('leaves out the rows that nobody filled in, and sends what is no number as typed', () => {
    const offer = readOffer({
      'offer.codes.0.code': '81300',
      'offer.codes.0.share': 'tout',
      'offer.codes.1.code': '',
      'offer.prices.0.what': '',
      'offer.unmetNeed.2.from': ' ',
      'offer.catchmentMetres': 'loin',
    });
    expect(offer).toMatchObject({
      codes: [{ code: '81300', share: 'tout' }],
      prices: [],
      unmetNeed: [],
      catchmentMetres: 'loin',
      answers: [],
    });
  });
});
