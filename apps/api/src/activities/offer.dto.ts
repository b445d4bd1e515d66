import { clienteleGroups, unmetNeedKinds } from '@etabli/domain/activities/offer';
import { checkQuestions } from '@etabli/domain/territories/check-terms';
import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { plainDate, text } from '../platform/http/inputs.ts';

const mostCodes = 10;
const mostPrices = 20;
const mostMarketPrices = 10;
const mostCents = 100_000_000;
const farthest = 100_000;
const hoursOfAYear = 1_000_000;

const cents = z.int().min(0).max(mostCents);
const dayTold = plainDate.nullable().default(null);
const percent = z.int().min(0).max(100);

/** What an activity sells or gives, to whom, for how much and how often. */
export const ActivityOfferInput = z
  .strictObject({
    codes: z
      .array(z.strictObject({ code: z.string().regex(/^\d{5}$/), share: percent.min(1) }))
      .min(1)
      .max(mostCodes),
    catchmentMetres: z
      .int()
      .max(farthest)
      .refine((metres) => metres >= 1, { params: { code: 'activities.catchment-zero' } })
      .meta({ minimum: 1 }),
    clientele: z
      .array(z.enum(clienteleGroups))
      .max(clienteleGroups.length)
      .refine((groups) => groups.length > 0, { params: { code: 'activities.clientele-none' } })
      .meta({ minItems: 1 }),
    prices: z
      .array(
        z.strictObject({
          what: text(160),
          unit: text(60),
          cents,
          market: z
            .array(z.strictObject({ cents, from: text(200), on: dayTold }))
            .max(mostMarketPrices)
            .default([]),
        }),
      )
      .max(mostPrices)
      .default([]),
    hoursPerYear: z.int().min(0).max(hoursOfAYear),
    solventPercent: percent.nullable().default(null),
    unmetNeed: z
      .array(
        z.strictObject({
          kind: z.enum(unmetNeedKinds),
          days: z.int().min(1).max(3_660).nullable().default(null),
          from: text(200),
          on: dayTold,
        }),
      )
      .max(20)
      .default([]),
    answers: z
      .array(
        z.strictObject({
          question: z.enum(checkQuestions),
          answer: z.enum(['yes', 'no']),
          by: text(200).nullable().default(null),
          on: dayTold,
        }),
      )
      .max(checkQuestions.length)
      .default([]),
  })
  .meta({ id: 'ActivityOfferInput' });

/** The same, for those of the team and of the committee. */
export const ActivityOfferView = z
  .object({
    codes: z.array(z.object({ code: z.string(), share: z.int() })),
    catchmentMetres: z.int(),
    clientele: z.array(z.enum(clienteleGroups)),
    prices: z.array(
      z.object({
        what: z.string(),
        unit: z.string(),
        cents: z.int(),
        market: z.array(z.object({ cents: z.int(), from: z.string(), on: day.nullable() })),
      }),
    ),
    hoursPerYear: z.int(),
    solventPercent: z.int().nullable(),
    unmetNeed: z.array(
      z.object({
        kind: z.enum(unmetNeedKinds),
        days: z.int().nullable(),
        from: z.string(),
        on: day.nullable(),
      }),
    ),
    answers: z.array(
      z.object({
        question: z.enum(checkQuestions),
        answer: z.enum(['yes', 'no']),
        by: z.string().nullable(),
        on: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ActivityOffer' });
