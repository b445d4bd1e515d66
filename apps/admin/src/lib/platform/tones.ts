import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { Outcome } from '@etabli/domain/values/verdict';
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

/** A condition that is not met is not an error: something is still to come. */
export const outcomeTone: Record<Outcome, Tone> = {
  yes: 'yes',
  unclear: 'unclear',
  no: 'not-yet',
};
