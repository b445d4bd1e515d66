import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';

export const proposalActs = [
  'take-up',
  'set-aside',
  'present',
  'yes',
  'no',
  'employer-yes',
  'employer-no',
  'trial',
  'confirm',
  'undo',
] as const;
export type ProposalAct = (typeof proposalActs)[number];

/** What may be done in a state: the next act first, then the others. Noting the hiring is of contracts. */
const actsOf: Record<ProposalState, readonly (ProposalAct | 'hire')[]> = {
  computed: ['take-up', 'set-aside'],
  shortlisted: ['present', 'set-aside', 'undo'],
  presented: ['yes', 'no', 'undo'],
  accepted: ['trial', 'confirm', 'employer-yes', 'employer-no', 'no', 'undo'],
  trial_visit: ['confirm', 'employer-yes', 'employer-no', 'no', 'undo'],
  confirmed: ['hire', 'employer-no', 'no', 'undo'],
  declined_by_person: ['undo'],
  declined_by_employer: ['undo'],
  expired: ['present'],
  person_left: [],
  set_aside: ['undo'],
  displaced: [],
  superseded: [],
  contract: [],
};

export function actsIn(state: ProposalState): readonly (ProposalAct | 'hire')[] {
  return actsOf[state];
}

export function isPossible(act: ProposalAct, state: ProposalState): boolean {
  return actsOf[state].includes(act);
}

/** Where an act leads; undefined for one that leaves the state as it is, or leads back. */
export const actLeadsTo: Record<ProposalAct, ProposalState | undefined> = {
  'take-up': 'shortlisted',
  'set-aside': 'set_aside',
  present: 'presented',
  yes: 'accepted',
  no: 'declined_by_person',
  'employer-yes': undefined,
  'employer-no': 'declined_by_employer',
  trial: 'trial_visit',
  confirm: 'confirmed',
  undo: undefined,
};

/** How an act is taken back: before the person hears of it, by the one who noted it, or not at all. */
export const actGoesBack: Record<ProposalAct, 'until-presented' | 'never' | 'own' | 'stays'> = {
  'take-up': 'until-presented',
  'set-aside': 'until-presented',
  present: 'never',
  yes: 'own',
  no: 'own',
  'employer-yes': 'stays',
  'employer-no': 'own',
  trial: 'own',
  confirm: 'own',
  undo: 'stays',
};

/** The act as a part of a message: `take-up` is told by `matching_act_take_up`. */
export function actKey<Act extends ProposalAct | 'hire'>(act: Act): UnderScored<Act> {
  return act.replaceAll('-', '_') as UnderScored<Act>;
}

type UnderScored<Text extends string> = Text extends `${infer Left}-${infer Right}`
  ? `${Left}_${UnderScored<Right>}`
  : Text;
