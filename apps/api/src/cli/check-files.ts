import { clienteleGroups, unmetNeedKinds } from '@etabli/domain/activities/offer';
import { enterpriseListKinds } from '@etabli/domain/non-competition/check-facts';
import { checkNames, qualityNoteCodes } from '@etabli/domain/non-competition/check-result';
import {
  checkQuestions,
  consultedBodies,
  registerRoles,
  signals,
} from '@etabli/domain/territories/check-terms';
import { naceVersions, parseNaceDigits } from '@etabli/domain/values/nace-code';
import { z } from 'zod';
import { plainDate, text } from '../platform/http/inputs.ts';
import { checkRules, naceConversion } from '../territories/check-rules.dto.ts';
import { source } from '../territories/territory-input.dto.ts';

const day = plainDate.nullable().default(null);
const point = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
const version = z.enum(naceVersions);
const digits = z
  .string()
  .refine((code) => parseNaceDigits(code) !== undefined, 'takes two to five digits, or seven')
  .describe('digits, with or without dots: 43.211');
const number = z.string().regex(/^\d{10}$/, 'takes ten digits');
const signal = z.enum(signals);

/** Figures are bounded by the rules of a draft, which say in words what is wrong. */
const activity = z.strictObject({
  codes: z
    .array(
      z.strictObject({
        version: z.literal('2025', 'takes the edition 2025').default('2025'),
        code: digits,
        share: z.number().describe('percent of the whole; all together 100'),
      }),
    )
    .max(10),
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), point }),
    z.strictObject({ kind: z.literal('at_home') }),
    z.strictObject({ kind: z.literal('itinerant') }),
  ]),
  catchment: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('radius'), metres: z.number() }),
    z.strictObject({ kind: z.literal('zones'), zones: z.array(z.string()).max(50) }),
  ]),
  reachMetres: z.number().nullable().default(null).describe('null for what the rules say'),
  clientele: z.array(z.enum(clienteleGroups)),
  prices: z
    .array(
      z.strictObject({
        what: text(160),
        unit: text(60),
        cents: z.int(),
        market: z
          .array(z.strictObject({ cents: z.int(), from: text(200), on: day }))
          .max(20)
          .default([]),
      }),
    )
    .max(50)
    .default([]),
  hoursPerYear: z.number(),
  solventPercent: z.number().nullable().default(null),
  unmetNeed: z
    .array(
      z.strictObject({
        kind: z.enum(unmetNeedKinds),
        days: z.int().nullable().default(null),
        from: text(200),
        on: day,
      }),
    )
    .max(50)
    .default([]),
  answers: z
    .array(
      z.strictObject({
        question: z.enum(checkQuestions),
        answer: z.enum(['yes', 'no']),
        by: text(200).nullable().default(null),
        on: day,
      }),
    )
    .max(20)
    .default([]),
});

/** An activity before it starts, and the territory where it would be. */
export const ActivityFile = z.strictObject({
  territory: z.strictObject({
    zones: z
      .array(
        z.strictObject({
          name: text(120),
          municipality: text(120).describe('its official French name'),
          point: point.nullable().default(null),
        }),
      )
      .min(1)
      .max(50),
  }),
  activity,
  struckOut: z
    .array(z.strictObject({ establishmentNumber: number, reason: text(1_000) }))
    .max(10_000)
    .default([]),
});

const areaCount = z.strictObject({
  name: text(300),
  inhabitants: z.int().min(1).nullable(),
  classes: z.array(
    z.strictObject({
      version,
      code: z.string().regex(/^\d{4}$/, 'takes four digits'),
      establishments: z.int().min(0),
    }),
  ),
});

/** What of a register the check looks at, without the register. */
export const RegisterFile = z.strictObject({
  extract: z.strictObject({ number: z.int().min(1), snapshotOn: plainDate }),
  establishments: z
    .array(
      z.strictObject({
        number,
        enterpriseNumber: number,
        name: text(320).nullable().default(null),
        municipality: z
          .string()
          .regex(/^\d{5}$/, 'takes a NIS code')
          .nullable()
          .default(null),
        point: point.nullable().default(null),
        precision: z.enum(['address', 'municipality']).default('address'),
        activities: z
          .array(z.strictObject({ version, code: digits, role: z.enum(registerRoles) }))
          .max(500),
        isInherited: z.boolean().default(false),
      }),
    )
    .max(200_000),
  counts: z.strictObject({
    territory: areaCount,
    district: areaCount.nullable(),
    region: areaCount.nullable(),
  }),
  inhabited: z
    .array(
      z.strictObject({
        municipality: z.string().regex(/^\d{5}$/, 'takes a NIS code'),
        inhabitants: z.int().min(0),
        centre: point,
      }),
    )
    .max(1_000)
    .optional()
    .describe(
      'municipalities within reach; without them presence is not compared with inhabitants',
    ),
  lists: z
    .array(
      z.strictObject({
        kind: z.enum(enterpriseListKinds),
        enterprises: z.array(number),
        source,
      }),
    )
    .default([]),
  conversions: z.array(naceConversion).max(6).default([]),
});

/** The weights and thresholds of a programme. */
export const CheckRulesFile = z.strictObject({ version: z.int().min(1), check: checkRules });

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const naceCode = z.strictObject({ version, code: z.string() });

/** What the check answers, as the command line gives it with --json. */
export const CheckAnswerFile = z.strictObject({
  on: plainDate,
  extract: z.strictObject({ number: z.int(), snapshotOn: plainDate }),
  rulesVersion: z.int(),
  signal: signal.describe('a warning, never an approval'),
  reasons: z.array(
    z.strictObject({
      rule: z.enum(checkNames),
      level: z
        .enum([...signals, 'unclear'])
        .nullable()
        .describe('null: weighs nothing'),
      reason: z.string(),
      params,
      factsUsed: z.array(z.string()),
      source,
    }),
  ),
  reachMetres: z.number(),
  catchmentMetres: z.number(),
  exposure: z.number(),
  directCompetitors: z.int(),
  nearestDirect: z
    .strictObject({ establishmentNumber: number, metres: z.int(), isApproximate: z.boolean() })
    .nullable(),
  rows: z.array(
    z.strictObject({
      establishmentNumber: number,
      enterpriseNumber: number,
      name: z.string().nullable(),
      municipality: z.string().nullable(),
      point: point.nullable(),
      precision: z.enum(['address', 'municipality']),
      pair: z.strictObject({
        activity: naceCode,
        establishment: naceCode,
        convertedTo: z.string().nullable(),
        sharedDigits: z.int(),
        isCrossLink: z.boolean(),
      }),
      nearness: z.number(),
      role: z.enum(registerRoles),
      roleWeight: z.number(),
      isInherited: z.boolean(),
      metres: z.int().nullable().describe('null where the register gives no place'),
      distanceWeight: z.number(),
      isInCatchment: z.boolean(),
      isDirect: z.boolean(),
      exposure: z.number(),
      lists: z.array(z.enum(enterpriseListKinds)),
      struckOut: z.strictObject({ reason: z.string() }).nullable(),
    }),
  ),
  others: z.array(
    z.strictObject({
      version,
      code: z.string(),
      establishments: z.int(),
      struckOut: z.int(),
      exposure: z.number(),
    }),
  ),
  densities: z.array(
    z.strictObject({
      version,
      code: z.string(),
      establishments: z.int(),
      perThousand: z.number().nullable(),
      compared: z.array(
        z.strictObject({
          area: z.enum(['district', 'region']),
          name: z.string(),
          establishments: z.int(),
          perThousand: z.number().nullable(),
          quotient: z.number().nullable().describe('null where it is not meaningful'),
        }),
      ),
    }),
  ),
  crowding: z
    .strictObject({
      inhabitants: z.int(),
      establishments: z.int(),
      perThousand: z.number(),
      expected: z.number(),
      quotient: z.number().nullable().describe('null where too few are expected'),
    })
    .nullable()
    .describe('direct competitors beside those that the inhabitants let expect'),
  consult: z.array(
    z.strictObject({
      who: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('establishment'),
          establishmentNumber: number,
          enterpriseNumber: number,
          name: z.string().nullable(),
        }),
        z.strictObject({ kind: z.literal('body'), body: z.enum(consultedBodies) }),
      ]),
      why: z.enum(['direct-competitor', 'social-economy', 'asked-by-rules', 'has-to-answer']),
    }),
  ),
  notes: z.array(z.strictObject({ code: z.enum(qualityNoteCodes), params })),
  digest: z.string().describe('SHA-256 of the result: the same facts give the same'),
});
