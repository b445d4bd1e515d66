import type { AccountId, EmployerId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { loadEmployer, writeAccountChange } from './employer.changes.ts';
import { EmployerAccountRow } from './employer-account.entity.ts';
import type { EmployerView } from './employer-view.dto.ts';
import { EmployersQueries } from './employers.queries.ts';

@Injectable()
export class UnlinkEmployerAccount {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: EmployersQueries,
  ) {}

  /** Takes the right to act for an employer away from an account, from now on. */
  async unlink(actor: PersonActor, id: EmployerId, accountId: AccountId): Promise<EmployerView> {
    return this.acts.run(actor, async (tx) => {
      const employer = await loadEmployer(tx, id);
      this.wall.allow(actor, 'activities.write', employer.territoryId);
      const { affected } = await tx.delete(EmployerAccountRow, { employerId: id, accountId });
      if (affected) {
        await writeAccountChange(tx, actor, employer, { kind: 'account-unlinked', accountId });
      }
      return this.queries.view(tx, employer);
    });
  }
}
