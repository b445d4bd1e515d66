import { mostFit, type Tier } from '../match-instance.ts';

/** A tier, or the posts that an activity must fill because it was settled that it opens. */
export type WeighedTier = 'duty' | Tier;

/** What one point of a tier weighs when all tiers are one number. */
export type TierUnits = Record<WeighedTier, number>;

/** The size of a problem, as far as it bounds what an exchange of posts can add up to. */
export type PackingBounds = { people: number; activities: number; mostWaiting: number };

/** Of these the person alone decides, whatever the post. */
const isPersonal = (tier: WeighedTier): boolean => tier === 'placed' || tier === 'waiting';

const noUnits: TierUnits = { duty: 0, placed: 0, waiting: 0, kept: 0, fit: 0 };

/** The most points that one person can bring to a tier. */
const mostOf = (tier: WeighedTier, { mostWaiting }: PackingBounds): number =>
  ({ duty: 1, placed: 1, waiting: mostWaiting, kept: 1, fit: mostFit })[tier];

/**
 * The unit of each tier, so that one point of it outweighs whatever the later tiers can change in one
 * exchange of posts. An exchange goes through each person and each activity at most once: a tier that
 * depends on the pair changes by at most `min(people, activities)` times its most, either way; a tier of
 * the person alone only where one gains a place and one loses it.
 */
export function packWeights(bounds: PackingBounds, tiers: readonly WeighedTier[]): TierUnits {
  const length = 2 * Math.min(bounds.people, bounds.activities) + 2;
  const units = { ...noUnits };
  let below = 0;
  for (const tier of tiers.toReversed()) {
    units[tier] = below + 1;
    below += (isPersonal(tier) ? 2 : length) * mostOf(tier, bounds) * units[tier];
  }
  return units;
}

/**
 * True when every weight, price and gain of these units is exact as a double: a price is the weight of
 * one person and a way of changes that depend on the pair; a gain is a weight and two prices.
 */
function isExact(units: TierUnits, bounds: PackingBounds): boolean {
  const most = (tier: WeighedTier) => mostOf(tier, bounds) * units[tier];
  const byPair = most('duty') + most('kept') + most('fit');
  const way = (Math.min(bounds.people, bounds.activities) + 1) * byPair;
  return 4 * (most('placed') + most('waiting') + byPair + way) < Number.MAX_SAFE_INTEGER;
}

/** All tiers as one level where that is exact, else a level for each tier, to be solved one by one. */
export function levelsOf(bounds: PackingBounds, tiers: readonly WeighedTier[]): TierUnits[] {
  const packed = packWeights(bounds, tiers);
  return isExact(packed, bounds) ? [packed] : tiers.map((tier) => ({ ...noUnits, [tier]: 1 }));
}

/** A packed price tier by tier. What the later tiers add up to is less than half a unit, either way. */
export function unpackPrice(
  price: number,
  units: TierUnits,
  tiers: readonly WeighedTier[],
): number[] {
  let rest = price;
  return tiers.map((tier) => {
    const unit = units[tier];
    let below = rest % unit;
    if (2 * below > unit) {
      below -= unit;
    } else if (2 * below < -unit) {
      below += unit;
    }
    const points = (rest - below) / unit;
    rest = below;
    return points;
  });
}
