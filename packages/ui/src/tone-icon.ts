import Circle from '@lucide/svelte/icons/circle';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Info from '@lucide/svelte/icons/info';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Icon } from './icon.ts';
import type { Tone } from './tone.ts';

/** One tone, one picture, in chips, notices and time lines alike. */
export const toneIcon: Record<Tone, Icon> = {
  neutral: Circle,
  info: Info,
  yes: CircleCheck,
  unclear: CircleQuestionMark,
  'not-yet': Hourglass,
  danger: TriangleAlert,
};
