import { lifecycle } from '../values/lifecycle.ts';

/**
 * The path of a person's file, from the first contact to a contract or to the door. The states are
 * our proposal, after what is told of the pilots: no official text names them. Nothing is ever lost:
 * who left may come back, and a file whose time has come is anonymised.
 */
export const beneficiaryLifecycle = lifecycle({
  contact: ['met', 'not_interested', 'redirected', 'anonymised'],
  met: ['volunteer', 'not_interested', 'redirected', 'anonymised'],
  not_interested: ['contact', 'met', 'anonymised'],
  redirected: ['contact', 'met', 'anonymised'],
  volunteer: ['eligible', 'not_eligible', 'exited'],
  not_eligible: ['volunteer', 'exited', 'anonymised'],
  eligible: ['on_list', 'exited'],
  on_list: ['in_preparation', 'paused', 'proposed', 'exited', 'hired_elsewhere'],
  in_preparation: ['on_list', 'paused', 'proposed', 'exited', 'hired_elsewhere'],
  paused: ['on_list', 'in_preparation', 'exited', 'hired_elsewhere'],
  proposed: ['on_list', 'in_preparation', 'hired', 'hired_elsewhere', 'exited'],
  hired: ['on_list', 'exited', 'anonymised'],
  hired_elsewhere: ['on_list', 'exited', 'anonymised'],
  exited: ['contact', 'volunteer', 'on_list', 'anonymised'],
  anonymised: [],
});

export const beneficiaryStates = beneficiaryLifecycle.states;
export type BeneficiaryState = (typeof beneficiaryStates)[number];

/** The states in which a person waits for a job: on the list, whatever else goes on. */
export const listStates = ['on_list', 'in_preparation', 'paused', 'proposed'] as const;

/** The states in which somebody of the team keeps in touch: before the list and on it, until a contract. */
export const accompaniedStates = [
  'contact',
  'met',
  'volunteer',
  'eligible',
  'not_eligible',
  ...listStates,
] as const;

/** Whether a person can take part in a round: on the list, and not resting. */
export function takesPart(state: BeneficiaryState): boolean {
  return state === 'on_list' || state === 'in_preparation' || state === 'proposed';
}

/** Why a person left, as a code: words beside it are never about health, belief or character. */
export const exitReasons = [
  'other_job',
  'training',
  'moved',
  'retirement',
  'health',
  'no_contact',
  'withdrew',
  'deceased',
] as const;
export type ExitReason = (typeof exitReasons)[number];
