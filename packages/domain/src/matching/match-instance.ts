/**
 * What a matching counts, each a sum over the people who get a post, in the order that we propose: most
 * people, then those who have waited longest, then no needless moves, then the best fit.
 */
export const tierNames = ['placed', 'waiting', 'kept', 'fit'] as const;
export type Tier = (typeof tierNames)[number];

/** The best fit that a pair can have: a fit is a whole number from 0 to this. */
export const mostFit = 1_000;

/** Numbers in a row: a plain array or a typed one. */
export type Column = ArrayLike<number>;

/** A name that stays the same from one round to the next, so that a tie never hangs on the order of rows. */
export type StableId = string | number;

/**
 * People, activities and the pairs that every hard rule allows, as columns. Pairs, `previous` and
 * `locked` name people and activities by their index. Without ids, the index is the id.
 * `readMatchInstance` says what a sound instance is; the solver takes no other.
 */
export type MatchInstance = {
  people: { id?: readonly StableId[] | undefined; waitingMonths: Column };
  activities: {
    id?: readonly StableId[] | undefined;
    posts: Column;
    /** An activity opens with at least so many people, or stays empty. */
    minPosts?: Column | undefined;
  };
  pairs: { person: Column; activity: Column; fit: Column };
  /** The activity that each person had in the round before, -1 for none. */
  previous?: Column | undefined;
  /** Pairs that somebody has decided: `[person, activity]`. */
  locked?: readonly (readonly [number, number])[] | undefined;
  /** All tiers, the one that counts most first. */
  tiers?: readonly Tier[] | undefined;
};

/** Whether some activity opens with several people or not at all; one person opens any other. */
export const hasMinimums = ({ activities }: Pick<MatchInstance, 'activities'>): boolean =>
  Array.from(activities.minPosts ?? []).some((least) => least > 1);

/** How good a matching is, tier by tier. */
export type MatchScore = Record<Tier, number>;

/**
 * A part of the search over which activities open: what was settled (`opened` take at least their
 * minimum, `closed` take nobody), and prices by which no matching of this part beats the answer.
 */
export type MatchBranch = {
  opened: number[];
  closed: number[];
  prices: number[][];
  /** Instead of prices: what each person keeps at most, tier by tier, where minimums make that closer. */
  keeps?: number[][];
};

/** A matching with its proof: see `verifyMatching` for what the prices must hold. */
export type MatchResult = {
  /** The activity of each person, -1 for none. */
  match: number[];
  score: MatchScore;
  /** A whole number for each activity, in the packed weights of `packWeights`; 0 where a post is free. */
  prices: number[];
  /** Prices tier by tier, the first tier first, where packed weights would not be exact. */
  tierPrices?: number[][];
  /** Where minimums were asked for: the parts of the search, which together are all of it. */
  branches?: MatchBranch[];
  /** The search over minimums was too long: a better matching may exist, and no proof says otherwise. */
  gaveUp?: boolean;
};
