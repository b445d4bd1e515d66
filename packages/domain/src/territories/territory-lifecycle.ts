import { lifecycle } from '../values/lifecycle.ts';

/**
 * The life of a territory: from a file in preparation to its end. The states are our proposal, as
 * no official text names them; only the stop has a source, the Government's communiqué after the
 * mid-term evaluation. A territory that is stopped still has people and contracts: it is closed
 * after its closing plan.
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
