import { waitingOf } from '../promises.ts';
import type { ActivityFinding, ActivityRequirement } from './requirement.ts';

/**
 * No official text found; proposed here — an activity ends once nobody waits for a contract there: each of
 * them hears it first, and is free for another proposal. Who has signed has a contract that goes on.
 */
export const nobodyWaits: ActivityRequirement = ({ promises }): ActivityFinding => {
  const factsUsed = ['promises'];
  if (promises === null) {
    return { outcome: 'unclear', reason: 'not-shown', params: {}, factsUsed };
  }
  const waiting = waitingOf(promises);
  return waiting.count === 0
    ? { outcome: 'yes', reason: 'nobody', params: {}, factsUsed }
    : { outcome: 'no', reason: 'somebody', params: waiting, factsUsed };
};
