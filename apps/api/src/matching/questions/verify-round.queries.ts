import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import { readMatchInstance } from '@etabli/domain/matching/read-match-instance';
import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import { roundDigest } from '../round-digest.ts';
import type { Standing } from '../round-person.entity.ts';
import { getStoredRound, type StoredRound } from '../stored-round.ts';

/** What does not hold in a stored round, and where. */
type RoundFinding = { path: string; what: string };

export type RoundReport = {
  id: string;
  number: number;
  assessedOn: string;
  engine: string | null;
  rulesVersion: number;
  digest: string | null;
  people: number;
  activities: number;
  pairs: number;
  placed: number;
  findings: RoundFinding[];
};

/**
 * Proves a round again from what was kept of it: no person is asked for, so it holds as well when they are
 * anonymous by now or gone. The fingerprint tells whether anything was changed; the proof, what it broke.
 */
@Injectable()
export class VerifyRound {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  verify(actor: PersonActor, id: RoundId): Promise<RoundReport> {
    return this.database.read(actor, async (tx) => {
      const stored = await getStoredRound(tx, this.wall, actor, id);
      const { round, instance, result } = stored;
      const { number, assessedOn, engine, rulesVersion, digest } = round;
      const findings = [
        ...fingerprint(stored),
        ...(await rules(tx, stored)),
        ...proof(instance, result),
        ...(await standings(tx, stored)),
      ];
      return {
        ...{ id, number, assessedOn, engine, rulesVersion, digest, findings },
        people: stored.people.length,
        activities: stored.activities.length,
        pairs: instance.pairs?.person?.length ?? 0,
        placed: result.score?.placed ?? 0,
      };
    });
  }
}

function fingerprint({ round, instance, result }: StoredRound): RoundFinding[] {
  const { engine, rulesVersion, digest } = round;
  const now = roundDigest({ engine, rulesVersion, instance, result });
  return now === digest
    ? []
    : [{ path: 'digest', what: `says ${digest}, and what is kept comes to ${now}` }];
}

/** The version of the rules that a round names is still there, and speaks of rounds. */
async function rules(tx: EntityManager, { round }: StoredRound): Promise<RoundFinding[]> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: round.territoryId });
  const [version] = await tx.query(
    `select rules -> 'matching' is not null as matches from programme_versions
     where programme_code = $1 and version = $2`,
    [programmeCode, round.rulesVersion],
  );
  return version?.matches
    ? []
    : [{ path: 'rulesVersion', what: `${round.rulesVersion} is no version with rules of rounds` }];
}

/** The instance is sound, and the result with its prices proves itself on it. */
function proof(instance: MatchInstance, result: MatchResult): RoundFinding[] {
  const read = readMatchInstance(instance);
  if (!read.ok) {
    return [{ ...read.problem, path: `instance.${read.problem.path}` }];
  }
  if (!isWhole(result)) {
    return [{ path: 'result', what: 'has no match, score and prices that could be read' }];
  }
  const verified = verifyMatching(read.instance, result);
  return verified.ok ? [] : [{ ...verified.problem, path: `result.${verified.problem.path}` }];
}

const isNumbers = (list: unknown): boolean =>
  Array.isArray(list) && list.every((one) => typeof one === 'number');

const isWhole = ({ match, score, prices, branches, tierPrices }: MatchResult): boolean =>
  isNumbers(match) &&
  isNumbers(prices) &&
  (tierPrices === undefined || (Array.isArray(tierPrices) && tierPrices.every(isNumbers))) &&
  typeof score === 'object' &&
  score !== null &&
  (branches === undefined ||
    (Array.isArray(branches) &&
      branches.every(
        (one) =>
          isNumbers(one?.opened) &&
          isNumbers(one?.closed) &&
          Array.isArray(one?.prices) &&
          one.prices.every(isNumbers),
      )));

/** What people are told of where they stand is what the result says of them. */
async function standings(
  tx: EntityManager,
  { round, people, instance, result }: StoredRound,
): Promise<RoundFinding[]> {
  const rows: { id: string; standing: Standing }[] = await tx.query(
    `select beneficiary_id as id, standing from round_people
     where round_id = $1 order by beneficiary_id`,
    [round.id],
  );
  const locked = new Set((instance.locked ?? []).map(([person]) => people[person]));
  const indexOf = new Map(people.map((id, index) => [id, index]));
  const standingOf = (id: string): Standing => {
    const index = indexOf.get(id);
    if (index === undefined) {
      return 'excluded';
    }
    const isPlaced = (result.match?.[index] ?? -1) >= 0;
    return locked.has(id) ? 'held' : isPlaced ? 'placed' : 'unplaced';
  };
  const told = new Set(rows.map(({ id }) => id));
  return [
    ...rows
      .filter(({ id, standing }) => standing !== standingOf(id))
      .map(({ id, standing }) => ({
        path: `people.${id}.standing`,
        what: `says ${standing}, and the result says ${standingOf(id)}`,
      })),
    ...people
      .filter((id) => !told.has(id))
      .map((id) => ({ path: `people.${id}`, what: 'took part, and is told nothing' })),
  ];
}
