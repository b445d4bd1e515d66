import type { PromisesMade } from '@etabli/domain/activities/promises';
import type { Clearance } from '@etabli/domain/non-competition/clearance';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { findPromises, nonePromised } from '../../activities/activity-promises.queries.ts';
import { EmployerRow } from '../../activities/employer.entity.ts';
import { naceTitles } from '../../activities/nace-titles.queries.ts';
import type { ImportContext } from '../../platform/imports/importer.ts';
import { fold } from '../../platform/sheets/fold.ts';
import { ClearanceRow } from '../clearance.entity.ts';

export type KnownActivity = {
  activity: ActivityRow;
  clearances: Clearance[];
  promises: PromisesMade;
};

export type KnownActivities = {
  byCode: Map<string, KnownActivity>;
  byName: Map<string, KnownActivity>;
  employers: Map<string, EmployerRow>;
  zones: Map<string, string>;
  /** Codes of NACE-BEL 2025, five digits each. */
  naceCodes: ReadonlySet<string>;
};

/** The activities of a territory, its employers and its zones: it has tens of each, not thousands. */
export async function loadKnownActivities(
  tx: EntityManager,
  _: unknown,
  { territoryId, isApplying }: ImportContext,
): Promise<KnownActivities> {
  const activities = await tx.find(ActivityRow, {
    where: { territoryId },
    order: { id: 'ASC' },
    ...(isApplying ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  const promises = await findPromises(
    tx,
    activities.map(({ id }) => id),
  );
  const clearances = await tx.find(ClearanceRow, { where: { territoryId } });
  const employers = await tx.find(EmployerRow, { where: { territoryId } });
  const zones: { name: string }[] = await tx.query(
    'select name from territory_zones where territory_id = $1',
    [territoryId],
  );
  const known = activities.map((activity) => ({
    activity,
    clearances: clearances.filter(({ activityId }) => activityId === activity.id),
    promises: promises.get(activity.id) ?? nonePromised,
  }));
  return {
    byCode: new Map(known.map((one) => [one.activity.code, one])),
    byName: new Map(known.map((one) => [fold(one.activity.name), one])),
    employers: new Map(employers.map((employer) => [fold(employer.name), employer])),
    zones: new Map(zones.map(({ name }) => [fold(name), name])),
    naceCodes: new Set((await naceTitles()).map(({ code }) => code)),
  };
}
