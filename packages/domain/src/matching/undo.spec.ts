import { describe, expect, it } from 'vitest';
import type { ProposalState } from './proposal-lifecycle.ts';
import { type ProposalStep, undoOf } from './undo.ts';

const step = (
  from: ProposalState,
  to: ProposalState,
  given: Partial<ProposalStep> = {},
): ProposalStep => ({ kind: 'moved', from, to, accountId: 'zoe', ...given });
const back = (from: ProposalState, to: ProposalState) => step(from, to, { kind: 'undone' });

const shortlisted = step('computed', 'shortlisted', { accountId: 'paul' });
const presented = step('shortlisted', 'presented');
const accepted = step('presented', 'accepted');
const agreed = step('accepted', 'accepted', { kind: 'employer-agreed' });

describe('a step of a proposal', () => {
  it.each<[string, ProposalStep[], ProposalState]>([
    ['that somebody took up', [shortlisted], 'computed'],
    ['that somebody set aside', [shortlisted, step('shortlisted', 'set_aside')], 'shortlisted'],
    ['an answer that I wrote', [shortlisted, presented, accepted], 'presented'],
    ['a no that I wrote', [presented, step('presented', 'declined_by_person')], 'presented'],
    ['a confirmation that I wrote', [accepted, step('accepted', 'confirmed')], 'accepted'],
    [
      'the step before one that was taken back',
      [accepted, step('accepted', 'trial_visit'), back('trial_visit', 'accepted')],
      'presented',
    ],
  ])('is taken back: %s', (_, history, to) => {
    expect(undoOf(history, 'zoe')).toEqual({ to, hindrance: null });
  });

  it.each<[string, ProposalStep[], string]>([
    ['nothing was done', [], 'nothing_to_undo'],
    ['all was taken back', [shortlisted, back('shortlisted', 'computed')], 'nothing_to_undo'],
    ['the person has heard of it', [shortlisted, presented], 'already_presented'],
    ['its day has passed', [presented, step('presented', 'expired')], 'already_presented'],
    ['a contract was signed', [step('confirmed', 'contract')], 'already_presented'],
    ['a round replaced it', [step('shortlisted', 'superseded')], 'already_presented'],
    ['the employer has answered since', [presented, accepted, agreed], 'something_followed'],
    [
      'another wrote the answer',
      [presented, step('presented', 'accepted', { accountId: 'paul' })],
      'recorded_by_another',
    ],
  ])('stays where %s', (_, history, hindrance) => {
    expect(undoOf(history, 'zoe')).toEqual({ to: null, hindrance });
  });
});
