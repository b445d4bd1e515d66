import { assessMove } from '@etabli/domain/territories/assess-move';
import { sumInhabitants } from '@etabli/domain/territories/inhabitants';
import { rulesOn } from '@etabli/domain/territories/programme';
import { territoryLifecycle } from '@etabli/domain/territories/territory-lifecycle';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import { listTerritoryRows } from './list-territory-rows.ts';
import { getProgramme } from './programmes.queries.ts';
import { TerritoryRow } from './territory.entity.ts';
import type { ListTerritoriesInput } from './territory-input.dto.ts';
import type {
  TerritoryHistoryView,
  TerritoryRowView,
  TerritoryView,
} from './territory-view.dto.ts';
import { TerritoryZoneRow } from './territory-zone.entity.ts';

/** A territory and its zones as they stand, or not found: also when it lies where the asker may not look. */
async function getTerritory(
  tx: EntityManager,
  id: TerritoryId,
  visible: TerritoryId[] | null,
): Promise<{ territory: TerritoryRow; zones: TerritoryZoneRow[] }> {
  const territory =
    visible === null || visible.includes(id) ? await tx.findOneBy(TerritoryRow, { id }) : null;
  if (!territory) {
    throw refuse.notFound('shared.not-found');
  }
  const zones = await tx.find(TerritoryZoneRow, {
    where: { territoryId: id },
    order: { position: 'ASC' },
  });
  return { territory, zones };
}

@Injectable()
export class TerritoriesQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  list(
    actor: PersonActor,
    asked: ListTerritoriesInput,
  ): Promise<{ items: TerritoryRowView[]; next: string | null; total: number }> {
    const visible = this.wall.visibleTo(actor, 'territories.read');
    return listTerritoryRows((page) => this.database.readAtOnce(actor, page), {
      ...asked,
      visible,
    });
  }

  get(actor: PersonActor, id: TerritoryId): Promise<TerritoryView> {
    return this.database.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** The page of a territory, with what the rules say today of each next state. */
  async view(tx: EntityManager, actor: PersonActor, id: TerritoryId): Promise<TerritoryView> {
    const visible = this.wall.visibleTo(actor, 'territories.read');
    const { territory, zones } = await getTerritory(tx, id, visible);
    const programme = await getProgramme(tx, territory.programmeCode);
    const rules = rulesOn(programme, actor.today) ?? programme.versions.at(-1);
    if (!rules) {
      throw new Error(`programme ${programme.code} has no rules`);
    }
    const mayMove = this.wall.reaches(actor, 'territories.move', id);
    const { createdAt, programmeCode, ...shown } = territory;
    return {
      ...shown,
      programme: { code: programme.code, name: programme.brand.name, rulesVersion: rules.version },
      municipalities: [...new Set(zones.map(({ municipality }) => municipality))],
      inhabitants: sumInhabitants(zones),
      zones: zones.map(({ territoryId, position, ...zone }) => zone),
      moves: territoryLifecycle.movesFrom(territory.state).map((to) => ({
        to,
        verdict: assessMove(to, { territory, zones, on: actor.today }, rules.rules),
        mayMove,
      })),
      mayCorrect: this.wall.reaches(actor, 'territories.correct', id),
    };
  }

  history(actor: PersonActor, id: TerritoryId): Promise<TerritoryHistoryView> {
    const visible = this.wall.visibleTo(actor, 'territories.read');
    return this.database.read(actor, async (tx) => {
      await getTerritory(tx, id, visible);
      const rows: (Omit<TerritoryHistoryView['items'][number], 'by' | 'at'> & {
        at: Date;
        name: string | null;
        role: TerritoryHistoryView['items'][number]['by']['role'];
        on: PlainDate;
      })[] = await tx.query(
        `select c.number, c.at, c.effective_on::text as on, c.kind, c.from_state as from, c.to_state as to,
                c.reason, c.decision, c.verdict, c.rules_version as "rulesVersion", c.fields as changes,
                a.name, c.role
         from territory_changes c left join accounts a on a.id = c.account_id
         where c.territory_id = $1 order by c.number desc`,
        [id],
      );
      return {
        items: rows.map(({ name, role, at, ...row }) => ({
          ...row,
          at: at.toISOString(),
          by: { name, role },
        })),
      };
    });
  }
}
