import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { Tone } from '@etabli/ui/tone.ts';

/** The tone of each state; the word beside it carries the meaning. */
export const stateTone: Record<TerritoryState, Tone> = {
  draft: 'neutral',
  validated: 'info',
  active: 'yes',
  under_review: 'info',
  suspended: 'not-yet',
  stopped: 'not-yet',
  closed: 'neutral',
};

/** True when no work goes on any more. */
export function isEnded(state: TerritoryState): boolean {
  return state === 'stopped' || state === 'closed';
}
