import { contactChannels, travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { moveHindrances, moveNeeds, moveWays } from '@etabli/domain/beneficiaries/file-moves';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { z } from 'zod';
import { authorOrJob } from '../platform/access/author.dto.ts';
import { colleague } from '../platform/access/colleague.dto.ts';
import { day } from '../platform/http/day.dto.ts';
import { fileChangeKinds } from './beneficiary-change.entity.ts';
import { EvidenceView, FactProblemView, FactView } from './fact-view.dto.ts';
import { state } from './file-parts.dto.ts';

const rowOfFile = {
  id: z.string(),
  reference: z.string(),
  givenName: z.string(),
  familyName: z.string().nullable(),
  zone: z.string().nullable(),
  state,
  stateSince: day,
  listEntryOn: day.nullable(),
  /** Whole months on the list today; null for who is not on it. */
  waitingMonths: z.int().nullable(),
  lastContactOn: day.nullable(),
  /** Since when the rules find another answer, which somebody should look at. */
  answerChangedOn: day.nullable(),
  worker: colleague.nullable(),
  isDemonstration: z.boolean(),
  version: z.int(),
};

export const FileRowView = z
  .object({ ...rowOfFile, hasEvidenceWaiting: z.boolean() })
  .meta({ id: 'FileRow' });
export type FileRowView = z.output<typeof FileRowView>;

export const FileListView = z
  .object({ items: z.array(FileRowView), next: z.string().nullable(), total: z.int() })
  .meta({ id: 'FileList' });
export type FileListView = z.output<typeof FileListView>;

export const OtherTerritoriesView = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
  .meta({ id: 'OtherTerritories' });
export type OtherTerritoriesView = z.output<typeof OtherTerritoriesView>;

export const FileView = z
  .object({
    ...rowOfFile,
    territoryId: z.string(),
    birthDate: day.nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    language: z.string(),
    contactChannel: z.enum(contactChannels),
    referredBy: z.string().nullable(),
    privacyNoticeOn: day.nullable(),
    claimedListEntryOn: day.nullable(),
    weeklyMinutesLeast: z.int().nullable(),
    weeklyMinutesMost: z.int().nullable(),
    travel: z.enum(travelModes).nullable(),
    wishes: z.array(z.object({ workKind: z.enum(workKinds), words: z.string().nullable() })),
    skills: z.array(z.object({ code: z.enum(skillCodes), words: z.string().nullable() })),
    moves: z.array(
      z.object({
        to: state,
        way: z.enum(moveWays),
        needs: z.array(z.enum(moveNeeds)),
        hindrance: z.enum(moveHindrances).nullable(),
        mayMove: z.boolean(),
      }),
    ),
    facts: z.array(FactView),
    factProblems: z.array(FactProblemView),
    evidence: z.array(EvidenceView),
    /** Between which places on the list: never a rank; null for who is not on it. */
    place: z.object({ from: z.int(), to: z.int().nullable() }).nullable(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'BeneficiaryFile' });
export type FileView = z.output<typeof FileView>;

export const FileHistoryView = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        on: day,
        kind: z.enum(fileChangeKinds),
        from: state.nullable(),
        to: state.nullable(),
        reasonCode: z.string().nullable(),
        reason: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
        by: authorOrJob.nullable(),
      }),
    ),
  })
  .meta({ id: 'FileHistory' });
export type FileHistoryView = z.output<typeof FileHistoryView>;
