import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { source } from '../platform/http/verdict.dto.ts';
import { TerritoryRowView, TerritoryView } from './territory-view.dto.ts';

const { id, version, ...publicRow } = TerritoryRowView.shape;
const zone = TerritoryView.shape.zones.element.omit({ id: true }).meta({ id: 'PublicZone' });

/**
 * What anybody may read of a territory: no id to guess with, no name of a person. Where the name was
 * never published the code stands for it, and nothing is said that would tell the name.
 */
export const PublicTerritoryRowView = z
  .object({ ...publicRow, provinces: z.array(z.string()), zones: z.array(zone) })
  .meta({ id: 'PublicTerritoryRow' });
export type PublicTerritoryRowView = z.output<typeof PublicTerritoryRowView>;

export const PublicTerritoryListView = z
  .object({ items: z.array(PublicTerritoryRowView) })
  .meta({ id: 'PublicTerritoryList' });

export const PublicTerritoryView = z
  .object({
    ...PublicTerritoryRowView.shape,
    promoter: TerritoryView.shape.promoter,
    jobsTarget: TerritoryView.shape.jobsTarget,
    changes: z.array(
      z.object({
        on: day,
        kind: z.enum(['created', 'moved', 'corrected']),
        from: TerritoryRowView.shape.state.nullable(),
        to: TerritoryRowView.shape.state.nullable(),
        reason: z.string(),
        decision: z.string().nullable(),
      }),
    ),
    sources: z.array(source),
  })
  .meta({ id: 'PublicTerritory' });
export type PublicTerritoryView = z.output<typeof PublicTerritoryView>;
