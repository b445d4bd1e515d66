import type { ClienteleGroup, OfferAnswer, OfferPrice, UnmetNeed } from '../activities/offer.ts';
import type { Point } from '../values/distance.ts';
import type { NaceVersion } from '../values/nace-code.ts';

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

/** An activity before it starts, as far as it could touch others. */
export type ActivityDraft = {
  codes: readonly DraftCode[];
  place: DraftPlace;
  catchment: Catchment;
  /** How far around the territory one looks, in metres; null for what the rules say. */
  reachMetres: number | null;
  clientele: readonly ClienteleGroup[];
  prices: readonly OfferPrice[];
  hoursPerYear: number;
  /** Percent of customers who could pay a firm; null while nobody has estimated it. */
  solventPercent: number | null;
  unmetNeed: readonly UnmetNeed[];
  answers: readonly OfferAnswer[];
};
