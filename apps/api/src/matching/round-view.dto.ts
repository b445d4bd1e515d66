import { roundStates } from '@etabli/domain/matching/round-lifecycle';
import { pairRuleNames } from '@etabli/domain/matching/rules/pair-rule';
import { matchingAims } from '@etabli/domain/territories/matching-terms';
import { outcomes } from '@etabli/domain/values/verdict';
import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { params } from '../platform/http/verdict.dto.ts';
import { personName, proposalCard, reason } from './proposals/proposal-view.dto.ts';
import { roundFailures, roundSteps } from './round.entity.ts';
import { standings } from './round-person.entity.ts';

const moment = z.iso.datetime();

export const RoundReceipt = z
  .object({ id: z.string(), number: z.int(), state: z.enum(roundStates), version: z.int() })
  .meta({ id: 'RoundReceipt' });
export type RoundReceipt = z.output<typeof RoundReceipt>;

const roundCounts = z
  .object({ placed: z.int(), held: z.int(), unplaced: z.int(), excluded: z.int() })
  .meta({ id: 'RoundCounts' });

export const RoundRowView = z
  .object({
    ...RoundReceipt.shape,
    territoryId: z.string(),
    assessedOn: day,
    requestedAt: moment,
    finishedAt: moment.nullable(),
    requestedBy: z.string().nullable(),
    rulesVersion: z.int(),
    /** How far it is: what it does, and of how many people so many are done. */
    step: z.enum(roundSteps).nullable(),
    done: z.int(),
    total: z.int(),
    failure: z.enum(roundFailures).nullable(),
    counts: roundCounts.nullable(),
    /** People in it are invented: the page says so. */
    isDemonstration: z.boolean(),
  })
  .meta({ id: 'RoundRow' });
export type RoundRowView = z.output<typeof RoundRowView>;

export const RoundListView = z
  .object({ items: z.array(RoundRowView), mayRun: z.boolean() })
  .meta({ id: 'RoundList' });
export type RoundListView = z.output<typeof RoundListView>;

export const cutOff = z
  .object({ kind: z.enum(['free', 'waited', 'held', 'closed']), months: z.int().optional() })
  .meta({ id: 'WaitingCutOff' });

const activity = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    /** Posts that this round could fill, those held before it among them. */
    posts: z.int(),
    taken: z.int(),
    /** The least that somebody with a proposal of it has waited; null without one. */
    leastMonths: z.int().nullable(),
  })
  .meta({ id: 'RoundActivity' });

/** How many people stand otherwise than in the round before; null without one. */
const comparison = z
  .object({
    number: z.int(),
    same: z.int(),
    moved: z.int(),
    gained: z.int(),
    lost: z.int(),
    newcomers: z.int(),
    gone: z.int(),
  })
  .meta({ id: 'RoundComparison' });

export const RoundView = z
  .object({
    ...RoundRowView.shape,
    engine: z.string().nullable(),
    digest: z.string().nullable(),
    /** What the plan adds up to, by aim; proved to be the most that there can be, in their order. */
    score: z.record(z.enum(matchingAims), z.int()).nullable(),
    aims: z.array(z.enum(matchingAims)).nullable(),
    activities: z.array(activity),
    comparison: comparison.nullable(),
    mayRun: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Round' });
export type RoundView = z.output<typeof RoundView>;

const removal = z.object({
  activityId: z.string(),
  rule: z.enum(pairRuleNames),
  reason: z.string(),
  params,
});

export const RoundPersonView = z
  .object({
    person: personName,
    standing: z.enum(standings),
    waitingMonths: z.int().nullable(),
    /** The language that the person reads. */
    language: z.string(),
    /** Minutes a week that the person would work; null while not asked. */
    hours: z.object({ least: z.int(), most: z.int() }).nullable(),
    proposal: proposalCard.nullable(),
    reasons: z.array(reason),
    /** The activities that the person could do in this round; told where one person is asked for. */
    open: z.array(z.string()),
    /** Activity by activity, where that is asked for; else only how many. */
    left: z.array(z.object({ activityId: z.string(), cutOff })),
    leftCount: z.int(),
    removed: z.array(removal),
    removedCount: z.int(),
    criteria: z.array(
      z.object({ rule: z.string(), outcome: z.enum(outcomes), reason: z.string() }),
    ),
  })
  .meta({ id: 'RoundPerson' });
export type RoundPersonView = z.output<typeof RoundPersonView>;

export const RoundPeopleView = z
  .object({
    items: z.array(RoundPersonView),
    /** The activities that reasons name by id. */
    activities: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
    next: z.string().nullable(),
    total: z.int(),
  })
  .meta({ id: 'RoundPeople' });
export type RoundPeopleView = z.output<typeof RoundPeopleView>;
