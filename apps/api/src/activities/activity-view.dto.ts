import { employerKinds } from '@etabli/domain/activities/activity';
import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { clearanceDecisions, conditionKinds } from '@etabli/domain/non-competition/clearance';
import { z } from 'zod';

const day = z.string().meta({ format: 'date' });

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
