import { roleNames } from '@etabli/domain/access/roles';
import { enterpriseListKinds } from '@etabli/domain/non-competition/check-facts';
import { checkNames, qualityNoteCodes } from '@etabli/domain/non-competition/check-result';
import { consultedBodies, registerRoles, signals } from '@etabli/domain/territories/check-terms';
import { naceVersions } from '@etabli/domain/values/nace-code';
import { z } from 'zod';
import { day } from '../../platform/http/day.dto.ts';
import { checkCauses } from './check.entity.ts';

const param = z.union([z.string(), z.number()]);
export const params = z.record(z.string(), param);
export const source = z.object({
  title: z.string(),
  url: z.string().optional(),
  note: z.string().optional(),
});
const nace = z.object({ version: z.enum(naceVersions), code: z.string() });
const point = z.object({ latitude: z.number(), longitude: z.number() });

const FindingView = z
  .object({
    establishmentNumber: z.string(),
    enterpriseNumber: z.string(),
    name: z.string().nullable(),
    municipality: z.string().nullable(),
    point: point.nullable(),
    precision: z.enum(['address', 'municipality']),
    pair: z.object({
      activity: nace,
      establishment: nace,
      convertedTo: z.string().nullable(),
      sharedDigits: z.int(),
      isCrossLink: z.boolean(),
    }),
    nearness: z.number(),
    role: z.enum(registerRoles),
    roleWeight: z.number(),
    isInherited: z.boolean(),
    metres: z.number().nullable(),
    distanceWeight: z.number(),
    isInCatchment: z.boolean(),
    isDirect: z.boolean(),
    exposure: z.number(),
    lists: z.array(z.enum(enterpriseListKinds)),
    struckOut: z.object({ reason: z.string() }).nullable(),
  })
  .meta({ id: 'CheckFinding' });

const reason = z.object({
  rule: z.enum(checkNames),
  level: z.enum([...signals, 'unclear']).nullable(),
  reason: z.string(),
  params,
  source,
});

/** A version of the programme’s rules with its first day; null where the programme does not name it. */
export const RulesVersionView = z.object({ version: z.int(), from: day.nullable() });
export type RulesVersionView = z.output<typeof RulesVersionView>;

/** What a signal is told by, without those who were found one by one. */
const head = {
  number: z.int(),
  cause: z.enum(checkCauses),
  runAt: z.iso.datetime(),
  by: z.object({ name: z.string().nullable(), role: z.enum(roleNames) }).nullable(),
  extract: z.object({ number: z.int(), snapshotOn: day }),
  rules: RulesVersionView,
  signal: z.enum(signals),
  reasons: z.array(reason),
  directCompetitors: z.int(),
  nearestDirect: z
    .object({
      establishmentNumber: z.string(),
      metres: z.number(),
      isApproximate: z.boolean(),
    })
    .nullable(),
  densities: z.array(
    z.object({
      version: z.enum(naceVersions),
      code: z.string(),
      establishments: z.int(),
      perThousand: z.number().nullable(),
      compared: z.array(
        z.object({
          area: z.enum(['district', 'region']),
          name: z.string(),
          establishments: z.int(),
          perThousand: z.number().nullable(),
          quotient: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Direct competitors for the inhabitants, beside what is expected; null where it is not known. */
  crowding: z
    .object({
      inhabitants: z.int(),
      establishments: z.int(),
      perThousand: z.number(),
      expected: z.number(),
      quotient: z.number().nullable(),
    })
    .nullable(),
  notes: z.array(z.object({ code: z.enum(qualityNoteCodes), params })),
  /** Whoever was found is invented, for a demonstration. */
  isInvented: z.boolean(),
  /** The activity was corrected since: the check speaks of what it was. */
  isOutdated: z.boolean(),
};

export const CheckView = z
  .object({
    ...head,
    digest: z.string(),
    reachMetres: z.number(),
    catchmentMetres: z.number(),
    exposure: z.number(),
    rows: z.array(FindingView),
    others: z.array(
      z.object({
        version: z.enum(naceVersions),
        code: z.string(),
        establishments: z.int(),
        struckOut: z.int(),
        exposure: z.number(),
      }),
    ),
    consult: z.array(
      z.object({
        who: z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('establishment'),
            establishmentNumber: z.string(),
            enterpriseNumber: z.string(),
            name: z.string().nullable(),
          }),
          z.object({ kind: z.literal('body'), body: z.enum(consultedBodies) }),
        ]),
        why: z.enum(['direct-competitor', 'social-economy', 'asked-by-rules', 'has-to-answer']),
      }),
    ),
    /** Where distances are measured from: the place of the activity, or the zones it serves. */
    origins: z.array(point),
  })
  .meta({ id: 'Check' });
export type CheckView = z.output<typeof CheckView>;

/** The last check of an activity in short: what whoever notes a decision reads before it. */
export const LastCheckView = z
  .object({
    check: z
      .object({ ...head, found: z.int() })
      .meta({ id: 'CheckHead' })
      .nullable(),
  })
  .meta({ id: 'LastCheck' });
export type LastCheckView = z.output<typeof LastCheckView>;

/** Which of the activity’s checks was just run. */
export const CheckReceipt = z.object({ number: z.int() }).meta({ id: 'CheckReceipt' });
export type CheckReceipt = z.output<typeof CheckReceipt>;
