import type { PromiseState } from '../activities/promises.ts';
import type { ProposalState } from './proposal-lifecycle.ts';

/** What a proposal in this state promises of its activity; null before anybody outside heard of it. */
export function promiseOf(state: ProposalState): PromiseState | null {
  switch (state) {
    case 'presented':
      return 'offered';
    case 'accepted':
    case 'trial_visit':
    case 'confirmed':
      return 'accepted';
    case 'contract':
      return 'signed';
    case 'declined_by_person':
    case 'declined_by_employer':
    case 'expired':
    case 'person_left':
      return 'ended';
    default:
      return null;
  }
}
