import { beneficiaryStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { outcomes } from '@etabli/domain/values/verdict';
import { z } from 'zod';
import { colleague } from '../platform/access/colleague.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { source } from '../platform/http/verdict.dto.ts';

/** What waits for a team, counted for each territory whose files the asker may read. Nothing of anybody. */
export const WaitingWorkView = z
  .object({
    /** The last day of what is called soon. */
    until: day,
    items: z.array(
      z.object({
        territory: z.object({ id: z.string(), name: z.string() }),
        /** People with a proof that waits for a second person. */
        unconfirmed: z.int(),
        /** People whose answer became another one, which somebody should look at. */
        toLookAt: z.int(),
        reviews: z.object({ open: z.int(), overdue: z.int(), next: day.nullable() }),
        /** People whose answer becomes another one soon, if nothing changes. */
        changing: z.object({ count: z.int(), mine: z.int(), next: day.nullable() }),
        /** People without contact for as many weeks as the rules say; null where they say none. */
        silent: z.object({ count: z.int(), mine: z.int(), weeks: z.int(), source }).nullable(),
      }),
    ),
  })
  .meta({ id: 'WaitingWork' });
export type WaitingWorkView = z.output<typeof WaitingWorkView>;

const person = {
  beneficiaryId: z.string(),
  reference: z.string(),
  givenName: z.string(),
  familyName: z.string().nullable(),
  state: z.enum(beneficiaryStates),
  worker: colleague.nullable(),
};

/** Reviews that wait, and answers that change soon, each by its day. */
export const DueFilesView = z
  .object({
    until: day,
    reviews: z.array(
      z.object({
        ...person,
        reviewId: z.string(),
        askedOn: day,
        decideBy: day.nullable(),
        isLate: z.boolean(),
        isOverdue: z.boolean(),
      }),
    ),
    changing: z.array(z.object({ ...person, outcome: z.enum(outcomes), changesOn: day })),
    totals: z.object({ reviews: z.int(), changing: z.int() }),
  })
  .meta({ id: 'DueFiles' });
export type DueFilesView = z.output<typeof DueFilesView>;
