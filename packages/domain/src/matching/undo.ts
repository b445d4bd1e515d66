import type { AccountId } from '../values/ids.ts';
import type { ProposalState } from './proposal-lifecycle.ts';

export const proposalChangeKinds = ['moved', 'undone', 'employer-agreed', 'by-hand'] as const;
export type ProposalChangeKind = (typeof proposalChangeKinds)[number];

/** One line of the history of a proposal. */
export type ProposalStep = {
  kind: ProposalChangeKind;
  from: ProposalState;
  to: ProposalState;
  /** Who wrote it; null for a job. */
  accountId: AccountId | null;
};

/** Why a step stands: nothing was done yet, others have heard of it, or it is not the asker’s own. */
export const undoHindrances = [
  'nothing_to_undo',
  'already_presented',
  'something_followed',
  'recorded_by_another',
] as const;
export type UndoHindrance = (typeof undoHindrances)[number];

export type Undo = { to: ProposalState; hindrance: null } | { to: null; hindrance: UndoHindrance };

const hindered = (hindrance: UndoHindrance): Undo => ({ to: null, hindrance });

/**
 * Where the last step of a proposal leads back to. Until the person has heard of it, anybody of the
 * team may take a step back. After that a step is only taken back as a slip of the pen: by the one who
 * wrote it, while nothing followed. The presenting itself, an expiry and a contract stay.
 */
export function undoOf(history: readonly ProposalStep[], accountId: AccountId): Undo {
  const last = history.at(-1);
  if (last?.kind === 'employer-agreed') {
    return hindered('something_followed');
  }
  const step = history.findLast(({ kind, to }) => kind === 'moved' && to === last?.to);
  switch (step?.to) {
    case undefined:
      return hindered('nothing_to_undo');
    case 'shortlisted':
    case 'set_aside':
      return { to: step.from, hindrance: null };
    case 'accepted':
    case 'trial_visit':
    case 'confirmed':
    case 'declined_by_person':
    case 'declined_by_employer':
      return step.accountId === accountId
        ? { to: step.from, hindrance: null }
        : hindered('recorded_by_another');
    default:
      return hindered('already_presented');
  }
}
