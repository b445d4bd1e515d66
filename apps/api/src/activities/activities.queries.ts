import type { Role } from '@etabli/domain/access/roles';
import { activityLifecycle } from '@etabli/domain/activities/activity-lifecycle';
import { assessActivityMove } from '@etabli/domain/activities/assess-move';
import { waitingOf } from '@etabli/domain/activities/promises';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { ListActivitiesInput } from './activity-input.dto.ts';
import { getPromises } from './activity-promises.queries.ts';
import type { ActivityHistoryView, ActivityListView, ActivityView } from './activity-view.dto.ts';
import { findClearanceFacts } from './clearance-facts.queries.ts';
import { type ActivityFound, findActivityRow, listActivityRows } from './list-activity-rows.ts';

@Injectable()
export class ActivitiesQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  list(actor: PersonActor, asked: ListActivitiesInput): Promise<ActivityListView> {
    const visible = this.wall.visibleTo(actor, 'activities.read');
    return this.database.read(actor, (tx) =>
      listActivityRows(tx, { ...asked, visible, on: actor.today }),
    );
  }

  get(actor: PersonActor, id: ActivityId): Promise<ActivityView> {
    return this.database.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** The page of an activity, with what each next state asks today. */
  async view(tx: EntityManager, actor: PersonActor, id: ActivityId): Promise<ActivityView> {
    const row = await this.row(tx, actor, id);
    const mayWrite = this.wall.reaches(actor, 'activities.write', row.territory.id);
    const promises = mayWrite ? await getPromises(tx, id) : null;
    const facts = {
      activity: { employerId: row.employer?.id ?? null },
      clearance: await findClearanceFacts(tx, id, actor.today),
      promises,
    };
    return {
      ...row,
      moves: activityLifecycle.movesFrom(row.state).map((to) => ({
        to,
        verdict: assessActivityMove(to, facts),
        mayMove: mayWrite,
      })),
      mayCorrect: mayWrite,
      promised: promises && { ...waitingOf(promises), signed: promises.signed },
    };
  }

  history(actor: PersonActor, id: ActivityId): Promise<ActivityHistoryView> {
    return this.database.read(actor, async (tx) => {
      await this.row(tx, actor, id);
      const rows: (Omit<ActivityHistoryView['items'][number], 'by' | 'at'> & {
        at: Date;
        name: string | null;
        role: Role | null;
      })[] = await tx.query(
        `select c.number, c.at, c.effective_on::text as on, c.kind, c.from_state as from, c.to_state as to,
                c.reason, c.fields as changes, a.name, c.role
         from activity_changes c left join accounts a on a.id = c.account_id
         where c.activity_id = $1 order by c.number desc`,
        [id],
      );
      return {
        items: rows.map(({ name, role, at, ...row }) => ({
          ...row,
          at: at.toISOString(),
          by: role === null ? null : { name, role },
        })),
      };
    });
  }

  private async row(tx: EntityManager, actor: PersonActor, id: ActivityId): Promise<ActivityFound> {
    const visible = this.wall.visibleTo(actor, 'activities.read');
    const row = await findActivityRow(tx, { id, visible, on: actor.today });
    if (!row) {
      throw refuse.notFound('shared.not-found');
    }
    return row;
  }
}
