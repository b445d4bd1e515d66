import {
  regionalPartStates,
  regionalRoundStates,
} from '@etabli/domain/matching/regional-round-lifecycle';
import { z } from 'zod';
import { day } from '../../platform/http/day.dto.ts';
import { roundSteps } from '../round.entity.ts';
import { regionalFailures } from './regional-round-part.entity.ts';

const moment = z.iso.datetime();

export const RequestRegionalRoundInput = z
  .strictObject({
    /** Null asks for all where rounds are run. */
    territories: z.array(z.uuid()).min(1).max(1_000).nullable(),
  })
  .meta({ id: 'RequestRegionalRound' });
export type RequestRegionalRoundInput = z.output<typeof RequestRegionalRoundInput>;

export const RegionalRoundReceipt = z
  .object({
    id: z.string(),
    number: z.int(),
    state: z.enum(regionalRoundStates),
    version: z.int(),
  })
  .meta({ id: 'RegionalRoundReceipt' });
export type RegionalRoundReceipt = z.output<typeof RegionalRoundReceipt>;

/** How far all territories are together. */
const progress = z
  .object({
    territories: z.int(),
    ended: z.int(),
    failed: z.int(),
    peopleRead: z.int(),
    percent: z.int(),
  })
  .meta({ id: 'RegionalProgress' });

export const RegionalRoundRowView = z
  .object({
    ...RegionalRoundReceipt.shape,
    assessedOn: day,
    requestedAt: moment,
    finishedAt: moment.nullable(),
    requestedBy: z.string().nullable(),
    progress,
  })
  .meta({ id: 'RegionalRoundRow' });
export type RegionalRoundRowView = z.output<typeof RegionalRoundRowView>;

const named = { id: z.string(), code: z.string(), name: z.string() };

export const RegionalRoundListView = z
  .object({
    items: z.array(RegionalRoundRowView),
    /** The territories that may be chosen; none for who may not start one. */
    choices: z.array(z.object(named)),
    mayRun: z.boolean(),
  })
  .meta({ id: 'RegionalRoundList' });
export type RegionalRoundListView = z.output<typeof RegionalRoundListView>;

const counts = { placed: z.int(), unplaced: z.int(), excluded: z.int() };
/** Those who hold a place are placed; null where the figure, or one it would tell, is too small to be shown. */
const shownCounts = z.object({
  placed: counts.placed.nullable(),
  unplaced: counts.unplaced.nullable(),
  excluded: counts.excluded.nullable(),
});

const part = z
  .object({
    territory: z.object(named),
    state: z.enum(regionalPartStates),
    step: z.enum(roundSteps).nullable(),
    done: z.int(),
    total: z.int(),
    failure: z.enum(regionalFailures).nullable(),
    counts: shownCounts.nullable(),
    /** Its round, for who may look into it. */
    roundId: z.string().nullable(),
  })
  .meta({ id: 'RegionalRoundPart' });
export type RegionalRoundPartView = z.output<typeof part>;

export const RegionalRoundView = z
  .object({
    ...RegionalRoundRowView.shape,
    parts: z.array(part),
    /** All that is shown of what was computed, added up. */
    counts: z.object(counts),
    /** Figures above 0 and below this are hidden; null where no rule says so. */
    leastShown: z.int().nullable(),
    mayRun: z.boolean(),
  })
  .meta({ id: 'RegionalRound' });
export type RegionalRoundView = z.output<typeof RegionalRoundView>;
