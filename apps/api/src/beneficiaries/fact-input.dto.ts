import { contactWays } from '@etabli/domain/beneficiaries/beneficiary';
import { exitReasons } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { evidenceKinds, evidenceSubjects } from '@etabli/domain/beneficiaries/evidence';
import { benefits } from '@etabli/domain/beneficiaries/facts';
import { handStates, seniorities, statements } from '@etabli/domain/beneficiaries/file-moves';
import {
  domicileTypes,
  factSources,
  workStatuses,
} from '@etabli/domain/territories/eligibility-terms';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';

/** A day as well as it is known: twice the same one, the first and last of a month, one bound, or none. */
const span = z
  .strictObject({ earliest: plainDate.nullable(), latest: plainDate.nullable() })
  .meta({ id: 'DateSpanInput' });

const dated = {
  from: span,
  /** Null while it goes on; a span without bounds is an end that nobody knows. */
  until: span.nullable(),
  source: z.enum(factSources),
  note: text(500).nullable().default(null),
};

const kinds = {
  work: {
    kind: z.literal('work'),
    status: z.enum(workStatuses),
    weeklyHours: z.number().min(0).max(80).nullable().default(null),
    isInvoluntaryPartTime: z.boolean().nullable().default(null),
    ...dated,
  },
  registration: { kind: z.literal('registration'), ...dated },
  benefit: { kind: z.literal('benefit'), benefit: z.enum(benefits), ...dated },
  domicile: {
    kind: z.literal('domicile'),
    type: z.enum(domicileTypes),
    /** Whether the address lies in the territory of the file. */
    isHere: z.boolean(),
    /** Another territory of the programme, where it lies in one: its months may count. */
    territoryId: z.uuid().nullable().default(null),
    zone: text(120).nullable().default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default('BE'),
    ...dated,
  },
  voluntariness: { kind: z.literal('voluntariness'), ...dated },
};

export const FactInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...kinds.work, version }),
    z.strictObject({ ...kinds.registration, version }),
    z.strictObject({ ...kinds.benefit, version }),
    z.strictObject({ ...kinds.domicile, version }),
    z.strictObject({ ...kinds.voluntariness, version }),
  ])
  .meta({ id: 'FactInput' });
export type FactInput = z.output<typeof FactInput>;

export const EndFactInput = z.strictObject({ until: span, version }).meta({ id: 'EndFactInput' });
export type EndFactInput = z.output<typeof EndFactInput>;

export const WithdrawInput = z
  .strictObject({ reason: text(500), version })
  .meta({ id: 'WithdrawInput' });
export type WithdrawInput = z.output<typeof WithdrawInput>;

export const EvidenceInput = z
  .strictObject({
    subject: z.enum(evidenceSubjects),
    kind: z.enum(evidenceKinds),
    issuer: text(200).nullable().default(null),
    seenOn: plainDate,
    validUntil: plainDate.nullable().default(null),
    version,
  })
  .meta({ id: 'EvidenceInput' });
export type EvidenceInput = z.output<typeof EvidenceInput>;

export const MoveFileInput = z
  .strictObject({
    to: z.enum(handStates),
    on: plainDate,
    place: text(200).nullable().default(null),
    reason: text(1_000).nullable().default(null),
    redirectedTo: text(200).nullable().default(null),
    statement: z.enum(statements).nullable().default(null),
    exitReason: z.enum(exitReasons).nullable().default(null),
    seniority: z.enum(seniorities).nullable().default(null),
    version,
  })
  .meta({ id: 'MoveFileInput' });
export type MoveFileInput = z.output<typeof MoveFileInput>;

export const ContactInput = z
  .strictObject({
    on: plainDate,
    way: z.enum(contactWays),
    wasReached: z.boolean(),
    note: text(1_000).nullable().default(null),
    version,
  })
  .meta({ id: 'ContactInput' });
export type ContactInput = z.output<typeof ContactInput>;
