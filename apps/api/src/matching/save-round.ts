import type { ActivityId, BeneficiaryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { writeRoundChange } from './round.changes.ts';
import { engine, RoundRow } from './round.entity.ts';
import type { RoundAnswer } from './round-answer.ts';
import { findEarlierProposals } from './round-facts.queries.ts';
import { RoundStale, RoundTaken } from './round-progress.ts';

export type ComputedRound = {
  round: RoundRow;
  /** The activity of each held proposal, as it was read. */
  held: ReadonlyMap<BeneficiaryId, ActivityId>;
  answer: RoundAnswer;
};

/** Writes a computed round, and lets it take the place of the one before. */
export async function saveRound(
  tx: EntityManager,
  actor: Actor,
  computed: ComputedRound,
): Promise<void> {
  const { digest, instance, result, people, proposals, counts } = computed.answer;
  const { id } = computed.round;
  const round = await tx.findOne(RoundRow, {
    where: { id, state: 'running' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!round) {
    throw new RoundTaken();
  }
  await supersede(tx, round);
  await refuseIfStale(tx, computed);
  await insertPeople(tx, round, people);
  await insertProposals(tx, round, proposals);
  await tx.query(
    `update rounds set state = 'computed', finished_at = clock_timestamp(), step = null, engine = $2,
       digest = $3, instance = $4, result = $5, version = version + 1 where id = $1`,
    [id, engine, digest, instance, result],
  );
  await writeRoundChange(tx, actor, round, { state: 'computed', ...counts });
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

async function insertPeople(
  tx: EntityManager,
  { id, territoryId }: RoundRow,
  people: string,
): Promise<void> {
  await tx.query(
    `insert into round_people (round_id, territory_id, beneficiary_id, standing, waiting_months, reasons)
     select $1, $2, (p ->> 'beneficiaryId')::uuid, p ->> 'standing', (p ->> 'waitingMonths')::int,
       p -> 'reasons'
     from jsonb_array_elements($3::jsonb) p`,
    [id, territoryId, people],
  );
}

async function insertProposals(
  tx: EntityManager,
  { id, territoryId, assessedOn }: RoundRow,
  proposals: string,
): Promise<void> {
  await tx.query(
    `insert into proposals (id, territory_id, round_id, beneficiary_id, activity_id, employer_id, state,
       state_since, waiting_months, fit, reasons, version)
     select (p ->> 'id')::uuid, $2, $1, (p ->> 'beneficiaryId')::uuid, (p ->> 'activityId')::uuid,
       (p ->> 'employerId')::uuid, 'computed', $4, (p ->> 'waitingMonths')::int, (p ->> 'fit')::int,
       p -> 'reasons', 1
     from jsonb_array_elements($3::jsonb) p`,
    [id, territoryId, proposals, assessedOn],
  );
}
