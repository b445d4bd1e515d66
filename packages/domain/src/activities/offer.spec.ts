import { describe, expect, it } from 'vitest';
import { anOffer } from '../testing/an-activity.ts';
import { offerFaults } from './offer.ts';

describe('the faults of an offer', () => {
  it('are none where shares are a hundred and nothing is told twice', () => {
    expect(offerFaults(anOffer())).toEqual([]);
  });

  it.each([
    [[{ code: '81300', share: 90 }], 'activities.shares-not-whole', 'offer.codes'],
    [[], 'activities.shares-not-whole', 'offer.codes'],
    [
      [
        { code: '81300', share: 50 },
        { code: '81300', share: 50 },
      ],
      'activities.code-twice',
      'offer.codes.1.code',
    ],
  ])('name the code: %j', (codes, code, field) => {
    expect(offerFaults(anOffer({ codes }))).toEqual([{ field, code }]);
  });

  it('name a wait without its days, and a question that is answered twice', () => {
    const answer = { question: 'public_contract', answer: 'no', by: null, on: null } as const;
    const faults = offerFaults(
      anOffer({
        unmetNeed: [
          { kind: 'refusal', days: null, from: 'Jardins Dupuis', on: null },
          { kind: 'waiting', days: null, from: 'Vert et Net', on: null },
        ],
        answers: [answer, { ...answer, answer: 'yes' }],
      }),
    );
    expect(faults).toEqual([
      { field: 'offer.unmetNeed.1.days', code: 'activities.days-missing' },
      { field: 'offer.answers', code: 'activities.answer-twice' },
    ]);
  });
});
