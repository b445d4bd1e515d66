import type { CheckQuestion } from '../territories/check-terms.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** For whom an activity works; everyone opens it to those whom firms serve. */
export const clienteleGroups = [
  'everyone',
  'over_65',
  'with_disability',
  'low_income',
  'associations',
  'public_bodies',
  'other',
] as const;
export type ClienteleGroup = (typeof clienteleGroups)[number];

/** A code of NACE-BEL 2025 in five digits, and how much of the whole it is, in percent. */
export type OfferCode = { code: string; share: number };

/** What somebody else asks for the same, and where that can be looked up. */
export type MarketPrice = { cents: number; from: string; on: PlainDate | null };

/** One line of the price list, and what the market asks. */
export type OfferPrice = {
  what: string;
  /** For an hour, a piece, a square metre: as the list says it. */
  unit: string;
  cents: number;
  market: readonly MarketPrice[];
};

/** That the need is not met today: a firm said no, or lets people wait so many days. */
export const unmetNeedKinds = ['refusal', 'waiting'] as const;
export type UnmetNeed = {
  kind: (typeof unmetNeedKinds)[number];
  days: number | null;
  from: string;
  on: PlainDate | null;
};

/** What was answered to a question that no register answers, and by whom. */
export type OfferAnswer = {
  question: CheckQuestion;
  answer: 'yes' | 'no';
  by: string | null;
  on: PlainDate | null;
};

/** What an activity sells or gives, to whom and how much of it: what could touch others. */
export type ActivityOffer = {
  codes: readonly OfferCode[];
  /** How far its customers come from, around the place where it is done, in metres. */
  catchmentMetres: number;
  clientele: readonly ClienteleGroup[];
  prices: readonly OfferPrice[];
  hoursPerYear: number;
  /** Percent of customers who could pay a firm; null while nobody has estimated it. */
  solventPercent: number | null;
  unmetNeed: readonly UnmetNeed[];
  answers: readonly OfferAnswer[];
};

/** What does not fit together in an offer, at the field where it is to be mended. */
export type OfferFault = {
  field: string;
  code:
    | 'activities.code-twice'
    | 'activities.shares-not-whole'
    | 'activities.days-missing'
    | 'activities.answer-twice';
};

/**
 * Finds what contradicts itself in an offer: a code named twice, shares that are not a hundred together, a
 * wait without its days, a question answered twice.
 */
export function offerFaults({ codes, unmetNeed, answers }: ActivityOffer): OfferFault[] {
  const twice = codes.findIndex(
    ({ code }, place) => codes.findIndex((one) => one.code === code) < place,
  );
  const sum = codes.reduce((whole, { share }) => whole + share, 0);
  const withoutDays = unmetNeed.findIndex(({ kind, days }) => kind === 'waiting' && days === null);
  const answered = new Set(answers.map(({ question }) => question));
  return [
    ...(twice >= 0
      ? [{ field: `offer.codes.${twice}.code`, code: 'activities.code-twice' } as const]
      : []),
    ...(sum !== 100
      ? [{ field: 'offer.codes', code: 'activities.shares-not-whole' } as const]
      : []),
    ...(withoutDays >= 0
      ? [
          {
            field: `offer.unmetNeed.${withoutDays}.days`,
            code: 'activities.days-missing',
          } as const,
        ]
      : []),
    ...(answered.size < answers.length
      ? [{ field: 'offer.answers', code: 'activities.answer-twice' } as const]
      : []),
  ];
}
