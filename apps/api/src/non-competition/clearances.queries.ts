import type { Role } from '@etabli/domain/access/roles';
import type { Clearance } from '@etabli/domain/non-competition/clearance';
import { standingOf } from '@etabli/domain/non-competition/clearance-standing';
import { isDecidable } from '@etabli/domain/non-competition/move-after';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../activities/activity.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { ClearanceListView } from './clearance.dto.ts';

type Item = ClearanceListView['items'][number];
type Row = Omit<Item, 'standing' | 'by' | 'mayWithdraw' | 'recordedAt'> & {
  recordedAt: Date;
  name: string | null;
  role: Role | null;
};

@Injectable()
export class ClearancesQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  list(actor: PersonActor, id: ActivityId): Promise<ClearanceListView> {
    return this.database.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** The decisions about an activity, the last one first, with what each is today. */
  async view(tx: EntityManager, actor: PersonActor, id: ActivityId): Promise<ClearanceListView> {
    const activity = await tx.findOneBy(ActivityRow, { id });
    if (!activity || !this.wall.reaches(actor, 'non-competition.read', activity.territoryId)) {
      throw refuse.notFound('shared.not-found');
    }
    const mayDecide = this.wall.reaches(actor, 'non-competition.decide', activity.territoryId);
    const rows: Row[] = await tx.query(
      `select c.number, c.decision, c.conditions, c.decided_on::text as "decidedOn",
         c.in_force_from::text as "inForceFrom", c.in_force_until::text as "inForceUntil", c.motive,
         c.minutes_reference as "minutesReference", c.withdrawn_on::text as "withdrawnOn",
         c.withdrawal_motive as "withdrawalMotive", c.recorded_at as "recordedAt", a.name, c.role
       from clearances c left join accounts a on a.id = c.account_id
       where c.activity_id = $1 order by c.number desc`,
      [id],
    );
    const all = rows as unknown as Clearance[];
    return {
      activity: { id, version: activity.version },
      items: rows.map(({ name, role, recordedAt, ...row }, index): Item => {
        const standing = standingOf(all[index] as Clearance, all, actor.today);
        return {
          ...row,
          standing,
          recordedAt: recordedAt.toISOString(),
          by: role === null ? null : { name, role },
          mayWithdraw: mayDecide && (standing === 'in_force' || standing === 'upcoming'),
        };
      }),
      mayDecide,
      isDecidable: isDecidable(activity.state),
    };
  }
}
