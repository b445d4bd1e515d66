import { hiringKinds } from '@etabli/domain/contracts/hiring';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { FileReads } from '../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { refuseUnseenTerritory } from '../platform/access/refuse-unseen-territory.ts';
import type { HiringListView } from './hiring.dto.ts';

type Row = HiringListView['items'][number] & { of: string; isDemonstration: boolean };

@Injectable()
export class HiringsQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /** The contracts of a territory, the newest first, and how many; an employer is shown his own. */
  list(actor: PersonActor, territoryId: TerritoryId): Promise<HiringListView> {
    this.wall.allow(actor, 'contracts.read', territoryId);
    return this.reads.read(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      const rows: Row[] = await tx.query(
        `select h.id, h.beneficiary_id as of, h.employer_name as "employerName", h.kind,
           h.signed_on::text as "signedOn", h.starts_on::text as "startsOn",
           h.weekly_minutes as "weeklyMinutes",
           coalesce(b.is_demonstration, a.is_demonstration, false) as "isDemonstration",
           case when b.id is not null then jsonb_build_object(
             'givenName', b.given_name, 'familyName', b.family_name) end as person,
           case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as activity,
           case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as employer
         from hirings h left join beneficiaries b on b.id = h.beneficiary_id
         left join activities a on a.id = h.activity_id left join employers e on e.id = h.employer_id
         where h.territory_id = $1 and (h.employer_id = any ((select app.my_employers())::uuid[])
           or h.territory_id = any ((select app.file_territories())::uuid[]))
         order by h.signed_on desc, h.id`,
        [territoryId],
      );
      const elsewhere = rows.filter(({ employer }) => employer === null).length;
      const kinds = hiringKinds.map((kind) => [
        kind,
        rows.filter((row) => row.kind === kind).length,
      ]);
      const answer: HiringListView = {
        isDemonstration: rows.some((row) => row.isDemonstration),
        items: rows.map(({ of, isDemonstration, ...row }) => row),
        counts: {
          here: rows.length - elsewhere,
          elsewhere,
          kinds: Object.fromEntries(kinds),
        },
      };
      return { answer, of: rows.flatMap(({ of, person }) => (person ? [of] : [])) };
    });
  }
}
