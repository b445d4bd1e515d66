import { randomUUID } from 'node:crypto';
import { explainPlaced, explainUnplaced } from '@etabli/domain/matching/explain';
import { fitOf } from '@etabli/domain/matching/fit-of';
import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import { openTo, type RoundPlan } from '@etabli/domain/matching/round-plan';
import { exclusionOf } from '@etabli/domain/matching/standing';
import type { CutOffs } from '@etabli/domain/matching/waiting-cut-offs';
import type { ActivityId, BeneficiaryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import type { AssessedPerson } from './assess-people.ts';
import type { ProposalRow } from './proposal.entity.ts';
import { writeRoundChange } from './round.changes.ts';
import { engine, RoundRow } from './round.entity.ts';
import { roundDigest } from './round-digest.ts';
import { findEarlierProposals, type RoundActivity } from './round-facts.queries.ts';
import type { RoundPersonReasons, RoundPersonRow } from './round-person.entity.ts';
import { RoundStale, RoundTaken } from './round-progress.ts';

export type ComputedRound = {
  round: RoundRow;
  /** Everybody on the list, whether in the round or not. */
  assessed: AssessedPerson[];
  /** The activity of each held proposal, as it was read. */
  held: ReadonlyMap<BeneficiaryId, ActivityId>;
  activities: RoundActivity[];
  plan: RoundPlan;
  instance: MatchInstance;
  result: MatchResult;
  cutOffs: CutOffs;
};

type NewPerson = Pick<RoundPersonRow, 'beneficiaryId' | 'standing' | 'waitingMonths' | 'reasons'>;
type NewProposal = Pick<
  ProposalRow,
  'id' | 'beneficiaryId' | 'activityId' | 'employerId' | 'waitingMonths' | 'fit' | 'reasons'
>;

/** Writes a computed round, and lets it take the place of the one before. */
export async function saveRound(
  tx: EntityManager,
  actor: Actor,
  computed: ComputedRound,
): Promise<void> {
  const { instance, result } = computed;
  const { id, rulesVersion } = computed.round;
  const round = await tx.findOne(RoundRow, {
    where: { id, state: 'running' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!round) {
    throw new RoundTaken();
  }
  await supersede(tx, round);
  await refuseIfStale(tx, computed);
  const people = peopleOf(computed);
  const proposals = proposalsOf(computed);
  await insertPeople(tx, round, people);
  await insertProposals(tx, round, proposals);
  await tx.update(RoundRow, { id }, {
    state: 'computed',
    finishedAt: new Date(),
    step: null,
    engine,
    digest: roundDigest({ engine, rulesVersion, instance, result }),
    instance,
    result,
    version: round.version + 1,
  } as object);
  const count = (standing: string) => people.filter((one) => one.standing === standing).length;
  await writeRoundChange(tx, actor, round, {
    state: 'computed',
    placed: proposals.length,
    held: count('held'),
    unplaced: count('unplaced'),
    excluded: count('excluded'),
  });
}

/** The round before gives way, with its proposals that no person has heard of. */
async function supersede(tx: EntityManager, { id, territoryId }: RoundRow): Promise<void> {
  await tx.query(
    `update rounds set state = 'superseded', version = version + 1
     where territory_id = $1 and state = 'computed' and id <> $2`,
    [territoryId, id],
  );
  await tx.query(
    `with old as (select id, state, version from proposals
       where territory_id = $1 and state in ('computed', 'shortlisted')
       order by id for update),
     gone as (update proposals p set state = 'superseded', state_since = current_date,
       version = p.version + 1 from old where p.id = old.id)
     insert into proposal_changes (id, territory_id, proposal_id, number, kind, effective_on,
       from_state, to_state)
     select gen_random_uuid(), $1, id, version + 1, 'moved', current_date, state, 'superseded'
     from old`,
    [territoryId],
  );
}

/**
 * Somebody was presented a proposal, or answered one, since the round was read: its plan would give
 * that person or that post twice. Nothing moves any more by now, as what could is superseded.
 */
async function refuseIfStale(tx: EntityManager, { round, held }: ComputedRound): Promise<void> {
  const { held: now } = await findEarlierProposals(tx, round.territoryId);
  const isSame = now.size === held.size && [...now].every(([id, at]) => held.get(id) === at);
  if (!isSame) {
    throw new RoundStale();
  }
}

const nothing: RoundPersonReasons = { reasons: [], open: [], left: [], removed: [], criteria: [] };

/** Where everybody on the list stands, with what the round can tell of it. */
function peopleOf({ assessed, plan, cutOffs }: ComputedRound): NewPerson[] {
  const indexOf = new Map(plan.people.map(({ id }, index) => [id, index]));
  return assessed.map((person) => {
    const index = indexOf.get(person.id);
    const known = { beneficiaryId: person.id, waitingMonths: person.waitingMonths };
    if (index === undefined) {
      const code = exclusionOf(person) ?? 'paused';
      const { criteria } = person;
      const reasons = { ...nothing, reasons: [{ code, params: {} }], criteria };
      return { ...known, standing: 'excluded', reasons };
    }
    const open = openTo(plan, index).map((activity) => plan.activities[activity]?.id ?? '');
    if (plan.held.has(index)) {
      return { ...known, standing: 'held', reasons: { ...nothing, open } };
    }
    if ((plan.match[index] ?? -1) >= 0) {
      return { ...known, standing: 'placed', reasons: { ...nothing, open } };
    }
    const told = explainUnplaced(plan, index, cutOffs);
    return { ...known, standing: 'unplaced', reasons: { ...nothing, ...told, open } };
  });
}

/** One proposal for everybody whom the plan gives a post that was not held before. */
function proposalsOf({ plan, activities, cutOffs }: ComputedRound): NewProposal[] {
  const { rules } = plan;
  return plan.people.flatMap((person, index) => {
    const at = plan.match[index] ?? -1;
    const [activity, cutOff] = [activities[at], cutOffs.of[at]];
    if (!activity || !cutOff || plan.held.has(index)) {
      return [];
    }
    const reasons = explainPlaced(person, activity, { rules, cutOff });
    return [
      {
        id: randomUUID(),
        beneficiaryId: person.id,
        activityId: activity.id,
        employerId: activity.employerId,
        waitingMonths: person.waitingMonths,
        fit: fitOf(reasons.parts, rules.weights.value),
        reasons,
      },
    ];
  });
}

async function insertPeople(
  tx: EntityManager,
  { id, territoryId }: RoundRow,
  people: readonly NewPerson[],
): Promise<void> {
  await tx.query(
    `insert into round_people (round_id, territory_id, beneficiary_id, standing, waiting_months, reasons)
     select $1, $2, (p ->> 'beneficiaryId')::uuid, p ->> 'standing', (p ->> 'waitingMonths')::int,
       p -> 'reasons'
     from jsonb_array_elements($3::jsonb) p`,
    [id, territoryId, JSON.stringify(people)],
  );
}

async function insertProposals(
  tx: EntityManager,
  { id, territoryId, assessedOn }: RoundRow,
  proposals: readonly NewProposal[],
): Promise<void> {
  await tx.query(
    `insert into proposals (id, territory_id, round_id, beneficiary_id, activity_id, employer_id, state,
       state_since, waiting_months, fit, reasons, version)
     select (p ->> 'id')::uuid, $2, $1, (p ->> 'beneficiaryId')::uuid, (p ->> 'activityId')::uuid,
       (p ->> 'employerId')::uuid, 'computed', $4, (p ->> 'waitingMonths')::int, (p ->> 'fit')::int,
       p -> 'reasons', 1
     from jsonb_array_elements($3::jsonb) p`,
    [id, territoryId, JSON.stringify(proposals), assessedOn],
  );
}
