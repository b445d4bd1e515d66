import { gestureKinds } from '@etabli/domain/matching/gestures';
import { tierNames } from '@etabli/domain/matching/match-instance';
import { pairRuleNames } from '@etabli/domain/matching/rules/pair-rule';
import { z } from 'zod';
import { author } from '../../platform/access/author.dto.ts';
import { params } from '../../platform/http/verdict.dto.ts';
import { personName } from '../proposals/proposal-view.dto.ts';
import { cutOff } from '../round-view.dto.ts';
import { workshopHindrances } from './workshop-hindrance.ts';

export const GestureReceipt = z
  .object({
    roundId: z.string(),
    /** Of the round, after the gesture. */
    version: z.int(),
    number: z.int(),
  })
  .meta({ id: 'GestureReceipt' });
export type GestureReceipt = z.output<typeof GestureReceipt>;

const gesture = z
  .object({
    number: z.int(),
    kind: z.enum(gestureKinds),
    person: personName,
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Others who were moved with it. */
    others: z.int(),
    reasonCode: z.string().nullable(),
    reason: z.string().nullable(),
    at: z.iso.datetime(),
    by: author,
    isUndone: z.boolean(),
  })
  .meta({ id: 'RoundGesture' });

const workshopActivity = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    posts: z.int(),
    /** Posts that are taken by now, gestures and answers among what changed them. */
    taken: z.int(),
    cutOff,
  })
  .meta({ id: 'WorkshopActivity' });

/** What the plan comes to: people with a place, and the months that they have waited together. */
const reach = z.object({ placed: z.int(), months: z.int() }).meta({ id: 'PlanReach' });

export const WorkshopView = z
  .object({
    version: z.int(),
    activities: z.array(workshopActivity),
    gestures: z.array(gesture),
    /** Who is locked, and who was put where they are, by id. */
    locked: z.array(z.string()),
    byHand: z.array(z.string()),
    /** The number of the gesture that is taken back, or done again, next. */
    undo: z.int().nullable(),
    redo: z.int().nullable(),
    now: reach,
    computed: reach,
    /** Whether the plan by hand is as good as the one that was proved; else the first aim in which it is not. */
    falls: z.enum(tierNames).nullable(),
  })
  .meta({ id: 'Workshop' });
export type WorkshopView = z.output<typeof WorkshopView>;

const moved = z.object({
  person: personName,
  waitingMonths: z.int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Gets a place that is free by now, with or without the move. */
  isRefill: z.boolean(),
});

export const MovePreviewView = z
  .object({
    version: z.int(),
    person: personName,
    waitingMonths: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Why it cannot be; null where it can. */
    hindrance: z.enum(workshopHindrances).nullable(),
    /** The rules that take the activity away from the person, as far as that is the hindrance. */
    against: z.array(
      z.object({
        rule: z.enum(pairRuleNames),
        reason: z.string(),
        params,
      }),
    ),
    /** Who else would be elsewhere after it. */
    others: z.array(moved),
    /** Who waits longer and would be passed over: a reason is asked. */
    passed: z.array(z.object({ person: personName, waitingMonths: z.int() })),
    before: reach,
    after: reach,
    /** The first aim that has less than it would have without the move; null where none has. */
    falls: z.enum(tierNames).nullable(),
  })
  .meta({ id: 'MovePreview' });
export type MovePreviewView = z.output<typeof MovePreviewView>;
