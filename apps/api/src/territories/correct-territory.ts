import { randomUUID } from 'node:crypto';
import { type Correctable, changesBetween } from '@etabli/domain/territories/correction';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { loadForChange, refuseIfChanged } from './load-for-change.ts';
import { getRulesOn } from './programmes.queries.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import { TerritoryRow } from './territory.entity.ts';
import type { CorrectTerritoryInput } from './territory-input.dto.ts';
import type { TerritoryView } from './territory-view.dto.ts';
import { TerritoryZoneRow } from './territory-zone.entity.ts';
import { writeChange } from './write-change.ts';

@Injectable()
export class CorrectTerritory {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: TerritoriesQueries,
  ) {}

  /** Corrects what was written down wrongly; the old values stay visible in the history. */
  async correct(
    actor: PersonActor,
    id: TerritoryId,
    input: CorrectTerritoryInput,
  ): Promise<TerritoryView> {
    this.wall.allow(actor, 'territories.correct', id);
    return this.acts.run(actor, async (tx) => {
      const { reason, version, zones, ...given } = input;
      const { territory, zones: zonesNow } = await loadForChange(tx, id);
      const before: Correctable = { ...territory, zones: zonesNow.map(shownZone) };
      const after = {
        ...given,
        ...(zones ? { zones: zones.map(({ id: _, ...zone }) => zone) } : {}),
      };
      const fields = changesBetween(before, after);
      await refuseIfChanged(tx, territory, { version, fields });
      if (fields.length === 0) {
        throw refuse.conflict('territories.nothing-changed');
      }
      const rules = await getRulesOn(tx, territory.programmeCode, actor.today);
      const corrected = { ...territory, ...given, version: territory.version + 1 };
      await tx.update(TerritoryRow, { id }, { ...given, version: corrected.version });
      if (zones) {
        await replaceZones(tx, { id, known: zonesNow }, zones);
      }
      await writeChange(tx, actor, corrected, {
        kind: 'corrected',
        permission: 'territories.correct',
        effectiveOn: actor.today,
        reason,
        fields,
        rulesVersion: rules.version.version,
      });
      return this.queries.view(tx, actor, id);
    });
  }
}

const shownZone = ({ id, territoryId, position, ...zone }: TerritoryZoneRow) => zone;

async function replaceZones(
  tx: EntityManager,
  { id, known }: { id: TerritoryId; known: TerritoryZoneRow[] },
  zones: NonNullable<CorrectTerritoryInput['zones']>,
): Promise<void> {
  const kept = new Set(known.map((zone) => zone.id));
  await tx.delete(TerritoryZoneRow, { territoryId: id });
  await tx.insert(
    TerritoryZoneRow,
    zones.map((zone, position) => ({
      ...zone,
      // Each row is kept once: the same id given twice is a new zone the second time.
      id: zone.id && kept.delete(zone.id) ? zone.id : randomUUID(),
      territoryId: id,
      position,
    })),
  );
}
