import type { CheckFacts, StruckOut } from '@etabli/domain/non-competition/check-facts';
import { checkTerritory } from '@etabli/domain/non-competition/check-territory';
import type { CheckRules } from '@etabli/domain/territories/check-terms';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, IsNull } from 'typeorm';
import type { ActivityRow } from '../../activities/activity.entity.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { getRulesOn } from '../../territories/programmes.queries.ts';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import { TerritoryZoneRow } from '../../territories/territory-zone.entity.ts';
import type { CheckFactsQueries } from '../register/check-facts.queries.ts';
import { draftOf } from './draft-of.ts';
import { StruckOutRow } from './struck-out.entity.ts';

/** What stands struck out of the findings about an activity today. */
export async function listStruckOut(
  tx: EntityManager,
  activityId: string,
): Promise<(StruckOut & { id: string })[]> {
  const rows = await tx.find(StruckOutRow, {
    where: { activityId, restoredAt: IsNull() },
    order: { establishmentNumber: 'ASC' },
  });
  return rows.map(({ id, establishmentNumber, reason }) => ({ id, establishmentNumber, reason }));
}

/** What all checks of a territory stand on: the rules in force, and where it lies. */
export type CheckGround = {
  territoryId: TerritoryId;
  on: PlainDate;
  rules: CheckRules;
  rulesVersion: number;
  zones: TerritoryZoneRow[];
};

/** Loads it for a territory; without rules there is nothing to check with. */
export async function loadCheckGround(
  tx: EntityManager,
  territoryId: TerritoryId,
  on: PlainDate,
): Promise<CheckGround> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { version } = await getRulesOn(tx, programmeCode, on);
  const rules = version.rules.check;
  if (!rules) {
    throw refuse.conflict('non-competition.no-check-rules');
  }
  const zones = await tx.find(TerritoryZoneRow, {
    where: { territoryId },
    order: { position: 'ASC' },
  });
  return { territoryId, on, rules, rulesVersion: version.version, zones };
}

type Subject = Pick<ActivityRow, 'id' | 'offer' | 'zone' | 'isItinerant'>;

/** All that a check of an activity looks at, from the register in use; refuses what cannot be checked. */
export async function loadCheckFacts(
  tx: EntityManager,
  register: CheckFactsQueries,
  { territoryId, on, rules, rulesVersion, zones }: CheckGround,
  activity: Subject,
): Promise<CheckFacts> {
  const draft = draftOf(activity, checkTerritory(zones, on, rules));
  if (!draft) {
    throw refuse.conflict('non-competition.offer-missing');
  }
  const struckOut = (await listStruckOut(tx, activity.id)).map(
    ({ establishmentNumber, reason }) => ({ establishmentNumber, reason }),
  );
  const facts = await register.find(tx, {
    ...{ territoryId, on, rules, rulesVersion, zones, struckOut },
    activity: draft,
  });
  if (!facts) {
    throw refuse.conflict('non-competition.no-register');
  }
  return facts;
}
