import { matchingAims, waitingClocks } from '@etabli/domain/territories/matching-terms';
import { z } from 'zod';
import { sourced } from './territory-input.dto.ts';

const travel = sourced(
  z.strictObject({
    mostMetres: z.int().min(0).max(200_000),
    metresPerMinute: z.int().min(1).max(3_000),
  }),
);
const weight = z.int().min(0).max(1_000);
const isOnce = (aims: string[]) => new Set(aims).size === matchingAims.length;
const isGrowing = (ages: number[]) => ages.every((age, at) => age > (ages[at - 1] ?? 0));
const counts = (weights: Record<string, number>) => Object.values(weights).some((one) => one > 0);

/** How people and activities meet in a round, as a programme publishes it. */
export const matchingRules = z
  .strictObject({
    aims: sourced(z.array(z.enum(matchingAims)).length(matchingAims.length).refine(isOnce)),
    waitingClock: sourced(z.enum(waitingClocks)),
    travel: z.strictObject({
      foot: travel,
      bicycle: travel,
      public_transport: travel,
      car: travel,
    }),
    weights: sourced(
      z
        .strictObject({ wishes: weight, skills: weight, distance: weight, hours: weight })
        .refine(counts),
    ),
    wishPoints: sourced(z.array(z.int().min(0).max(1_000)).min(1).max(20)),
    answerDays: sourced(z.int().min(1).max(366)),
    groups: sourced(
      z.strictObject({
        ageBands: z.array(z.int().min(1).max(120)).min(1).max(10).refine(isGrowing),
        leastShown: z.int().min(2).max(100),
      }),
    ).optional(),
  })
  .meta({ id: 'MatchingRules' });
