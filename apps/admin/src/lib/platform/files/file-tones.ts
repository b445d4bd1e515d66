import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { Tone } from '@etabli/ui/tone.ts';

/** The tone of each state of a file; the word beside it carries the meaning. */
export const fileTone: Record<BeneficiaryState, Tone> = {
  contact: 'neutral',
  met: 'info',
  not_interested: 'not-yet',
  redirected: 'not-yet',
  volunteer: 'info',
  not_eligible: 'not-yet',
  eligible: 'yes',
  on_list: 'yes',
  in_preparation: 'info',
  paused: 'not-yet',
  proposed: 'info',
  hired: 'yes',
  hired_elsewhere: 'yes',
  exited: 'neutral',
  anonymised: 'neutral',
};
