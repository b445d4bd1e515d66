import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { faultsOf } from '@etabli/domain/beneficiaries/file-correction';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { refuse, type Violation } from '../platform/http/refusal.ts';
import { TerritoryZoneRow } from '../territories/territory-zone.entity.ts';

type Told = Pick<
  Beneficiary,
  | 'birthDate'
  | 'phone'
  | 'email'
  | 'address'
  | 'zone'
  | 'workerId'
  | 'weeklyMinutesLeast'
  | 'weeklyMinutesMost'
> & { today: PlainDate };

/** Whether an account accompanies people in a territory today. */
async function accompanies(
  tx: EntityManager,
  territoryId: TerritoryId,
  accountId: string,
): Promise<boolean> {
  const [found] = await tx.query(
    `select exists (select 1 from memberships where account_id = $1 and territory_id = $2
       and role in ('guidance_worker', 'territory_coordinator') and during @> current_date) as is`,
    [accountId, territoryId],
  );
  return found.is;
}

/** Stops a file that nobody could use, with each fault at its field, before anything is written. */
export async function refuseFaults(
  tx: EntityManager,
  territoryId: TerritoryId,
  told: Told,
  days: [path: string, on: PlainDate | null][] = [],
): Promise<void> {
  const violations: Violation[] = [];
  for (const [path, on] of [...days, ['birthDate', told.birthDate] as const]) {
    if (on !== null && on > told.today) {
      const params = { today: told.today };
      violations.push({ path, code: 'beneficiaries.date-in-future', params });
    }
  }
  for (const fault of faultsOf(told)) {
    violations.push(
      fault === 'no-way-to-reach'
        ? { path: 'phone', code: 'beneficiaries.no-way-to-reach' }
        : { path: 'weeklyMinutesMost', code: 'beneficiaries.minutes-out-of-order' },
    );
  }
  const { zone, workerId } = told;
  if (zone !== null && !(await tx.existsBy(TerritoryZoneRow, { territoryId, name: zone }))) {
    violations.push({ path: 'zone', code: 'beneficiaries.no-such-zone' });
  }
  if (workerId !== null && !(await accompanies(tx, territoryId, workerId))) {
    violations.push({ path: 'workerId', code: 'beneficiaries.not-of-the-team' });
  }
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}
