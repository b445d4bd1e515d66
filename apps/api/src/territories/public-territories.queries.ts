import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { today } from '../platform/access/today.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import { rowColumns, zonesOf } from './list-territory-rows.ts';
import type { PublicProgrammeView } from './programme.dto.ts';
import { getPublicProgramme } from './programmes.queries.ts';
import type { PublicTerritoryRowView, PublicTerritoryView } from './public-territory.dto.ts';
import { TerritoryRow } from './territory.entity.ts';

const publicColumns = `${rowColumns},
  coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'municipality', s.municipality,
      'district', s.district, 'province', s.province, 'inhabitants', s.inhabitants, 'countedWith', s.counted_with, 'point', s.point)
      order by s.position) from territory_zones s where s.territory_id = t.id), '[]') as zones,
  coalesce((select array_agg(distinct s.province) from territory_zones s where s.territory_id = t.id), '{}')
    as provinces`;

/** A project whose name was never published is counted, not described. */
const told = (row: PublicTerritoryRowView): PublicTerritoryRowView =>
  row.isNamePublished
    ? row
    : {
        ...row,
        name: row.code,
        promoter: null,
        jobsTarget: null,
        inhabitants: null,
        municipalities: [],
        provinces: [],
        zones: [],
      };

/** What anybody may read: the database itself shows no draft to the public role. */
@Injectable()
export class PublicTerritoriesQueries {
  constructor(private readonly database: Database) {}

  programme(): Promise<PublicProgrammeView> {
    return this.database.read({ kind: 'public' }, (tx) => getPublicProgramme(tx, today()));
  }

  list(): Promise<{ items: PublicTerritoryRowView[] }> {
    return this.database.read({ kind: 'public' }, async (tx) => {
      const rows: PublicTerritoryRowView[] = await tx.query(
        `select ${publicColumns} from territories t left join ${zonesOf} z on true
         order by t.is_name_published desc,
           app.fold(case when t.is_name_published then t.name else t.code end), t.id`,
      );
      return { items: rows.map(told) };
    });
  }

  get(code: string): Promise<PublicTerritoryView> {
    return this.database.read({ kind: 'public' }, async (tx) => {
      const [row]: PublicTerritoryRowView[] = await tx.query(
        `select ${publicColumns} from territories t left join ${zonesOf} z on true where t.code = $1`,
        [code],
      );
      if (!row) {
        throw refuse.notFound('shared.not-found');
      }
      return { ...told(row), ...(await this.details(tx, told(row))) };
    });
  }

  private async details(tx: EntityManager, row: PublicTerritoryRowView) {
    const { id, ...found } = await tx.findOneByOrFail(TerritoryRow, { code: row.code });
    const { promoter, jobsTarget } = row.isNamePublished
      ? found
      : { promoter: null, jobsTarget: null };
    const changes = await tx.query(
      `select effective_on::text as on, kind, from_state as from, to_state as to, reason, decision
       from territory_changes where territory_id = $1 and kind <> 'corrected' order by number desc`,
      [id],
    );
    const named = [
      promoter?.source,
      jobsTarget?.source,
      ...row.zones.map((zone) => zone.inhabitants?.source),
    ];
    return {
      promoter,
      jobsTarget,
      changes,
      sources: distinct(named.filter((one) => one !== undefined)),
    };
  }
}

type Source = PublicTerritoryView['sources'][number];

const distinct = (sources: Source[]): Source[] => [
  ...new Map(sources.map((source) => [`${source.title} ${source.url}`, source])).values(),
];
