import { evidenceKinds, evidenceSubjects } from '@etabli/domain/beneficiaries/evidence';
import { criterionNames } from '@etabli/domain/eligibility/assessment';
import { factSources } from '@etabli/domain/territories/eligibility-terms';
import { outcomes } from '@etabli/domain/values/verdict';
import { z } from 'zod';
import { FactInput } from '../eligibility/fact.dto.ts';
import { plainDate } from '../platform/http/inputs.ts';
import { eligibilityTerms } from '../territories/eligibility-terms.dto.ts';
import { source, sourced } from '../territories/territory-input.dto.ts';

/** A paper that somebody has seen: it counts when another one has looked at it too. */
const ProofInFile = z.strictObject({
  id: z.string().min(1).max(80),
  subject: z.enum(evidenceSubjects),
  kind: z.enum(evidenceKinds),
  issuer: z.string().max(200).nullable().default(null),
  seenOn: plainDate,
  validUntil: plainDate.nullable().default(null).describe('the last day on which it counts'),
  seenBy: z.string().min(1),
  validatedBy: z.string().min(1).nullable().default(null).describe('never who has seen it'),
});

/** An answer names what it used by its id: one that two have would lend the source of one to the other. */
function namedApart({ value, issues }: z.core.ParsePayload<{ id: string }[]>): void {
  const taken = new Set<string>();
  for (const [index, { id }] of value.entries()) {
    if (taken.has(id)) {
      const message = `is the id of another before it (${id})`;
      issues.push({ code: 'custom', path: [index, 'id'], message, input: id });
    }
    taken.add(id);
  }
}

/** What is told about one person, for one territory. */
export const FactsFile = z.strictObject({
  territoryId: z.string().min(1).describe('the territory for which the question is put'),
  birthDate: plainDate.nullable().optional(),
  facts: z.array(FactInput).max(1000).check(namedApart).describe('each with an id of its own'),
  proofs: z.array(ProofInFile).max(1000).check(namedApart).optional(),
});

/** Which way of writing rules this house reads; another one may mean something else by the same words. */
export const rulesFormat = 1;

/** What the conditions read in the rules of a programme. */
export const RulesFile = z.strictObject({
  format: z
    .literal(rulesFormat)
    .default(rulesFormat)
    .describe('the way in which rules are written'),
  version: z.int().min(1).optional().describe('the number of these rules, named by the answer'),
  thresholds: z.strictObject({
    monthsWithoutWork: sourced(z.int().min(0).max(1200)),
    monthsDomiciled: sourced(z.int().min(0).max(1200)),
  }),
  eligibility: eligibilityTerms,
});

const provable = z.enum(['work', 'domicile', 'voluntariness', 'registration']);
const unknown = z.enum(['all', 'now', 'since', 'until', 'gap', 'reading']);
const day = plainDate.nullable();

const changeStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('wait'), until: plainDate }),
  z.strictObject({ step: z.literal('tell'), fact: provable, unknown, decidedBy: day }),
  z.strictObject({ step: z.literal('move_in') }),
  z.strictObject({ step: z.literal('say_yes') }),
  z.strictObject({ step: z.literal('register') }),
  z.strictObject({ step: z.literal('work_ends') }),
  z.strictObject({ step: z.literal('work_more'), days: z.int() }),
]);

/** The answer of the rules, as the command line gives it with --json. */
export const AnswerFile = z.strictObject({
  outcome: z.enum(outcomes),
  on: plainDate,
  territoryId: z.string(),
  rulesVersion: z.int().nullable(),
  eligibleFrom: day.describe('first day of the yes that stands, or of the next one'),
  eligibleUntil: day.describe('last day of that yes; null where no end is known'),
  changesOn: day.describe('next day on which the answer is another one by itself'),
  criteria: z.array(
    z.strictObject({
      rule: z.enum(criterionNames),
      outcome: z.enum(outcomes),
      reason: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      factsUsed: z.array(z.string()),
      source,
    }),
  ),
  missing: z.array(
    z.strictObject({
      fact: provable,
      unknown,
      from: day,
      until: day,
      decidedBy: day.describe('a beginning on this day or before makes the condition met'),
      issuers: z.array(z.enum(factSources)),
    }),
  ),
  smallestChange: z.array(changeStep),
  proofs: z
    .array(
      z.strictObject({
        subject: z.enum(evidenceSubjects),
        state: z.enum(['proved', 'ran_out', 'none']),
        until: day,
      }),
    )
    .describe('until when each condition is proved; none where the file tells of no proof'),
  problems: z
    .array(
      z.strictObject({
        code: z.string(),
        isDoubtful: z.boolean(),
        place: z.enum(['birthDate', 'from', 'until', 'status', 'country']),
        factId: z.string().nullable(),
        otherId: z.string().nullable(),
      }),
    )
    .describe('facts that cannot be, or hardly'),
});
