import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { type HandState, handStates } from '@etabli/domain/beneficiaries/file-moves';
import type { Schemas } from '@etabli/sdk';
import { resolve } from '$app/paths';
import type { Words } from '../words-of.ts';

type File = Schemas['BeneficiaryFile'];
type Eligibility = Schemas['Eligibility'];
type Outcome = 'eligible' | 'not_eligible';

/** What somebody of the team may do with a file. */
export type FileAct =
  | { act: 'move'; to: HandState }
  | { act: 'decide'; outcome: Outcome }
  | { act: 'conditions' | 'proposal' | 'confirm' | 'enter' }
  | { act: 'contact' | 'fact' | 'evidence' | 'correct' };

const usual: Partial<Record<BeneficiaryState, FileAct>> = {
  contact: { act: 'move', to: 'met' },
  met: { act: 'move', to: 'volunteer' },
  not_interested: { act: 'contact' },
  redirected: { act: 'contact' },
  volunteer: { act: 'conditions' },
  not_eligible: { act: 'move', to: 'volunteer' },
  eligible: { act: 'enter' },
  on_list: { act: 'contact' },
  in_preparation: { act: 'contact' },
  paused: { act: 'contact' },
  proposed: { act: 'proposal' },
};

/** What usually follows a state: for a row of the list, which knows no more of the file. */
export function usualAct(state: BeneficiaryState): FileAct | undefined {
  return usual[state];
}

/**
 * The one act to offer first. Of a volunteer it is what brings the answer about the conditions nearer: to
 * decide, else to confirm what others saw, to note the fact that is missing, to note a proof.
 */
export function nextAct(file: File, eligibility: Eligibility | null): FileAct | undefined {
  if (file.state !== 'volunteer' || !eligibility) {
    return usual[file.state];
  }
  const { decide, assessment, unproved } = eligibility;
  if (decide.eligible.may) {
    return { act: 'decide', outcome: 'eligible' };
  }
  if (file.evidence.some(({ mayConfirm }) => mayConfirm)) {
    return { act: 'confirm' };
  }
  if (assessment.outcome === 'unclear') {
    return { act: 'fact' };
  }
  if (assessment.outcome === 'no') {
    return decide.not_eligible.may
      ? { act: 'decide', outcome: 'not_eligible' }
      : { act: 'contact' };
  }
  const isSeen = unproved.every((subject) =>
    file.evidence.some((one) => one.subject === subject && !one.withdrawnAt && !one.confirmedBy),
  );
  return isSeen ? { act: 'contact' } : { act: 'evidence' };
}

export function sameAct(a: FileAct, b: FileAct): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the person does, as the words of a button. */
export function actVerb(act: FileAct, from: BeneficiaryState, { t }: Words): string {
  if (act.act === 'decide') {
    return t(`beneficiaries_act_decide_${act.outcome}`);
  }
  return act.act === 'move' ? moveVerb(act.to, from, { t }) : t(`beneficiaries_act_${act.act}`);
}

/** A move as a verb: to look anew at the conditions is another thing than to note a first yes. */
export function moveVerb(to: HandState, from: BeneficiaryState, { t }: Pick<Words, 't'>): string {
  if (to === 'volunteer' && from === 'not_eligible') {
    return t('beneficiaries_act_again');
  }
  return to === 'contact' ? t('beneficiaries_act_reopen') : t(`beneficiaries_act_${to}`);
}

/** Where an act is done. */
export function actHref(
  act: FileAct,
  { id, territoryId }: Pick<File, 'id'> & { territoryId: string },
) {
  switch (act.act) {
    case 'move':
      return resolve('/beneficiaries/[id=uuid]/move/[to=hand]', { id, to: act.to });
    case 'decide':
      return resolve('/beneficiaries/[id=uuid]/decide/[outcome=decision]', {
        id,
        outcome: act.outcome,
      });
    case 'conditions':
      return `${resolve('/beneficiaries/[id=uuid]', { id })}#eligibility`;
    case 'proposal':
      return `${resolve('/beneficiaries/[id=uuid]', { id })}#proposals`;
    case 'confirm':
      return `${resolve('/beneficiaries/waiting')}?territory=${territoryId}&person=${id}`;
    case 'enter':
      return resolve('/beneficiaries/[id=uuid]/list-entry', { id });
    case 'contact':
      return resolve('/beneficiaries/[id=uuid]/contact', { id });
    case 'fact':
      return resolve('/beneficiaries/[id=uuid]/facts/new', { id });
    case 'evidence':
      return resolve('/beneficiaries/[id=uuid]/evidence/new', { id });
    case 'correct':
      return resolve('/beneficiaries/[id=uuid]/edit', { id });
  }
}

export function isHandState(state: BeneficiaryState): state is HandState {
  return handStates.some((one) => one === state);
}
