import { outcomes } from '@etabli/domain/values/verdict';
import { z } from 'zod';
import { day } from './day.dto.ts';

/** Where a rule or a figure comes from, and when it was read there. */
export const source = z
  .object({
    title: z.string(),
    url: z.string().optional(),
    readOn: day.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Source' });

/** The words and figures of a finding; a message makes a sentence of them. */
export const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** What each of these rules found, and what comes of it together. */
export const verdictView = <const Rule extends string>(rules: readonly Rule[]) =>
  z.object({
    outcome: z.enum(outcomes),
    criteria: z.array(
      z.object({
        rule: z.enum(rules),
        outcome: z.enum(outcomes),
        reason: z.string(),
        params,
        factsUsed: z.array(z.string()),
        source,
      }),
    ),
  });
