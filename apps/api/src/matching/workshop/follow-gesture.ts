import { randomUUID } from 'node:crypto';
import { cutOffsOfInstance } from '@etabli/domain/matching/cut-offs-of-instance';
import { explainPlaced } from '@etabli/domain/matching/explain';
import { fitOf } from '@etabli/domain/matching/fit-of';
import type { PlanChange } from '@etabli/domain/matching/gestures';
import type { CutOff } from '@etabli/domain/matching/waiting-cut-offs';
import type { ActivityId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { type PeopleOfPlan, readPeopleOfPlan } from '../people-of-plan.ts';
import { ProposalRow } from '../proposals/proposal.entity.ts';
import { changeProposal, type ProposalMove } from '../proposals/proposals.changes.ts';
import { hinder } from './gestures.changes.ts';
import type { RoundByHand } from './round-by-hand.ts';

/**
 * Lets the proposals of a round follow its plan by hand: whoever loses a place is displaced, whoever has
 * another one has a proposal of that, with reasons of its own. What is taken up or answered never moves.
 */
export async function followGesture(
  tx: EntityManager,
  actor: PersonActor,
  byHand: RoundByHand,
  { changes, after }: { changes: readonly PlanChange[]; after: readonly number[] },
): Promise<void> {
  const ids = changes.map(({ person }) => person);
  const known = await readPeopleOfPlan(tx, byHand.round.id, ids);
  const cutOffs = cutOffsOfInstance(byHand.instance, after, new Set(byHand.fixed.keys()));
  for (const change of changes.toSorted((a, b) => (a.person < b.person ? -1 : 1))) {
    const proposal = await loadOpen(tx, byHand, change);
    if (change.to === null) {
      await displace(tx, actor, proposal);
    } else {
      const cutOff = cutOffs.of[byHand.activities.indexOf(change.to)] as CutOff;
      const row = rowOf(known, { ...change, to: change.to }, cutOff);
      await propose(tx, actor, { byHand, proposal, row, person: change.person });
    }
  }
}

/** The proposal of the person in this round, held, while nobody has begun to work on it. */
async function loadOpen(
  tx: EntityManager,
  { round }: RoundByHand,
  { person }: PlanChange,
): Promise<ProposalRow | null> {
  const proposal = await tx.findOne(ProposalRow, {
    where: { roundId: round.id, beneficiaryId: person },
    lock: { mode: 'pessimistic_write' },
  });
  if (proposal && proposal.state !== 'computed' && proposal.state !== 'displaced') {
    throw hinder('taken_up');
  }
  return proposal;
}

const step = (actor: PersonActor): Omit<ProposalMove, 'to'> => ({
  on: actor.today,
  permission: 'matching.decide',
  kind: 'by-hand',
});

async function displace(
  tx: EntityManager,
  actor: PersonActor,
  proposal: ProposalRow | null,
): Promise<void> {
  if (proposal) {
    await changeProposal(tx, actor, proposal, { ...step(actor), to: 'displaced' });
  }
}

type ProposedRow = Pick<
  ProposalRow,
  'activityId' | 'employerId' | 'waitingMonths' | 'fit' | 'reasons'
>;

function rowOf(
  { people, activities, rules }: PeopleOfPlan,
  { person: id, to }: PlanChange & { to: ActivityId },
  cutOff: CutOff,
): ProposedRow {
  const [person, activity] = [people.get(id), activities.get(to)];
  if (!person || !activity) {
    throw hinder(person ? 'rule_against_it' : 'not_in_round');
  }
  const reasons = explainPlaced(person, activity, { rules, cutOff });
  return {
    activityId: to,
    employerId: activity.employerId,
    waitingMonths: person.waitingMonths,
    fit: fitOf(reasons.parts, rules.weights.value),
    reasons,
  };
}

async function propose(
  tx: EntityManager,
  actor: PersonActor,
  {
    byHand: { round },
    proposal,
    row,
    person,
  }: { byHand: RoundByHand; proposal: ProposalRow | null; row: ProposedRow; person: string },
): Promise<void> {
  const { waitingMonths, ...changed } = row;
  if (proposal) {
    await changeProposal(tx, actor, proposal, { ...step(actor), to: 'computed', row: changed });
    return;
  }
  await tx.insert(ProposalRow, {
    ...{ id: randomUUID(), territoryId: round.territoryId, roundId: round.id },
    ...{ beneficiaryId: person, state: 'computed', stateSince: round.assessedOn },
    ...{ waitingMonths, ...changed, version: 1 },
  } as object);
}
