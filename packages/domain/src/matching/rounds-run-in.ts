import type { TerritoryState } from '../territories/territory-lifecycle.ts';

/**
 * Whether a territory takes part when rounds are asked for in many at once: one that was chosen and was
 * not stopped. No text says so: it is our proposal. A coordinator may still ask for a single round.
 */
export const roundsRunIn = (state: TerritoryState): boolean =>
  state === 'validated' || state === 'active' || state === 'under_review';
