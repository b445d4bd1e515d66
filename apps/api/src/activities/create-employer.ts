import { randomUUID } from 'node:crypto';
import { parseEnterpriseNumber } from '@etabli/domain/activities/enterprise-number';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { refuseUnseenTerritory } from '../platform/access/refuse-unseen-territory.ts';
import { Acts } from '../platform/connections/acts.ts';
import type { CreateEmployerInput } from './activity-input.dto.ts';
import { refuseTakenName, writeEmployerChange } from './employer.changes.ts';
import { EmployerRow } from './employer.entity.ts';
import type { EmployerView } from './employer-view.dto.ts';
import { EmployersQueries } from './employers.queries.ts';

@Injectable()
export class CreateEmployer {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: EmployersQueries,
  ) {}

  /** Notes who will sign contracts in a territory. */
  async create(
    actor: PersonActor,
    territoryId: TerritoryId,
    input: CreateEmployerInput,
  ): Promise<EmployerView> {
    this.wall.allow(actor, 'activities.write', territoryId);
    return this.acts.run(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      const { name, kind, enterpriseNumber } = input;
      await refuseTakenName(tx, { territoryId, name });
      const employer = Object.assign(new EmployerRow(), {
        id: randomUUID(),
        territoryId,
        name,
        kind,
        enterpriseNumber: enterpriseNumber && (parseEnterpriseNumber(enterpriseNumber) ?? null),
        version: 1,
      });
      await tx.insert(EmployerRow, employer);
      await writeEmployerChange(tx, actor, employer, { kind: 'created', version: 1 });
      return this.queries.view(tx, employer);
    });
  }
}
