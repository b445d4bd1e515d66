import type { ClearanceStanding } from '@etabli/domain/non-competition/clearance-standing';
import type { Tone } from '@etabli/ui/tone.ts';

/** The tone of what a decision is today; the word beside it carries the meaning. */
export const standingTone: Record<ClearanceStanding, Tone> = {
  in_force: 'yes',
  upcoming: 'info',
  ended: 'neutral',
  withdrawn: 'neutral',
  superseded: 'neutral',
  against: 'not-yet',
  adjourned: 'unclear',
};
