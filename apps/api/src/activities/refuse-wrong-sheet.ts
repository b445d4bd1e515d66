import type { Activity } from '@etabli/domain/activities/activity';
import type { CorrectableActivity } from '@etabli/domain/activities/correction';
import { offerFaults } from '@etabli/domain/activities/offer';
import { sheetFaults } from '@etabli/domain/activities/sheet-faults';
import type { EntityManager } from 'typeorm';
import { refuse, type Violation } from '../platform/http/refusal.ts';
import { TerritoryZoneRow } from '../territories/territory-zone.entity.ts';
import { EmployerRow } from './employer.entity.ts';
import { naceTitles } from './nace-titles.queries.ts';

/**
 * Stops a sheet that contradicts itself, or that names an employer or a zone which its territory does not
 * have; each at its field. A zone that stood there before may stay, whatever it is called today.
 */
export async function refuseWrongSheet(
  tx: EntityManager,
  territoryId: Activity['territoryId'],
  sheet: CorrectableActivity & { zoneBefore: string | null },
): Promise<void> {
  const { employerId, zone, zoneBefore, offer } = sheet;
  const violations: Violation[] = sheetFaults(sheet).map(({ field, code }) => ({
    path: field,
    code,
  }));
  if (offer) {
    violations.push(...offerFaults(offer).map(({ field, code }) => ({ path: field, code })));
    violations.push(...(await unknownCodes(offer.codes)));
  }
  if (employerId !== null && !(await tx.existsBy(EmployerRow, { id: employerId, territoryId }))) {
    violations.push({ path: 'employerId', code: 'activities.no-such-employer' });
  }
  const isNewZone = zone !== null && zone !== zoneBefore;
  if (isNewZone && !(await tx.existsBy(TerritoryZoneRow, { name: zone, territoryId }))) {
    violations.push({ path: 'zone', code: 'activities.no-such-zone' });
  }
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}

async function unknownCodes(codes: readonly { code: string }[]): Promise<Violation[]> {
  const known = new Set((await naceTitles()).map(({ code }) => code));
  return codes.flatMap(({ code }, place) =>
    known.has(code)
      ? []
      : [{ path: `offer.codes.${place}.code`, code: 'activities.no-such-nace-code' as const }],
  );
}
