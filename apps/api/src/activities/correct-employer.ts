import { rewrittenUnder } from '@etabli/domain/activities/employer-correction';
import { parseEnterpriseNumber } from '@etabli/domain/activities/enterprise-number';
import type { EmployerId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { CorrectEmployerInput } from './activity-input.dto.ts';
import { getPromisesOf } from './activity-promises.queries.ts';
import { loadEmployer, refuseTakenName, writeEmployerChange } from './employer.changes.ts';
import { EmployerRow } from './employer.entity.ts';
import type { EmployerView } from './employer-view.dto.ts';
import { EmployersQueries } from './employers.queries.ts';

type Told = Pick<EmployerRow, 'name' | 'enterpriseNumber' | 'kind'>;

@Injectable()
export class CorrectEmployer {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: EmployersQueries,
  ) {}

  /**
   * Corrects name, number or kind of an employer, for all its activities at once. Whoever was promised
   * work there keeps this employer: who corrects says that it is the same one.
   */
  async correct(
    actor: PersonActor,
    id: EmployerId,
    input: CorrectEmployerInput,
  ): Promise<EmployerView> {
    return this.acts.run(actor, async (tx) => {
      const employer = await loadEmployer(tx, id);
      this.wall.allow(actor, 'activities.write', employer.territoryId);
      const { isSame = false, ...given } = input;
      const after = asKept(given);
      const fields = changesOf(employer, after);
      refuseIfChanged(employer, { version: input.version, fields });
      if (fields.length === 0) {
        throw refuse.conflict('activities.nothing-changed');
      }
      if (after.name !== undefined && after.name !== employer.name) {
        await refuseTakenName(tx, { territoryId: employer.territoryId, name: after.name });
      }
      const sheets = { before: employer, after: { ...employer, ...after } };
      refuseAnother(rewrittenUnder(sheets, await getPromisesOf(tx, id)), isSame);
      const version = employer.version + 1;
      await tx.update(EmployerRow, { id }, { ...after, version });
      await writeEmployerChange(tx, actor, employer, {
        kind: 'corrected',
        version,
        fields: fields.map(({ field }) => field),
        isSame,
      });
      return this.queries.view(tx, employer);
    });
  }
}

function asKept({
  version: _,
  enterpriseNumber,
  ...told
}: Omit<CorrectEmployerInput, 'isSame'>): Partial<Told> {
  const given = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined),
  ) as Partial<Told>;
  return enterpriseNumber === undefined
    ? given
    : {
        ...given,
        enterpriseNumber: enterpriseNumber && (parseEnterpriseNumber(enterpriseNumber) ?? null),
      };
}

const changesOf = (before: Told, after: Partial<Told>) =>
  (['name', 'enterpriseNumber', 'kind'] as const).flatMap((field) =>
    after[field] === undefined || after[field] === before[field]
      ? []
      : [{ field, theirs: before[field], yours: after[field] }],
  );

function refuseIfChanged(
  employer: EmployerRow,
  edit: { version: number; fields: ReturnType<typeof changesOf> },
): void {
  if (employer.version !== edit.version) {
    const { version } = employer;
    throw refuse.conflict('activities.employer-changed-meanwhile', {
      version,
      fields: edit.fields,
    });
  }
}

/** The employer of whoever was promised work does not become another one under them. */
function refuseAnother(count: number, isSame: boolean): void {
  if (count > 0 && !isSame) {
    throw refuse.invalid('shared.check-the-form', { count: 1 }, [
      { path: 'isSame', code: 'activities.employer-not-same', params: { count } },
    ]);
  }
}
