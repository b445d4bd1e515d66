import type { Outcome } from '@etabli/domain/values/verdict';
import type { Tone } from '@etabli/ui/tone.ts';

/** A condition that is not met is not an error: something is still to come. */
export const outcomeTone: Record<Outcome, Tone> = {
  yes: 'yes',
  unclear: 'unclear',
  no: 'not-yet',
};
