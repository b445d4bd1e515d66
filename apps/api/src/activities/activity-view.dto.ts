import { employerKinds } from '@etabli/domain/activities/activity';
import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { activityRequirementNames } from '@etabli/domain/activities/requirements/requirement';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { clearanceDecisions, conditionKinds } from '@etabli/domain/non-competition/clearance';
import { z } from 'zod';
import { author } from '../platform/access/author.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { verdictView } from '../platform/http/verdict.dto.ts';
import { activityChangeKinds } from './activity-change.entity.ts';
import { ActivityOfferView } from './offer.dto.ts';

const condition = z
  .object({ kind: z.enum(conditionKinds), words: z.string() })
  .meta({ id: 'ClearanceCondition' });

/** The committee's decision that allows an activity today. */
export const ClearanceInForce = z
  .object({
    number: z.int(),
    decision: z.enum(clearanceDecisions),
    conditions: z.array(condition),
    decidedOn: day,
    inForceFrom: day,
    inForceUntil: day.nullable(),
  })
  .meta({ id: 'ClearanceInForce' });
export type ClearanceInForce = z.output<typeof ClearanceInForce>;

const skill = z
  .object({
    code: z.enum(skillCodes),
    words: z.string().nullable(),
    level: z.enum(['needed', 'trainable']),
  })
  .meta({ id: 'AskedSkill' });

/** What an activity is and offers, for whoever may see it at all. */
export const activitySheet = {
  code: z.string(),
  name: z.string(),
  purpose: z.string(),
  workKinds: z.array(z.enum(workKinds)),
  zone: z.string().nullable(),
  isItinerant: z.boolean(),
  posts: z.int(),
  minPosts: z.int().nullable(),
  weeklyMinutesLeast: z.int(),
  weeklyMinutesMost: z.int(),
  skills: z.array(skill),
  startsOn: day.nullable(),
  state: z.enum(activityStates),
  stateSince: day,
  isDemonstration: z.boolean(),
};

export const employerNamed = { name: z.string(), kind: z.enum(employerKinds) };

const state = z.enum(activityStates);
const named = z.object({ id: z.string(), code: z.string(), name: z.string() });

const activityRow = {
  id: z.string(),
  territory: named.meta({ id: 'ActivityTerritory' }),
  ...activitySheet,
  employer: z
    .object({ id: z.string(), ...employerNamed })
    .meta({ id: 'ActivityEmployer' })
    .nullable(),
  clearance: ClearanceInForce.nullable(),
  version: z.int(),
};

export const ActivityRowView = z
  .object({
    ...activityRow,
    /** The clearance in force has its last day near. */
    isClearanceEnding: z.boolean(),
    /** The activity has become another one since: the decision is not enough to open it. */
    isClearanceOutdated: z.boolean(),
  })
  .meta({ id: 'ActivityRow' });
export type ActivityRowView = z.output<typeof ActivityRowView>;

export const ActivityListView = z
  .object({ items: z.array(ActivityRowView), next: z.string().nullable(), total: z.int() })
  .meta({ id: 'ActivityList' });
export type ActivityListView = z.output<typeof ActivityListView>;

export const ActivityView = z
  .object({
    ...ActivityRowView.shape,
    /** Null while nobody has told it. */
    offer: ActivityOfferView.nullable(),
    moves: z.array(
      z.object({
        to: state,
        verdict: verdictView(activityRequirementNames).meta({ id: 'ActivityVerdict' }),
        mayMove: z.boolean(),
      }),
    ),
    mayCorrect: z.boolean(),
    /**
     * To how many it is proposed, how many of them said yes, and how many more have signed; null for who
     * corrects nothing.
     */
    promised: z.object({ count: z.int(), accepted: z.int(), signed: z.int() }).nullable(),
  })
  .meta({ id: 'Activity' });
export type ActivityView = z.output<typeof ActivityView>;

export const ActivityHistoryView = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        on: day,
        kind: z.enum(activityChangeKinds),
        from: state.nullable(),
        to: state.nullable(),
        reason: z.string().nullable(),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        /** Null when the clock did it. */
        by: author.nullable(),
      }),
    ),
  })
  .meta({ id: 'ActivityHistory' });
export type ActivityHistoryView = z.output<typeof ActivityHistoryView>;
