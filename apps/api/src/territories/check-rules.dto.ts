import {
  checkQuestions,
  consultedBodies,
  type PresenceCap,
  type registerRoles,
  type Setting,
  signals,
} from '@etabli/domain/territories/check-terms';
import { naceVersions } from '@etabli/domain/values/nace-code';
import { z } from 'zod';
import { source, sourced } from './territory-input.dto.ts';

const part = z.number().min(0).max(1);
const metres = z.int().min(1).max(200_000);
const percent = z.int().min(0).max(100);
const days = z.int().min(1).max(3660);
const digits = z.string().regex(/^\d{2,5}$/);

const steps = (value: z.ZodNumber) =>
  z.strictObject({ medium: value, high: value }).refine(({ medium, high }) => medium <= high);

const falls = ({ five, four, three, two }: Record<'five' | 'four' | 'three' | 'two', number>) =>
  five >= four && four >= three && three >= two;

const cap = z.strictObject({
  below: z.number().min(0).max(100),
  count: z.enum(signals),
  nearest: z.enum(signals),
});
const level = sourced(z.enum(signals)).optional();

/** A published correspondence of two editions, as whoever brings it names its source. */
export const naceConversion = z
  .strictObject({
    from: z.enum(naceVersions),
    to: z.enum(naceVersions),
    codes: z.record(
      z.string().regex(/^\d{5}$/),
      z
        .array(z.string().regex(/^\d{5}$/))
        .min(1)
        .max(100),
    ),
    source,
  })
  .refine(({ from, to }) => from < to, 'leads from an older edition to a newer one');

/** The more of them there are, the louder they may be. */
function isLouder(more: PresenceCap, fewer: PresenceCap): boolean {
  const loud = (cap: PresenceCap, what: 'count' | 'nearest') => signals.indexOf(cap[what]);
  return (
    more.below >= fewer.below &&
    loud(more, 'count') >= loud(fewer, 'count') &&
    loud(more, 'nearest') >= loud(fewer, 'nearest')
  );
}

/** How a programme looks for those whom an activity could touch, as it publishes it. */
export const checkRules = z
  .strictObject({
    reachMetres: sourced(
      z.strictObject({ urban: metres, rural: metres } satisfies Record<Setting, typeof metres>),
    ),
    urbanFromInhabitants: sourced(z.int().min(0).max(10_000_000)),
    nearness: sourced(
      z.strictObject({ five: part, four: part, three: part, two: part }).refine(falls),
    ),
    crossLinks: z
      .array(
        z.strictObject({
          version: z.enum(naceVersions),
          from: digits,
          to: digits,
          nearness: part,
          source,
        }),
      )
      .max(500),
    conversions: z.array(naceConversion).max(6).optional(),
    roleWeights: sourced(
      z.strictObject({ MAIN: part, SECO: part, ANCI: part } satisfies Record<
        (typeof registerRoles)[number],
        typeof part
      >),
    ),
    distanceShare: sourced(z.number().min(0.01).max(10)),
    from: sourced(
      z
        .strictObject({ candidate: part, kept: part, direct: part })
        .refine(({ candidate, kept, direct }) => candidate <= kept && kept <= direct),
    ),
    exposure: sourced(steps(z.number().min(0).max(1_000))),
    directCompetitors: sourced(steps(z.int().min(1).max(10_000))),
    nearestDirectMetres: sourced(
      z.strictObject({ medium: metres, high: metres }).refine(({ medium, high }) => medium >= high),
    ),
    crowding: sourced(
      z
        .strictObject({
          leastExpected: z.number().min(0.1).max(1_000),
          underServed: cap,
          asElsewhere: cap,
        })
        .refine(({ underServed, asElsewhere }) => isLouder(asElsewhere, underServed)),
    ).optional(),
    locationQuotient: sourced(
      z
        .strictObject({ underServed: z.number().min(0), wellServed: z.number().min(0) })
        .refine(({ underServed, wellServed }) => underServed <= wellServed),
    ),
    leastToCompare: sourced(z.int().min(1).max(1_000)),
    marketPrices: sourced(z.int().min(0).max(20)),
    percentBelowMarket: sourced(steps(percent)),
    longWaitDays: sourced(days),
    solventPercent: sourced(steps(percent)),
    wellServedCountsAs: level,
    onListCountsAs: level,
    shortWaitCountsAs: level,
    everyoneCountsAs: level,
    unknownCountsAs: sourced(z.enum(signals)),
    questions: z
      .array(
        z.strictObject({
          question: z.enum(checkQuestions),
          asks: z.enum(consultedBodies),
          yesCountsAs: z.enum(signals),
          source,
        }),
      )
      .max(checkQuestions.length),
    consulted: z
      .array(z.strictObject({ body: z.enum(consultedBodies), source }))
      .max(consultedBodies.length),
    extractDays: sourced(days),
    review: sourced(
      z.strictObject({
        priceDropPercent: percent,
        volumeRisePercent: z.int().min(0).max(1_000),
        areaRisePercent: z.int().min(0).max(1_000),
      }),
    ),
  })
  .meta({ id: 'CheckRules' });
