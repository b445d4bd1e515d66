import { employerKinds } from '@etabli/domain/activities/activity';
import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { parseEnterpriseNumber } from '@etabli/domain/activities/enterprise-number';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';
import { ActivityOfferInput } from './offer.dto.ts';

const mostPosts = 1_000;
const minutesAWeek = 7 * 24 * 60;
const minutes = z.int().min(1).max(minutesAWeek);

const skill = z.strictObject({
  code: z.enum(skillCodes),
  words: text(120).nullable().default(null),
  level: z.enum(['needed', 'trainable']),
});

const correctable = {
  name: text(160),
  purpose: text(2_000),
  workKinds: z.array(z.enum(workKinds)).min(1).max(workKinds.length),
  employerId: z.uuid().nullable(),
  zone: text(120).nullable(),
  isItinerant: z.boolean(),
  posts: z.int().min(0).max(mostPosts),
  minPosts: z.int().min(1).max(mostPosts).nullable(),
  weeklyMinutesLeast: minutes,
  weeklyMinutesMost: minutes,
  skills: z.array(skill).max(skillCodes.length),
  startsOn: plainDate.nullable(),
};

export const CreateActivityInput = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'code' })
      .max(60),
    ...correctable,
    offer: ActivityOfferInput.nullable().default(null),
    isDemonstration: z.boolean().default(false),
  })
  .meta({ id: 'CreateActivityInput' });
export type CreateActivityInput = z.output<typeof CreateActivityInput>;

export const CorrectActivityInput = z
  .strictObject({
    ...z.strictObject({ ...correctable, offer: ActivityOfferInput.nullable() }).partial().shape,
    /** Those to whom it is proposed, or who said yes, were told of the change and still want it. */
    isTold: z.boolean().optional(),
    reason: text(1_000),
    version,
  })
  .meta({ id: 'CorrectActivityInput' });
export type CorrectActivityInput = z.output<typeof CorrectActivityInput>;

export const MoveActivityInput = z
  .strictObject({
    to: z.enum(activityStates),
    on: plainDate,
    /** Those who work there were told that it ends. */
    hasToldWorkers: z.boolean().optional(),
    reason: text(1_000),
    version,
  })
  .meta({ id: 'MoveActivityInput' });
export type MoveActivityInput = z.output<typeof MoveActivityInput>;

/** Which clearance a list asks for: one in force, none, or one whose last day is near. */
const clearanceFilters = ['in_force', 'missing', 'ending'] as const;

export const ListActivitiesInput = z.object({
  territory: z.uuid().optional(),
  q: z.string().trim().max(100).optional(),
  state: z.enum(activityStates).optional(),
  workKind: z.enum(workKinds).optional(),
  employer: z.uuid().optional(),
  clearance: z.enum(clearanceFilters).optional(),
  sort: z.enum(['name', '-name', 'since', '-since']).default('name'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListActivitiesInput = z.output<typeof ListActivitiesInput>;

const employer = {
  name: text(200),
  /** As it is typed; what is kept are its ten digits. */
  enterpriseNumber: z
    .string()
    .max(40)
    .refine((typed) => parseEnterpriseNumber(typed) !== undefined, {
      params: { code: 'activities.no-such-enterprise-number' },
    })
    .nullable(),
  kind: z.enum(employerKinds),
};

export const CreateEmployerInput = z.strictObject(employer).meta({ id: 'CreateEmployerInput' });
export type CreateEmployerInput = z.output<typeof CreateEmployerInput>;

export const CorrectEmployerInput = z
  .strictObject({
    ...z.strictObject(employer).partial().shape,
    /** It is the same employer as before: only its sheet was wrong. */
    isSame: z.boolean().optional(),
    version,
  })
  .meta({ id: 'CorrectEmployerInput' });
export type CorrectEmployerInput = z.output<typeof CorrectEmployerInput>;
