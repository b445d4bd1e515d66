import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { clienteleGroups } from '@etabli/domain/activities/offer';
import { reviewReasonCodes } from '@etabli/domain/non-competition/assess-review-need';
import { enterpriseListKinds } from '@etabli/domain/non-competition/check-facts';
import { signals } from '@etabli/domain/territories/check-terms';
import { z } from 'zod';
import { day } from '../../platform/http/day.dto.ts';
import { text } from '../../platform/http/inputs.ts';
import { CheckView, params, RulesVersionView, source } from './check.dto.ts';
import { checkCauses } from './check.entity.ts';

export const StrikeOutInput = z
  .strictObject({ reason: text(1_000) })
  .meta({ id: 'StrikeOutInput' });
export type StrikeOutInput = z.output<typeof StrikeOutInput>;

export const SettleReviewInput = z
  .strictObject({ motive: text(1_000) })
  .meta({ id: 'SettleReviewInput' });
export type SettleReviewInput = z.output<typeof SettleReviewInput>;

export const ListDossiersInput = z.object({
  territory: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ListDossiersInput = z.output<typeof ListDossiersInput>;

/** Figures that somebody tries out on the last check; nothing is kept of them. */
export const TryOutInput = z.object({
  catchmentMetres: z.coerce.number().int().min(1).max(100_000).optional(),
  /** Of the first price. */
  cents: z.coerce.number().int().min(0).max(100_000_000).optional(),
  /** Groups, with commas between them. */
  clientele: z
    .string()
    .regex(/^[a-z0-9_]+(,[a-z0-9_]+)*$/)
    .max(400)
    .optional(),
});
export type TryOutInput = z.output<typeof TryOutInput>;

const moved = z.object({
  establishmentNumber: z.string(),
  name: z.string().nullable(),
  isDirect: z.boolean(),
});

export const DossierView = z
  .object({
    activity: z.object({
      id: z.string(),
      name: z.string(),
      purpose: z.string(),
      code: z.string(),
      territory: z.object({ id: z.string(), name: z.string() }),
      state: z.enum(activityStates),
      hasOffer: z.boolean(),
      isDemonstration: z.boolean(),
      version: z.int(),
    }),
    check: CheckView.nullable(),
    /** What the last check says otherwise than the last one on an earlier extract. */
    changes: z
      .object({
        since: z.object({ number: z.int(), extract: z.int(), snapshotOn: day }),
        signal: z.object({ before: z.enum(signals), after: z.enum(signals) }).nullable(),
        came: z.array(moved),
        went: z.array(moved),
        exposure: z.object({ before: z.number(), after: z.number() }),
        /** The two versions of the rules, where they are not the same. */
        rules: z.object({ before: RulesVersionView, after: RulesVersionView }).nullable(),
      })
      .nullable(),
    /** What the check looked at, or what is tried out instead. */
    offer: z
      .object({
        catchmentMetres: z.number(),
        price: z.object({ what: z.string(), unit: z.string(), cents: z.int() }).nullable(),
        clientele: z.array(z.enum(clienteleGroups)),
      })
      .nullable(),
    /** The check shows what is tried out; what is kept said this. */
    whatIf: z
      .object({
        stored: z.object({
          signal: z.enum(signals),
          exposure: z.number(),
          directCompetitors: z.int(),
        }),
      })
      .nullable(),
    earlier: z.array(
      z.object({
        number: z.int(),
        cause: z.enum(checkCauses),
        runAt: z.iso.datetime(),
        extract: z.int(),
        signal: z.enum(signals),
      }),
    ),
    review: z
      .object({
        clearance: z.int(),
        check: z.int(),
        openedAt: z.iso.datetime(),
        reasons: z.array(z.object({ code: z.enum(reviewReasonCodes), params, source })),
      })
      .nullable(),
    mayCheck: z.boolean(),
    maySettle: z.boolean(),
  })
  .meta({ id: 'Dossier' });
export type DossierView = z.output<typeof DossierView>;

/** Which decision of the committee stands, as it was looked at again. */
export const SettlementReceipt = z.object({ clearance: z.int() }).meta({ id: 'SettlementReceipt' });
export type SettlementReceipt = z.output<typeof SettlementReceipt>;

export const DossierListView = z
  .object({
    /** The one in use; an invented one is of the demonstration. */
    extract: z.object({ number: z.int(), snapshotOn: day, isInvented: z.boolean() }).nullable(),
    /** The latest of each kind that a territory has of the social economy. */
    lists: z.array(
      z.object({
        territory: z.object({ id: z.string(), name: z.string() }),
        kind: z.enum(enterpriseListKinds),
        listedOn: day,
        source: z.string(),
        enterprises: z.int(),
      }),
    ),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        territory: z.object({ id: z.string(), name: z.string() }),
        state: z.enum(activityStates),
        hasOffer: z.boolean(),
        isDemonstration: z.boolean(),
        check: z
          .object({
            number: z.int(),
            signal: z.enum(signals),
            extract: z.int(),
            runAt: z.iso.datetime(),
            directCompetitors: z.int(),
          })
          .nullable(),
        isCleared: z.boolean(),
        isToReview: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DossierList' });
export type DossierListView = z.output<typeof DossierListView>;
