import { lifecycle } from '@etabli/domain/values/lifecycle';

/**
 * The life of one file: its columns are settled, it is checked, which writes nothing, then applied. What
 * failed goes on from the row where it stopped; what was checked may be settled otherwise and checked anew.
 */
export const importLifecycle = lifecycle({
  uploaded: ['mapped', 'cancelled'],
  mapped: ['mapped', 'checking', 'cancelled'],
  checking: ['checked', 'refused', 'failed', 'cancelled'],
  checked: ['mapped', 'checking', 'applying', 'cancelled'],
  applying: ['done', 'failed', 'cancelled'],
  failed: ['checking', 'applying', 'cancelled'],
  done: [],
  refused: [],
  cancelled: [],
});

export const importStates = importLifecycle.states;
export type ImportState = (typeof importStates)[number];
