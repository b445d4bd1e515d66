import { benefits } from '@etabli/domain/beneficiaries/facts';
import {
  domicileTypes,
  factSources,
  workStatuses,
} from '@etabli/domain/territories/eligibility-terms';
import type { DateSpan } from '@etabli/domain/values/date-span';
import { z } from 'zod';
import { plainDate } from '../platform/http/inputs.ts';

const span: z.ZodType<DateSpan, { earliest: string | null; latest: string | null }> =
  z.strictObject({
    earliest: plainDate.nullable().describe('not before this day; null where nothing bounds it'),
    latest: plainDate.nullable().describe('not after this day; null where nothing bounds it'),
  });

const dated = {
  id: z.string().min(1).max(80),
  from: span.describe('the first day on which it held'),
  until: span.nullable().describe('the last day on which it held; null while it goes on'),
  source: z.enum(factSources).describe('who says so'),
};

/** What is told about a person, one shape for each kind of fact. */
export const FactInput = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('work'),
      ...dated,
      status: z.enum(workStatuses),
      weeklyHours: z.number().min(0).max(168).nullable().default(null),
      isInvoluntaryPartTime: z.boolean().nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('registration'), ...dated }),
    z.strictObject({ kind: z.literal('benefit'), ...dated, benefit: z.enum(benefits) }),
    z.strictObject({
      kind: z.literal('domicile'),
      ...dated,
      type: z.enum(domicileTypes),
      territoryId: z.string().nullable().describe('null outside every territory'),
      zone: z.string().max(120).nullable().default(null),
      country: z.string().length(2).default('BE').describe('ISO 3166'),
    }),
    z.strictObject({ kind: z.literal('voluntariness'), ...dated }),
  ])
  .meta({ id: 'Fact' });
