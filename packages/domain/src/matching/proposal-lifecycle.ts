import { lifecycle } from '../values/lifecycle.ts';

/**
 * The path of one proposal: computed by a job, taken up by a person, presented, answered, tried,
 * confirmed, signed. A no costs nothing and needs no reason; one is displaced when somebody is moved by
 * hand, until that is taken back. Who leaves the list, or finds work elsewhere, has said no to nothing:
 * what was held just ends. The states are our proposal.
 */
export const proposalLifecycle = lifecycle({
  computed: ['shortlisted', 'set_aside', 'displaced', 'superseded'],
  shortlisted: ['presented', 'computed', 'set_aside', 'superseded'],
  presented: ['accepted', 'declined_by_person', 'declined_by_employer', 'expired', 'person_left'],
  accepted: [
    'trial_visit',
    'confirmed',
    'presented',
    'declined_by_person',
    'declined_by_employer',
    'person_left',
  ],
  trial_visit: [
    'confirmed',
    'accepted',
    'declined_by_person',
    'declined_by_employer',
    'person_left',
  ],
  confirmed: [
    'contract',
    'trial_visit',
    'accepted',
    'declined_by_person',
    'declined_by_employer',
    'person_left',
  ],
  declined_by_person: ['presented', 'accepted', 'trial_visit', 'confirmed'],
  declined_by_employer: ['presented', 'accepted', 'trial_visit', 'confirmed'],
  expired: ['presented'],
  set_aside: ['computed', 'shortlisted'],
  displaced: ['computed'],
  person_left: [],
  superseded: [],
  contract: [],
});

export const proposalStates = proposalLifecycle.states;
export type ProposalState = (typeof proposalStates)[number];

/** The states in which a proposal holds its post and its person: the next round leaves both in place. */
export const heldStates = ['presented', 'accepted', 'trial_visit', 'confirmed'] as const;

/** The states in which the employer sees the person: she said yes, and nobody took it back. */
export const sharedStates = ['accepted', 'trial_visit', 'confirmed', 'contract'] as const;

/**
 * The states in which a proposal has neither a post nor a person any more. One that a later round took the
 * place of stays what its own round planned.
 */
export const endedStates = [
  'declined_by_person',
  'declined_by_employer',
  'expired',
  'set_aside',
  'displaced',
  'person_left',
] as const satisfies readonly ProposalState[];

/** Why somebody who waits longer was passed over: a person says which, and the person reads it. */
export const passingReasons = [
  'skills_required_by_activity',
  'availability',
  'person_declined',
  'urgency_social',
] as const;
export type PassingReason = (typeof passingReasons)[number];
