import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { getRulesOn } from './programmes.queries.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import { TerritoryRow } from './territory.entity.ts';
import type { CreateTerritoryInput } from './territory-input.dto.ts';
import type { TerritoryView } from './territory-view.dto.ts';
import { TerritoryZoneRow } from './territory-zone.entity.ts';
import { writeChange } from './write-change.ts';

@Injectable()
export class CreateTerritory {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: TerritoriesQueries,
  ) {}

  /** Opens the file of a territory, as a draft that only the region and its own team see. */
  async create(actor: PersonActor, input: CreateTerritoryInput): Promise<TerritoryView> {
    this.wall.allowEverywhere(actor, 'territories.create');
    return this.acts.run(actor, async (tx) => {
      const { version } = await getRulesOn(tx, input.programmeCode, actor.today);
      if (input.on > actor.today) {
        throw refuse.invalid('shared.check-the-form', {}, [
          { path: 'on', code: 'territories.date-in-future', params: { today: actor.today } },
        ]);
      }
      const territory = await this.insert(tx, input);
      await writeChange(tx, actor, territory, {
        kind: 'created',
        permission: 'territories.create',
        effectiveOn: input.on,
        reason: input.reason,
        toState: 'draft',
        rulesVersion: version.version,
      });
      return this.queries.view(tx, actor, territory.id);
    });
  }

  private async insert(tx: EntityManager, input: CreateTerritoryInput): Promise<TerritoryRow> {
    const { zones, on, reason, ...given } = input;
    // Two who choose one code at the same moment: the second waits, and is told.
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`territory ${input.code}`]);
    if (await tx.existsBy(TerritoryRow, { code: input.code })) {
      throw refuse.conflict('territories.code-taken', { code: input.code });
    }
    const territory = Object.assign(new TerritoryRow(), {
      ...given,
      id: randomUUID(),
      state: 'draft',
      stateSince: on,
      version: 1,
    } as const);
    await tx.insert(TerritoryRow, territory);
    await tx.insert(
      TerritoryZoneRow,
      zones.map((zone, position) => ({
        ...zone,
        id: randomUUID(),
        territoryId: territory.id,
        position,
      })),
    );
    return territory;
  }
}
