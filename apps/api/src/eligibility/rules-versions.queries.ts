import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { EligibilityView } from './eligibility-view.dto.ts';

/** Every version of the rules of a territory’s programme, so that a page can say which one it names. */
export const listVersions = (
  tx: EntityManager,
  territoryId: TerritoryId,
): Promise<EligibilityView['versions']> =>
  tx.query(
    `select p.code || '@' || v.version as rules, p.brand ->> 'name' as programme, v.version,
       v.valid_from::text as "validFrom"
     from territories t join programmes p on p.code = t.programme_code
       join programme_versions v on v.programme_code = p.code
     where t.id = $1 order by v.version desc`,
    [territoryId],
  );
