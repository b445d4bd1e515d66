import type { TraceParam } from '../values/verdict.ts';

/** What is told of a proposal, of a person without one, and of the change that would help. */
export const roundReasonCodes = [
  'wish-met',
  'wish-none',
  'wish-to-ask',
  'skill-held',
  'skill-to-train',
  'near-enough',
  'itinerant',
  'place-to-ask',
  'travel-to-ask',
  'hours-meet',
  'waited',
  'last-place-waited',
  'post-free',
  'no-activity-left',
  'travel-would-open',
  'hours-would-open',
  'skill-would-open',
  'all-posts-taken',
  'fewer-posts-than-people',
  'held-before-the-round',
  'lock-in-the-way',
  'no-post-offered',
  'would-not-open',
] as const;
export type RoundReasonCode = (typeof roundReasonCodes)[number];

/**
 * A reason as a code and what it says in numbers and codes; messages make a sentence of it for the
 * person, for the worker and for who audits. It never tells of another person: only counts, months.
 */
export type RoundReason = { code: RoundReasonCode; params: Record<string, TraceParam> };
