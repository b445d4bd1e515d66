import { requirementNames } from '@etabli/domain/territories/requirements/requirement';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { z } from 'zod';
import { author } from '../platform/access/author.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { source, verdictView } from '../platform/http/verdict.dto.ts';
import { changeKinds } from './territory-change.entity.ts';

const sourced = <Value extends z.ZodType>(value: Value) => z.object({ value, source });

const verdict = verdictView(requirementNames).meta({ id: 'TerritoryVerdict' });

const zone = z
  .object({
    id: z.string(),
    name: z.string(),
    municipality: z.string(),
    district: z.string(),
    province: z.string(),
    inhabitants: z.object({ count: z.int(), on: day.nullable(), source }).nullable(),
    countedWith: z.string().nullable(),
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  })
  .meta({ id: 'TerritoryZone' });

const state = z.enum(territoryStates);
const sum = z.object({ count: z.int(), complete: z.boolean() }).nullable();

export const TerritoryRowView = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    isNamePublished: z.boolean(),
    isDemonstration: z.boolean(),
    state: state,
    stateSince: day,
    promoter: z.string().nullable(),
    jobsTarget: z.int().nullable(),
    municipalities: z.array(z.string()),
    inhabitants: sum,
    version: z.int(),
  })
  .meta({ id: 'TerritoryRow' });
export type TerritoryRowView = z.output<typeof TerritoryRowView>;

export const TerritoryListView = z
  .object({ items: z.array(TerritoryRowView), next: z.string().nullable(), total: z.int() })
  .meta({ id: 'TerritoryList' });

export const TerritoryView = z
  .object({
    ...TerritoryRowView.shape,
    programme: z.object({ code: z.string(), name: z.string(), rulesVersion: z.int() }),
    promoter: sourced(z.string()).nullable(),
    jobsTarget: sourced(z.int()).nullable(),
    committeeInstalledOn: day.nullable(),
    agreementSignedOn: day.nullable(),
    zones: z.array(zone),
    moves: z.array(z.object({ to: state, verdict, mayMove: z.boolean() })),
    mayCorrect: z.boolean(),
  })
  .meta({ id: 'Territory' });
export type TerritoryView = z.output<typeof TerritoryView>;

export const TerritoryHistoryView = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        on: day,
        kind: z.enum(changeKinds),
        from: state.nullable(),
        to: state.nullable(),
        reason: z.string(),
        decision: z.string().nullable(),
        verdict: verdict.nullable(),
        rulesVersion: z.int(),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        by: author,
      }),
    ),
  })
  .meta({ id: 'TerritoryHistory' });
export type TerritoryHistoryView = z.output<typeof TerritoryHistoryView>;
