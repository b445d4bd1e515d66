import { travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { skillCodes } from '@etabli/domain/beneficiaries/work-kinds';
import { matchingAims } from '@etabli/domain/territories/matching-terms';
import { z } from 'zod';
import { personName } from '../proposals/proposal-view.dto.ts';

const change = z.discriminatedUnion('kind', [
  /** By hand: a person to an activity, or to none. */
  z.strictObject({
    kind: z.literal('move'),
    beneficiaryId: z.uuid(),
    activityId: z.uuid().nullable(),
  }),
  z.strictObject({
    kind: z.literal('posts'),
    activityId: z.uuid(),
    more: z.int().min(-50).max(50),
  }),
  /** A way to get about for everybody who has none that goes as far; of one zone, where it is named. */
  z.strictObject({
    kind: z.literal('travel'),
    mode: z.enum(travelModes),
    zone: z.string().max(200).nullable().default(null),
  }),
  /** A training: these people, or everybody where nobody is named, have the skill. */
  z.strictObject({
    kind: z.literal('skill'),
    skill: z.enum(skillCodes),
    beneficiaryIds: z.array(z.uuid()).max(500).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('aims'),
    aims: z
      .array(z.enum(matchingAims))
      .length(matchingAims.length)
      .refine((aims) => new Set(aims).size === aims.length),
  }),
]);
export type ChangeInput = z.output<typeof change>;

export const WhatIfInput = z
  .strictObject({ changes: z.array(change).min(1).max(50) })
  .meta({ id: 'WhatIfInput' });
export type WhatIfInput = z.output<typeof WhatIfInput>;

const tierSums = z.record(z.enum(matchingAims), z.int());
export const activityName = z.object({ id: z.string(), code: z.string(), name: z.string() });
const personWaiting = z.object({ person: personName, waitingMonths: z.int() });

/** People with a place of today that the round has no post or no pair for: it cannot weigh them there. */
export const notWeighed = z.int();

export const movedPerson = z
  .object({
    ...personWaiting.shape,
    /** Null for no place. */
    from: activityName.nullable(),
    to: activityName.nullable(),
  })
  .meta({ id: 'MovedPerson' });

/** `isRefill`: gets a place that is free by now, with or without the changes. */
const movedBy = z
  .object({ ...movedPerson.shape, isRefill: z.boolean() })
  .meta({ id: 'MovedByChange' });

const consequences = z
  .object({
    /** What each aim would gain, below 0 what it would lose. */
    change: tierSums,
    moved: z.array(movedBy),
  })
  .meta({ id: 'Consequences' });

export const WhatIfView = z
  .object({
    notWeighed,
    score: tierSums,
    aims: z.array(z.enum(matchingAims)),
    /** Beside the plan as it stands today; what fills free places is among it. */
    all: consequences,
    /** What the last change adds to those before it; moves by hand come after all others. */
    last: consequences,
    /** The first aim that has less than without the moves by hand; null where none has: proved. */
    falls: z.enum(matchingAims).nullable(),
    /** Who waits longer than somebody moved by hand, could do the same, and would have no place. */
    passed: z.array(
      z.object({ person: personName, waitingMonths: z.int(), over: z.array(personWaiting) }),
    ),
  })
  .meta({ id: 'WhatIf' });
export type WhatIfView = z.output<typeof WhatIfView>;
