import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import type {
  RegionalPartState,
  RegionalRoundState,
} from '@etabli/domain/matching/regional-round-lifecycle';
import type { RoundState } from '@etabli/domain/matching/round-lifecycle';
import type { Tone } from '@etabli/ui/tone.ts';

/** The tone of each state of a proposal; a no is nobody's fault, so none of them is red. */
export const proposalTone: Record<ProposalState, Tone> = {
  computed: 'neutral',
  shortlisted: 'info',
  presented: 'info',
  accepted: 'yes',
  trial_visit: 'yes',
  confirmed: 'yes',
  declined_by_person: 'neutral',
  declined_by_employer: 'not-yet',
  expired: 'not-yet',
  person_left: 'neutral',
  set_aside: 'neutral',
  displaced: 'not-yet',
  superseded: 'neutral',
  contract: 'yes',
};

export const roundTone: Record<RoundState, Tone> = {
  requested: 'info',
  running: 'info',
  computed: 'yes',
  failed: 'danger',
  cancelled: 'neutral',
  superseded: 'neutral',
};

export const regionalRoundTone: Record<RegionalRoundState, Tone> = {
  requested: 'info',
  running: 'info',
  finished: 'yes',
  cancelled: 'neutral',
};

export const regionalPartTone: Record<RegionalPartState, Tone> = {
  waiting: 'neutral',
  running: 'info',
  computed: 'yes',
  failed: 'danger',
  cancelled: 'neutral',
};
