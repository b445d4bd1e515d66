import type { EmployerId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import type { EmployerListView, EmployerView } from './employer-view.dto.ts';

@Injectable()
export class EmployersQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  /** Who signs contracts in a territory, and who could act for them. */
  list(actor: PersonActor, territoryId: TerritoryId): Promise<EmployerListView> {
    this.wall.allow(actor, 'activities.read', territoryId);
    const mayWrite = this.wall.reaches(actor, 'activities.write', territoryId);
    return this.database.read(actor, async (tx) => {
      const territory = await tx.findOneBy(TerritoryRow, { id: territoryId });
      if (!territory) {
        throw refuse.notFound('shared.not-found');
      }
      return {
        territory: { id: territory.id, name: territory.name },
        items: await listEmployers(tx, { territoryId, id: null, mayWrite }),
        candidates: mayWrite ? await listCandidates(tx, territoryId) : [],
        mayWrite,
      };
    });
  }

  /** An employer as the one who changed it sees it. */
  async view(
    tx: EntityManager,
    { id, territoryId }: { id: EmployerId; territoryId: TerritoryId },
  ): Promise<EmployerView> {
    const [found] = await listEmployers(tx, { territoryId, id, mayWrite: true });
    if (!found) {
      throw refuse.notFound('shared.not-found');
    }
    return found;
  }
}

const listCandidates = (tx: EntityManager, territoryId: TerritoryId) =>
  tx.query(
    `select distinct p.id, p.name from memberships m join accounts p on p.id = m.account_id
     where m.territory_id = $1 and m.role = 'employer' and m.during @> current_date
     order by p.name, p.id`,
    [territoryId],
  );

type Asked = { territoryId: TerritoryId; id: EmployerId | null; mayWrite: boolean };

/** Employers of a territory, or one of them; their accounts for those who may link some. */
const listEmployers = (
  tx: EntityManager,
  { territoryId, id, mayWrite }: Asked,
): Promise<EmployerView[]> =>
  tx.query(
    `select e.id, e.territory_id as "territoryId", e.name, e.enterprise_number as "enterpriseNumber", e.kind,
       e.version, (select count(*)::int from activities a
         where a.employer_id = e.id and a.state <> 'closed') as activities,
       case when $3 then (select count(*)::int from activity_promises q
         join activities a on a.id = q.activity_id
         where a.employer_id = e.id and q.state <> 'ended') end as promised,
       coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'isInForce', exists (
             select 1 from memberships m where m.account_id = p.id and m.territory_id = e.territory_id
               and m.role = 'employer' and m.during @> current_date)) order by p.name, p.id)
         from employer_accounts l join accounts p on p.id = l.account_id
         where l.employer_id = e.id and $3), '[]') as accounts
     from employers e where e.territory_id = $1 and ($2::uuid is null or e.id = $2)
     order by app.fold(e.name), e.id`,
    [territoryId, id, mayWrite],
  );
