import { lifecycle } from '../values/lifecycle.ts';

/**
 * The life of an activity, from an idea to its end; our proposal, as no official text names the
 * states. It opens with a clearance of the committee in force, and goes back to review when what it
 * is changes.
 */
export const activityLifecycle = lifecycle({
  idea: ['drafted', 'closed'],
  drafted: ['non_competition_running', 'cleared', 'idea', 'closed'],
  non_competition_running: ['cleared', 'drafted', 'closed'],
  cleared: ['preparing', 'open', 'reviewed', 'closed'],
  preparing: ['trial', 'open', 'reviewed', 'closed'],
  trial: ['open', 'preparing', 'reviewed', 'closed'],
  open: ['suspended', 'reviewed', 'closed'],
  suspended: ['open', 'reviewed', 'closed'],
  reviewed: ['cleared', 'open', 'drafted', 'closed'],
  closed: [],
});

export const activityStates = activityLifecycle.states;
export type ActivityState = (typeof activityStates)[number];

/** The states in which the public sees an activity: decided, and not ended. */
export const publicActivityStates = ['cleared', 'preparing', 'trial', 'open', 'suspended'] as const;

/** The states in which posts can be filled, provided that a clearance is in force. */
export function takesPeople(state: ActivityState): boolean {
  return state === 'cleared' || state === 'preparing' || state === 'trial' || state === 'open';
}
