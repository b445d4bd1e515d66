import type {
  EnterpriseList,
  EnterpriseListKind,
} from '@etabli/domain/non-competition/check-facts';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';

type ListRow = {
  kind: EnterpriseListKind;
  listedOn: string;
  source: string;
  url: string | null;
  enterprises: string[];
};

/** The latest list of each kind that a territory has, for the check: who stands on it, from where it is. */
export async function listEnterpriseLists(
  tx: EntityManager,
  territoryId: string,
): Promise<EnterpriseList[]> {
  const rows: ListRow[] = await tx.query(
    `select l.kind, l.listed_on::text as "listedOn", string_agg(distinct l.source, ' ; ') as source,
       min(l.source_url) as url, array_agg(l.enterprise_number order by l.enterprise_number) as enterprises
     from listed_enterprises l
     where l.territory_id = $1 and l.listed_on = (select max(listed_on) from listed_enterprises
       where territory_id = $1 and kind = l.kind)
     group by l.kind, l.listed_on order by l.kind`,
    [territoryId],
  );
  return rows.map(({ kind, listedOn, source, url, enterprises }) => ({
    kind,
    enterprises,
    source: { title: source, ...(url ? { url } : {}), readOn: plainDate(listedOn) },
  }));
}

/** The same counted, for territories that somebody sees; null for all. */
export function countEnterpriseLists(
  tx: EntityManager,
  territories: readonly string[] | null,
): Promise<
  {
    territory: { id: string; name: string };
    kind: EnterpriseListKind;
    listedOn: string;
    source: string;
    enterprises: number;
  }[]
> {
  return tx.query(
    `select jsonb_build_object('id', t.id, 'name', t.name) as territory, l.kind,
       l.listed_on::text as "listedOn", string_agg(distinct l.source, ' ; ') as source,
       count(*)::int as enterprises
     from listed_enterprises l join territories t on t.id = l.territory_id
     where ($1::uuid[] is null or l.territory_id = any ($1))
       and l.listed_on = (select max(listed_on) from listed_enterprises
         where territory_id = l.territory_id and kind = l.kind)
     group by t.id, t.name, l.kind, l.listed_on order by app.fold(t.name), t.id, l.kind`,
    [territories],
  );
}
