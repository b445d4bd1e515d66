import { lifecycle } from '../values/lifecycle.ts';

/**
 * The life of a territory: from a file in preparation to its end. A territory that is stopped by a
 * decision of the Government still has people and contracts: it is closed only after its closing plan.
 */
export const territoryLifecycle = lifecycle({
  draft: ['validated'],
  validated: ['active', 'under_review'],
  active: ['under_review', 'closed'],
  under_review: ['active', 'suspended', 'stopped'],
  suspended: ['under_review', 'active', 'stopped'],
  stopped: ['closed'],
  closed: [],
});

export const territoryStates = territoryLifecycle.states;
export type TerritoryState = (typeof territoryStates)[number];

/** A file in preparation is nobody's business outside the team; every other state is public. */
export function isPublicState(state: TerritoryState): boolean {
  return state !== 'draft';
}
