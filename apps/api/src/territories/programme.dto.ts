import { requirementNames } from '@etabli/domain/territories/requirements/requirement';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { plainDate } from '../platform/http/inputs.ts';
import { checkRules } from './check-rules.dto.ts';
import { eligibilityTerms } from './eligibility-terms.dto.ts';
import { matchingRules } from './matching-rules.dto.ts';
import { recourseRules } from './recourse-rules.dto.ts';
import { sourced, source as sourceInput } from './territory-input.dto.ts';

const brand = z.strictObject({
  name: z.string().trim().min(1).max(120),
  formerNames: z.array(z.string().max(160)).max(10),
  responsible: sourced(z.string().max(300)),
  funding: z.strictObject({
    line: z.string().max(300),
    cents: z.int().min(0),
    source: sourceInput,
  }),
});

const isGrowing = (bounds: number[]) =>
  bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));

const rules = z.strictObject({
  thresholds: z.strictObject({
    maxInhabitants: sourced(z.int().min(1)),
    monthsWithoutWork: sourced(z.int().min(0)),
    monthsDomiciled: sourced(z.int().min(0)),
  }),
  eligibleAreas: sourced(
    z
      .array(z.strictObject({ kind: z.enum(['district', 'province']), name: z.string().max(120) }))
      .min(1),
  ),
  eligibility: eligibilityTerms,
  requirements: z.array(
    z.strictObject({
      to: z.enum(territoryStates),
      requirement: z.enum(requirementNames),
      source: sourceInput,
    }),
  ),
  list: z
    .strictObject({
      bands: sourced(z.array(z.int().min(1).max(100_000)).max(20).refine(isGrowing)),
      contactWeeks: sourced(z.int().min(1).max(520)).optional(),
    })
    .optional(),
  matching: matchingRules.optional(),
  check: checkRules.optional(),
  recourse: recourseRules.optional(),
});

export const PublishRulesInput = z
  .strictObject({ brand, validFrom: plainDate, rules })
  .meta({ id: 'PublishRulesInput' });
export type PublishRulesInput = z.output<typeof PublishRulesInput>;

export const ProgrammeView = z
  .object({
    code: z.string(),
    brand,
    versions: z.array(z.object({ version: z.int(), validFrom: day, rules })),
  })
  .meta({ id: 'Programme' });
export type ProgrammeView = z.output<typeof ProgrammeView>;

/** What the portal says of the programme on its first page. */
export const PublicProgrammeView = z
  .object({
    code: z.string(),
    brand,
    rules,
    rulesVersion: z.int(),
    rulesValidFrom: day,
    territories: z.array(z.object({ state: z.enum(territoryStates), count: z.int() })),
  })
  .meta({ id: 'PublicProgramme' });
export type PublicProgrammeView = z.output<typeof PublicProgrammeView>;
