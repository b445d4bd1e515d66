import { evidenceKinds, evidenceSubjects } from '@etabli/domain/beneficiaries/evidence';
import { benefits } from '@etabli/domain/beneficiaries/facts';
import {
  domicileTypes,
  factSources,
  workStatuses,
} from '@etabli/domain/territories/eligibility-terms';
import { z } from 'zod';
import { colleague } from '../platform/access/colleague.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { FileReceipt } from './file-receipt.changes.ts';

export const FactReceipt = z
  .object({ ...FileReceipt.shape, factId: z.string() })
  .meta({ id: 'FactReceipt' });
export type FactReceipt = z.output<typeof FactReceipt>;

export const EvidenceReceipt = z
  .object({ ...FileReceipt.shape, evidenceId: z.string() })
  .meta({ id: 'EvidenceReceipt' });
export type EvidenceReceipt = z.output<typeof EvidenceReceipt>;

const span = z
  .object({ earliest: day.nullable(), latest: day.nullable() })
  .meta({ id: 'DateSpan' });

const dated = {
  id: z.string(),
  from: span,
  until: span.nullable(),
  source: z.enum(factSources),
  note: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: colleague.nullable(),
  /** The fact in whose place this one stands. */
  replacesId: z.string().nullable(),
  /** When it ceased to count: corrected, ended or taken back; null while it stands. */
  replacedAt: z.iso.datetime().nullable(),
};

export const FactView = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('work'),
      status: z.enum(workStatuses),
      weeklyHours: z.number().nullable(),
      isInvoluntaryPartTime: z.boolean().nullable(),
      ...dated,
    }),
    z.object({ kind: z.literal('registration'), ...dated }),
    z.object({ kind: z.literal('benefit'), benefit: z.enum(benefits), ...dated }),
    z.object({
      kind: z.literal('domicile'),
      type: z.enum(domicileTypes),
      territoryId: z.string().nullable(),
      /** What another territory is called; null for an address here, or in none. */
      territoryName: z.string().nullable(),
      zone: z.string().nullable(),
      country: z.string(),
      ...dated,
    }),
    z.object({ kind: z.literal('voluntariness'), ...dated }),
  ])
  .meta({ id: 'ToldFact' });
export type FactView = z.output<typeof FactView>;

export const EvidenceView = z
  .object({
    id: z.string(),
    subject: z.enum(evidenceSubjects),
    kind: z.enum(evidenceKinds),
    issuer: z.string().nullable(),
    seenOn: day,
    validUntil: day.nullable(),
    seenBy: colleague,
    confirmedBy: colleague.nullable(),
    confirmedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    /** Whether it proves its condition today. */
    counts: z.boolean(),
    /** Whether the asker may be the second person. */
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.output<typeof EvidenceView>;

/** What is wrong or doubtful in what is told, to be looked at. */
export const FactProblemView = z
  .object({
    code: z.string(),
    place: z.string(),
    isDoubtful: z.boolean(),
    factId: z.string().nullable(),
    otherId: z.string().nullable(),
  })
  .meta({ id: 'FactProblem' });
