import { passingReasons, proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import { proposalChangeKinds, undoHindrances } from '@etabli/domain/matching/undo';
import { z } from 'zod';
import { authorOrJob } from '../../platform/access/author.dto.ts';
import { day } from '../../platform/http/day.dto.ts';
import { params } from '../../platform/http/verdict.dto.ts';

const moment = z.iso.datetime();
const points = z.int().nullable();

/** Codes and figures; messages make sentences of them. */
export const reason = z.object({ code: z.string(), params: params }).meta({ id: 'RoundReason' });

export const personName = z
  .object({
    id: z.string(),
    reference: z.string(),
    givenName: z.string(),
    familyName: z.string().nullable(),
  })
  .meta({ id: 'PersonName' });

const activityName = z.object({ id: z.string(), code: z.string(), name: z.string() });

/** How well the activity suits, part by part, each from 0 to 1000; null where nothing can be compared. */
const parts = z
  .object({ wishes: points, skills: points, distance: points, hours: points })
  .meta({ id: 'FitParts' });

export const proposalCard = z
  .object({
    id: z.string(),
    state: z.enum(proposalStates),
    stateSince: day,
    version: z.int(),
    activity: activityName,
    answerBefore: day.nullable(),
    reasons: z.array(reason),
    parts,
  })
  .meta({ id: 'ProposalCard' });

const change = z.object({
  number: z.int(),
  at: moment,
  on: day,
  kind: z.enum(proposalChangeKinds),
  from: z.enum(proposalStates),
  to: z.enum(proposalStates),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  by: authorOrJob,
});

const passing = z.object({
  person: personName,
  reasonCode: z.enum(passingReasons),
  reason: z.string().nullable(),
  at: moment,
  isUndone: z.boolean(),
  by: authorOrJob,
});

export const ProposalView = z
  .object({
    ...proposalCard.shape,
    territoryId: z.string(),
    person: personName,
    /** The person is invented: the page says so. */
    isDemonstration: z.boolean(),
    /** In which the person reads, as a code. */
    language: z.string(),
    round: z.object({
      id: z.string(),
      number: z.int(),
      assessedOn: day,
      rulesVersion: z.int(),
      digest: z.string().nullable(),
    }),
    employer: z.object({ id: z.string(), name: z.string() }).nullable(),
    waitingMonths: z.int(),
    history: z.array(change),
    passings: z.array(passing),
    /** Who waits longer and would be passed over if it were taken up now; empty where it is. */
    wouldPassOver: z.array(z.object({ person: personName, waitingMonths: z.int() })),
    undo: z.object({
      to: z.enum(proposalStates).nullable(),
      hindrance: z.enum(undoHindrances).nullable(),
    }),
    mayDecide: z.boolean(),
    mayHire: z.boolean(),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.output<typeof ProposalView>;

export const PersonProposalsView = z
  .object({
    items: z.array(
      z.object({ ...proposalCard.shape, round: z.object({ id: z.string(), number: z.int() }) }),
    ),
    /** How often somebody was taken up before the person, with a reason that was told. */
    passings: z.array(
      z.object({
        activity: activityName,
        reasonCode: z.enum(passingReasons),
        reason: z.string().nullable(),
        at: moment,
        by: authorOrJob,
      }),
    ),
  })
  .meta({ id: 'PersonProposals' });
export type PersonProposalsView = z.output<typeof PersonProposalsView>;

/** What an employer sees of somebody who said yes to one of his activities, and nothing else. */
export const SharedPeopleView = z
  .object({
    items: z.array(
      z.object({
        proposalId: z.string(),
        isDemonstration: z.boolean(),
        version: z.int(),
        state: z.enum(proposalStates),
        stateSince: day,
        person: z.object({
          givenName: z.string(),
          familyName: z.string().nullable(),
          weeklyMinutesLeast: z.int().nullable(),
          weeklyMinutesMost: z.int().nullable(),
        }),
        activity: activityName,
      }),
    ),
  })
  .meta({ id: 'SharedPeople' });
export type SharedPeopleView = z.output<typeof SharedPeopleView>;
