import { randomUUID } from 'node:crypto';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { refuseUnseenTerritory } from '../platform/access/refuse-unseen-territory.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { writeActivityChange } from './activity.changes.ts';
import { ActivityRow } from './activity.entity.ts';
import type { CreateActivityInput } from './activity-input.dto.ts';
import type { ActivityView } from './activity-view.dto.ts';
import { refuseWrongSheet } from './refuse-wrong-sheet.ts';

@Injectable()
export class CreateActivity {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ActivitiesQueries,
  ) {}

  /** Writes down an activity of a territory, as an idea that only the team sees. */
  async create(
    actor: PersonActor,
    territoryId: TerritoryId,
    input: CreateActivityInput,
  ): Promise<ActivityView> {
    this.wall.allow(actor, 'activities.write', territoryId);
    return this.acts.run(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      await refuseWrongSheet(tx, territoryId, { ...input, zoneBefore: null });
      await refuseTakenCode(tx, territoryId, input.code);
      const activity = Object.assign(new ActivityRow(), {
        ...input,
        id: randomUUID(),
        territoryId,
        state: 'idea',
        stateSince: actor.today,
        version: 1,
      } as const);
      await tx.insert(ActivityRow, activity);
      await writeActivityChange(tx, actor, activity, {
        kind: 'created',
        permission: 'activities.write',
        effectiveOn: actor.today,
        reason: null,
        toState: 'idea',
      });
      return this.queries.view(tx, actor, activity.id);
    });
  }
}

async function refuseTakenCode(
  tx: EntityManager,
  territoryId: TerritoryId,
  code: string,
): Promise<void> {
  // Two who choose one code at the same moment: the second waits, and is told.
  const lock = `activity ${territoryId} ${code}`;
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [lock]);
  if (await tx.existsBy(ActivityRow, { territoryId, code })) {
    throw refuse.conflict('activities.code-taken', { code });
  }
}
