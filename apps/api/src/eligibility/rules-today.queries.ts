import type { ProgrammeRules } from '@etabli/domain/territories/programme';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { getRulesOn } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';

/** The rules of a territory on a day, and what they are called in the log. */
export async function rulesOf(
  tx: EntityManager,
  territoryId: TerritoryId,
  on: PlainDate,
): Promise<{ rules: ProgrammeRules; named: string }> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { version } = await getRulesOn(tx, programmeCode, on);
  return { rules: version.rules, named: `${programmeCode}@${version.version}` };
}
