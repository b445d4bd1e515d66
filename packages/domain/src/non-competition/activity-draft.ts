import type { CheckQuestion } from '../territories/check-terms.ts';
import type { Point } from '../values/distance.ts';
import type { NaceVersion } from '../values/nace-code.ts';
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

/** What is done, as a code of the list of economic activities, and how much of the whole in percent. */
export type DraftCode = { version: NaceVersion; code: string; share: number };

/** Where it is done: at one place, at people’s homes, or on the road. */
export type DraftPlace =
  | { kind: 'fixed'; point: Point }
  | { kind: 'at_home' }
  | { kind: 'itinerant' };

/** From where customers come: a distance around it, or zones of the territory by name. */
export type Catchment =
  | { kind: 'radius'; metres: number }
  | { kind: 'zones'; zones: readonly string[] };

/** What somebody else asks for the same, and where that can be looked up. */
export type MarketPrice = { cents: number; from: string; on: PlainDate | null };

/** One line of the price list, and what the market asks. */
export type DraftPrice = {
  what: string;
  /** For an hour, a piece, a square metre: as the list says it. */
  unit: string;
  cents: number;
  market: readonly MarketPrice[];
};

/** That the need is not met today: a firm said no, or lets people wait so many days. */
export type UnmetNeed = {
  kind: 'refusal' | 'waiting';
  days: number | null;
  from: string;
  on: PlainDate | null;
};

/** What was answered to a question that no register answers, and by whom. */
export type DraftAnswer = {
  question: CheckQuestion;
  answer: 'yes' | 'no';
  by: string | null;
  on: PlainDate | null;
};

/** An activity before it starts, as far as it could touch others. */
export type ActivityDraft = {
  codes: readonly DraftCode[];
  place: DraftPlace;
  catchment: Catchment;
  /** How far around the territory one looks, in metres; null for what the rules say. */
  reachMetres: number | null;
  clientele: readonly ClienteleGroup[];
  prices: readonly DraftPrice[];
  hoursPerYear: number;
  /** Percent of customers who could pay a firm; null while nobody has estimated it. */
  solventPercent: number | null;
  unmetNeed: readonly UnmetNeed[];
  answers: readonly DraftAnswer[];
};
