import { lifecycle } from '../values/lifecycle.ts';

/** The life of rounds that were asked for in many territories at once. The states are our proposal. */
export const regionalRoundLifecycle = lifecycle({
  requested: ['running', 'cancelled'],
  running: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
});

export const regionalRoundStates = regionalRoundLifecycle.states;
export type RegionalRoundState = (typeof regionalRoundStates)[number];

/** One territory’s part of it: its round, as far as the others need to know. */
export const regionalPartLifecycle = lifecycle({
  waiting: ['running', 'failed', 'cancelled'],
  running: ['computed', 'failed', 'cancelled'],
  computed: [],
  failed: [],
  cancelled: [],
});

export const regionalPartStates = regionalPartLifecycle.states;
export type RegionalPartState = (typeof regionalPartStates)[number];
