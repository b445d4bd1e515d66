import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import type { MatchingRules } from '@etabli/domain/territories/matching-terms';
import type { RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';
import { refuse } from '../platform/http/refusal.ts';
import { getProgramme } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { readPlan } from './find-plan.ts';
import { RoundRow } from './round.entity.ts';

/** A round as it was asked and answered: people and activities by id. */
export type StoredRound = {
  round: RoundRow;
  instance: MatchInstance;
  result: MatchResult;
  /** The ids of people and activities, in the order of the instance. */
  people: string[];
  activities: string[];
};

/** A round that is computed, as the store has it, for who may read it there. */
export async function getStoredRound(
  tx: EntityManager,
  wall: FirstWall,
  actor: PersonActor,
  id: RoundId,
): Promise<StoredRound> {
  const round = await getRoundToRead(tx, wall, actor, id);
  if (round.digest === null) {
    throw refuse.conflict('matching.round-not-computed');
  }
  const { instance, result } = await readPlan(tx, id);
  const ids = (list: MatchInstance['people']['id']) => (list ?? []).map(String);
  return {
    round,
    instance,
    result,
    people: ids(instance.people.id),
    activities: ids(instance.activities.id),
  };
}

/** A round without its plan, for who may read it there. */
export async function getRoundToRead(
  tx: EntityManager,
  wall: FirstWall,
  actor: PersonActor,
  id: RoundId,
): Promise<RoundRow> {
  const round = await tx.findOneBy(RoundRow, { id });
  if (!round || !wall.reaches(actor, 'matching.read', round.territoryId)) {
    throw refuse.notFound('shared.not-found');
  }
  return round;
}

/** The version of the programme that a round is computed by, and what it says of rounds. */
export async function versionOfRound(
  tx: EntityManager,
  { id, territoryId, rulesVersion }: RoundRow,
) {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { versions } = await getProgramme(tx, programmeCode);
  const version = versions.find((one) => one.version === rulesVersion);
  if (!version?.rules.matching) {
    throw new Error(`round ${id} names rules that say nothing of rounds`);
  }
  return { version, rules: version.rules.matching };
}

/** The rules that a round was computed by. */
export async function rulesOfRound(tx: EntityManager, round: RoundRow): Promise<MatchingRules> {
  return (await versionOfRound(tx, round)).rules;
}
