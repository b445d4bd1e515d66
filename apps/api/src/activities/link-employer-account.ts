import type { AccountId, EmployerId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { loadEmployer, writeAccountChange } from './employer.changes.ts';
import { EmployerAccountRow } from './employer-account.entity.ts';
import type { EmployerView } from './employer-view.dto.ts';
import { EmployersQueries } from './employers.queries.ts';

@Injectable()
export class LinkEmployerAccount {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: EmployersQueries,
  ) {}

  /** Lets an account act for an employer: it holds the role of one in the same territory. */
  async link(actor: PersonActor, id: EmployerId, accountId: AccountId): Promise<EmployerView> {
    return this.acts.run(actor, async (tx) => {
      const employer = await loadEmployer(tx, id);
      const { territoryId } = employer;
      this.wall.allow(actor, 'activities.write', territoryId);
      if (!(await holdsRole(tx, accountId, territoryId))) {
        throw refuse.conflict('activities.account-not-employer');
      }
      const linked = { employerId: id, accountId, territoryId };
      // A link that stands already is what was asked for.
      if (!(await tx.existsBy(EmployerAccountRow, linked))) {
        await tx.insert(EmployerAccountRow, linked);
        await writeAccountChange(tx, actor, employer, { kind: 'account-linked', accountId });
      }
      return this.queries.view(tx, employer);
    });
  }
}

async function holdsRole(
  tx: EntityManager,
  accountId: AccountId,
  territoryId: TerritoryId,
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from memberships where account_id = $1 and territory_id = $2 and role = 'employer'
       and during @> current_date`,
    [accountId, territoryId],
  );
  return found.length > 0;
}
