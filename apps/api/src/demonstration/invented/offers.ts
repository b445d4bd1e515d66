import type { CorrectActivityInput } from '../../activities/activity-input.dto.ts';

type Offer = NonNullable<CorrectActivityInput['offer']>;

const answered = (by: string, question: Offer['answers'][number]['question']) => ({
  question,
  answer: 'no' as const,
  by,
  on: null,
});

/** What invented activities sell, and for how much: as invented as they are. */
export const inventedOffers: Record<string, Offer> = {
  'petits-travaux': {
    codes: [
      { code: '43320', share: 40 },
      { code: '43211', share: 30 },
      { code: '43221', share: 30 },
    ],
    catchmentMetres: 4_000,
    clientele: ['over_65', 'with_disability'],
    prices: [
      {
        what: 'Petit dépannage',
        unit: 'heure',
        cents: 2_050,
        market: [
          { cents: 4_500, from: 'Devis 1 (inventé)', on: null },
          { cents: 5_000, from: 'Devis 2 (inventé)', on: null },
        ],
      },
    ],
    hoursPerYear: 600,
    solventPercent: 20,
    unmetNeed: [
      { kind: 'refusal', days: null, from: 'Électricité du Pont (inventé)', on: null },
      { kind: 'waiting', days: 45, from: 'Menuiserie de la Gare (inventé)', on: null },
    ],
    answers: [
      answered('La commune (réponse inventée)', 'municipal_service'),
      answered('La commune (réponse inventée)', 'public_contract'),
    ],
  },
  ressourcerie: {
    codes: [
      { code: '47793', share: 70 },
      { code: '95240', share: 30 },
    ],
    catchmentMetres: 5_000,
    clientele: ['everyone'],
    prices: [{ what: 'Une chaise', unit: 'pièce', cents: 500, market: [] }],
    hoursPerYear: 9_000,
    solventPercent: null,
    unmetNeed: [],
    answers: [],
  },
  laverie: {
    codes: [{ code: '96102', share: 100 }],
    catchmentMetres: 2_000,
    clientele: ['low_income', 'over_65'],
    prices: [
      {
        what: 'Une machine de 7 kg',
        unit: 'lavage',
        cents: 350,
        market: [{ cents: 600, from: 'Blanchisserie Nouvelle (inventé)', on: null }],
      },
    ],
    hoursPerYear: 4_000,
    solventPercent: 40,
    unmetNeed: [],
    answers: [],
  },
};

/** What a visitor finds before the committee: nobody has decided yet. */
export const beforeCommittee: readonly string[] = ['laverie'];
