import type { Sourced } from '../values/source.ts';

/** What a round counts, each a sum over the people who get a post. */
export const matchingAims = ['placed', 'waiting', 'kept', 'fit'] as const;
export type MatchingAim = (typeof matchingAims)[number];

/** From when a person’s wait is counted: the day of entry on the list, or the end of the last work. */
export const waitingClocks = ['list_entry', 'without_work'] as const;
export type WaitingClock = (typeof waitingClocks)[number];

/** How far somebody goes to work, as the crow flies, and how fast that is said to be. */
export type Travel = { mostMetres: number; metresPerMinute: number };

/** How much each part of a fit counts; only their proportions matter. */
export type FitWeights = { wishes: number; skills: number; distance: number; hours: number };

/**
 * How a programme lets people and activities meet in a round. There is no room here for sex, age,
 * origin, behaviour or chances: what is not a rule cannot be weighed.
 */
export type MatchingRules = {
  /** What counts first, all four, each once. */
  aims: Sourced<MatchingAim[]>;
  waitingClock: Sourced<WaitingClock>;
  travel: {
    foot: Sourced<Travel>;
    bicycle: Sourced<Travel>;
    public_transport: Sourced<Travel>;
    car: Sourced<Travel>;
  };
  weights: Sourced<FitWeights>;
  /** Points from 0 to 1000 for the first wish, the second and so on; a later one has those of the last. */
  wishPoints: Sourced<number[]>;
  /** Days that a person has to answer a proposal. */
  answerDays: Sourced<number>;
  /** How a round is watched group by group; a version without it shows no groups. It weighs nothing. */
  groups?: Sourced<GroupRules> | undefined;
};

/** The ages at which a new band begins, growing; a figure above 0 and below `leastShown` is not shown. */
export type GroupRules = { ageBands: number[]; leastShown: number };
