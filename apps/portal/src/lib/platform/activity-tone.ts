import type { publicActivityStates } from '@etabli/domain/activities/activity-lifecycle';
import type { Tone } from '@etabli/ui/tone.ts';

type PublicActivityState = (typeof publicActivityStates)[number];

const tones: Record<PublicActivityState, Tone> = {
  cleared: 'info',
  preparing: 'info',
  trial: 'info',
  open: 'yes',
  suspended: 'not-yet',
};

/** The public state and its tone; undefined for a state that the public does not see. */
export function publicState(state: string): { state: PublicActivityState; tone: Tone } | undefined {
  return isPublic(state) ? { state, tone: tones[state] } : undefined;
}

function isPublic(state: string): state is PublicActivityState {
  return Object.hasOwn(tones, state);
}
