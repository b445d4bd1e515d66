import { randomUUID } from 'node:crypto';
import { roundsRunIn } from '@etabli/domain/matching/rounds-run-in';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import { writeRegionalRoundChange } from './regional-round.changes.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import type { RegionalRoundReceipt, RequestRegionalRoundInput } from './regional-round-view.dto.ts';

@Injectable()
export class RequestRegionalRound {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Asks for a round in each of the territories named, or in all where rounds are run. There is one such
   * undertaking at a time: who asks while one is on the way is given that one.
   */
  async request(
    actor: PersonActor,
    { territories }: RequestRegionalRoundInput,
  ): Promise<RegionalRoundReceipt> {
    this.wall.allowEverywhere(actor, 'matching.run-region');
    return this.acts.run(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('regional rounds'))`);
      const unfinished = await tx.findOneBy(RegionalRoundRow, {
        state: In(['requested', 'running']),
      });
      if (unfinished) {
        return receiptOf(unfinished);
      }
      const places = await placesOf(tx, territories);
      const regional = await insert(tx, actor, places);
      await writeRegionalRoundChange(tx, actor, regional, {
        state: 'requested',
        territories: places.length,
      });
      return receiptOf(regional);
    });
  }
}

/** Where rounds are to be run; one that is named and cannot take part is told, not left out. */
async function placesOf(tx: EntityManager, named: TerritoryId[] | null): Promise<TerritoryId[]> {
  const found = await tx.find(TerritoryRow, {
    select: { id: true },
    where: { state: In(territoryStates.filter(roundsRunIn)) },
    order: { id: 'ASC' },
  });
  const open = found.map(({ id }) => id);
  if (open.length === 0) {
    throw refuse.conflict('matching.no-territory-for-rounds');
  }
  const closed = (named ?? []).filter((id) => !open.includes(id));
  if (closed.length > 0) {
    throw refuse.conflict('matching.territory-without-rounds', { count: closed.length });
  }
  return named ? open.filter((id) => named.includes(id)) : open;
}

async function insert(
  tx: EntityManager,
  actor: PersonActor,
  places: TerritoryId[],
): Promise<RegionalRoundRow> {
  const last = await tx.maximum(RegionalRoundRow, 'number', {});
  const regional = Object.assign(new RegionalRoundRow(), {
    id: randomUUID(),
    number: (last ?? 0) + 1,
    state: 'requested',
    assessedOn: actor.today,
    requestedBy: actor.id,
    version: 1,
  } as const);
  await tx.insert(RegionalRoundRow, regional);
  await tx.query(
    `insert into regional_round_parts (regional_round_id, territory_id, state)
     select $1, id, 'waiting' from unnest($2::uuid[]) id`,
    [regional.id, places],
  );
  return regional;
}

const receiptOf = ({ id, number, state, version }: RegionalRoundRow): RegionalRoundReceipt => ({
  id,
  number,
  state,
  version,
});
