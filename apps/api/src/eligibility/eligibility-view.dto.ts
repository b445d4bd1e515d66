import { roleNames } from '@etabli/domain/access/roles';
import { evidenceKinds, evidenceSubjects } from '@etabli/domain/beneficiaries/evidence';
import { changeCauses } from '@etabli/domain/eligibility/answer-change';
import { criterionNames } from '@etabli/domain/eligibility/assessment';
import { decisionHindrances, decisionOutcomes } from '@etabli/domain/eligibility/decision';
import { factSources } from '@etabli/domain/territories/eligibility-terms';
import { outcomes } from '@etabli/domain/values/verdict';
import { z } from 'zod';
import { colleague } from '../platform/access/colleague.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { verdictView } from '../platform/http/verdict.dto.ts';
import { RecourseView } from './recourse-view.dto.ts';

const subject = z.enum(evidenceSubjects);
/** Each has its words, by messages: eligibility_hindrance_* */
const hindrance = z.enum(decisionHindrances);

const provable = z.enum(['work', 'domicile', 'voluntariness', 'registration']);
const unknown = z.enum(['all', 'now', 'since', 'until', 'gap', 'reading']);

const changeStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('wait'), until: day }),
  z.object({ step: z.literal('tell'), fact: provable, unknown, decidedBy: day.nullable() }),
  z.object({ step: z.literal('move_in') }),
  z.object({ step: z.literal('say_yes') }),
  z.object({ step: z.literal('register') }),
  z.object({ step: z.literal('work_ends') }),
  z.object({ step: z.literal('work_more'), days: z.int() }),
]);

/** What the rules of a day find, with all that explains it. */
const AssessmentView = z
  .object({
    on: day,
    territoryId: z.string(),
    rulesVersion: z.int(),
    ...verdictView(criterionNames).shape,
    eligibleFrom: day.nullable(),
    eligibleUntil: day.nullable(),
    changesOn: day.nullable(),
    missing: z.array(
      z.object({
        fact: provable,
        unknown,
        from: day.nullable(),
        until: day.nullable(),
        decidedBy: day.nullable(),
        issuers: z.array(z.enum(factSources)),
      }),
    ),
    smallestChange: z.array(changeStep),
    /** Derogations by which a condition that is not met counts as met on the day. */
    derogations: z
      .array(z.object({ id: z.string(), condition: z.enum(criterionNames), from: day, until: day }))
      .optional(),
  })
  .meta({ id: 'Assessment' });

const may = z.object({ may: z.boolean(), hindrances: z.array(hindrance) });

export const EligibilityView = z
  .object({
    assessment: AssessmentView,
    /** The rules that were asked: programme and version. */
    rules: z.string(),
    /** The versions of the programme’s rules, the newest first: what `rules` names, here and in changes. */
    versions: z.array(
      z.object({ rules: z.string(), programme: z.string(), version: z.int(), validFrom: day }),
    ),
    /** Conditions that no proof shows on that day. */
    unproved: z.array(subject),
    decisions: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        assessedOn: day,
        outcome: z.enum(decisionOutcomes),
        verdict: AssessmentView,
        rulesVersion: z.int(),
        motive: z.string().nullable(),
        by: z.object({ name: z.string().nullable(), role: z.enum(roleNames) }),
      }),
    ),
    recourse: RecourseView,
    /** Answers that became other ones, the latest first: by time, by rules or by facts. */
    changes: z.array(
      z.object({
        on: day,
        from: z.enum(outcomes),
        to: z.enum(outcomes),
        cause: z.enum(changeCauses),
        rules: z.string(),
        settledAt: z.iso.datetime().nullable(),
        settledBy: colleague.nullable(),
        settlement: z.string().nullable(),
      }),
    ),
    /** Since when a change waits for somebody to look, and whether the asker may say what follows. */
    look: z.object({ since: day.nullable(), may: z.boolean() }),
    /** What the asker may decide today, and what stands in the way. */
    decide: z.object({ eligible: may, not_eligible: may }),
    listEntry: z.object({
      mayEnter: z.boolean(),
      /** No earlier day orders the list, but for one that an earlier list has. */
      saidYesOn: day.nullable(),
      claimedOn: day.nullable(),
    }),
  })
  .meta({ id: 'Eligibility' });
export type EligibilityView = z.output<typeof EligibilityView>;

export const WaitingEvidenceView = z
  .object({
    items: z.array(
      z.object({
        beneficiaryId: z.string(),
        reference: z.string(),
        givenName: z.string(),
        familyName: z.string().nullable(),
        state: z.string(),
        /** What the rules find today. */
        outcome: z.enum(outcomes),
        claimedListEntryOn: day.nullable(),
        evidence: z.array(
          z.object({
            id: z.string(),
            subject,
            kind: z.enum(evidenceKinds),
            issuer: z.string().nullable(),
            seenOn: day,
            validUntil: day.nullable(),
            seenBy: colleague,
            mayConfirm: z.boolean(),
          }),
        ),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'WaitingEvidence' });
export type WaitingEvidenceView = z.output<typeof WaitingEvidenceView>;

/** `seen_by_you`: all that waits was seen by the asker, who is not a second person. */
const confirmationResults = ['confirmed', 'nothing_waiting', 'seen_by_you', 'not_found'] as const;

/** What became of each person: ids and codes, for answers are kept with the request. */
export const ConfirmationView = z
  .object({
    items: z.array(
      z.object({
        beneficiaryId: z.string(),
        /** Told by messages: eligibility_confirmation_* */
        result: z.enum(confirmationResults),
        confirmed: z.int(),
        isDecided: z.boolean(),
        /** Why it was not decided; nothing where it was. */
        hindrances: z.array(hindrance),
        /** The day of entry on the list, where an earlier list has one. */
        enteredOn: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'Confirmation' });
export type ConfirmationView = z.output<typeof ConfirmationView>;
