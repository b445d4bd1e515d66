import { lifecycle } from '../values/lifecycle.ts';

/** The life of a round: asked for by a person, computed by a job, and replaced by the next one. */
export const roundLifecycle = lifecycle({
  requested: ['running', 'cancelled', 'failed'],
  running: ['computed', 'failed', 'cancelled'],
  computed: ['superseded'],
  failed: [],
  cancelled: [],
  superseded: [],
});

export const roundStates = roundLifecycle.states;
export type RoundState = (typeof roundStates)[number];
