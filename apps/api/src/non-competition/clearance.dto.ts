import { roleNames } from '@etabli/domain/access/roles';
import { clearanceDecisions, conditionKinds } from '@etabli/domain/non-competition/clearance';
import { clearanceStandings } from '@etabli/domain/non-competition/clearance-standing';
import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { plainDate, text, version } from '../platform/http/inputs.ts';

const mostConditions = 20;
const condition = z.strictObject({ kind: z.enum(conditionKinds), words: text(500) });

export const RecordClearanceInput = z
  .strictObject({
    decision: z.enum(clearanceDecisions),
    conditions: z.array(condition).max(mostConditions).default([]),
    decidedOn: plainDate,
    inForceFrom: plainDate,
    inForceUntil: plainDate.nullable().default(null),
    motive: text(2_000),
    minutesReference: text(300).nullable().default(null),
    /** The version of the activity that the committee's secretary had on the screen. */
    version,
  })
  .meta({ id: 'RecordClearanceInput' });
export type RecordClearanceInput = z.output<typeof RecordClearanceInput>;

export const WithdrawClearanceInput = z
  .strictObject({ motive: text(2_000), version })
  .meta({ id: 'WithdrawClearanceInput' });
export type WithdrawClearanceInput = z.output<typeof WithdrawClearanceInput>;

const ClearanceView = z
  .object({
    number: z.int(),
    decision: z.enum(clearanceDecisions),
    standing: z.enum(clearanceStandings),
    conditions: z.array(z.object({ kind: z.enum(conditionKinds), words: z.string() })),
    decidedOn: day,
    inForceFrom: day,
    inForceUntil: day.nullable(),
    motive: z.string(),
    minutesReference: z.string().nullable(),
    withdrawnOn: day.nullable(),
    withdrawalMotive: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    by: z.object({ name: z.string().nullable(), role: z.enum(roleNames) }).nullable(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Clearance' });

export const ClearanceListView = z
  .object({
    /** The activity that the decisions are about, as the one who reads them sees it. */
    activity: z.object({ id: z.string(), version: z.int() }),
    items: z.array(ClearanceView),
    /** The asker writes the committee's decisions here. */
    mayDecide: z.boolean(),
    /** The activity is one that the committee may decide about now. */
    isDecidable: z.boolean(),
  })
  .meta({ id: 'ClearanceList' });
export type ClearanceListView = z.output<typeof ClearanceListView>;
