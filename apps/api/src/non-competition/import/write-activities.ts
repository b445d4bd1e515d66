import { randomUUID } from 'node:crypto';
import { correctionReopens } from '@etabli/domain/activities/correction';
import { isAllowedFrom } from '@etabli/domain/non-competition/move-after';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { ActivityChangeRow } from '../../activities/activity-change.entity.ts';
import { EmployerRow } from '../../activities/employer.entity.ts';
import { record } from '../../platform/audit/audit-log.ts';
import type { ImportContext, RowToApply } from '../../platform/imports/importer.ts';
import { announceAll } from '../../platform/outbox/announce.ts';
import { fold } from '../../platform/sheets/fold.ts';
import { ClearanceRow } from '../clearance.entity.ts';
import type { activityColumns } from './activity-columns.ts';
import type { ActivityDraft } from './decide-activity.ts';
import '../facts.ts';

type ActivityToApply = RowToApply<typeof activityColumns, ActivityDraft>;

/** Employers that the list names and the territory does not have yet: each once. */
async function openEmployers(
  tx: EntityManager,
  rows: ActivityToApply[],
  { territoryId, actor }: ImportContext,
): Promise<Map<string, string>> {
  const names = new Map(
    rows.flatMap(({ draft: { newEmployer } }) =>
      newEmployer ? [[fold(newEmployer), newEmployer] as const] : [],
    ),
  );
  const ids = new Map<string, string>();
  for (const [key, name] of names) {
    const id = randomUUID();
    const employer = { id, territoryId, name, enterpriseNumber: null, kind: 'other', version: 1 };
    await tx.insert(EmployerRow, employer as object);
    await record(tx, actor, {
      act: 'employer.created',
      subject: `employer:${id}`,
      chain: territoryId,
      facts: { version: 1 },
    });
    await announceAll(tx, [
      {
        name: 'employer.created',
        aggregate: `employer:${id}`,
        ids: { territoryId, employerId: id },
      },
    ]);
    ids.set(key, id);
  }
  return ids;
}

function rowOf(
  { row: { values }, subjectId, draft }: ActivityToApply,
  employerId: string | null,
  { territoryId, today }: ImportContext,
) {
  return {
    minPosts: null,
    zone: null,
    isItinerant: false,
    skills: [],
    startsOn: null,
    ...draft.sheet,
    id: subjectId,
    territoryId,
    code: draft.code,
    employerId,
    state: draft.toState ?? 'drafted',
    stateSince: today,
    isDemonstration: values.isInvented ?? false,
    importedDigest: draft.digest,
    version: 1,
  };
}

type Written = { version: number; fromState: string | null; toState: string | null };

async function writeSheet(
  tx: EntityManager,
  toApply: ActivityToApply,
  employerId: string | null,
  context: ImportContext,
): Promise<Written> {
  const { subjectId: id, draft, changes } = toApply;
  if (!draft.known) {
    const row = rowOf(toApply, employerId, context);
    await tx.insert(ActivityRow, row as object);
    return { version: 1, fromState: null, toState: row.state };
  }
  const { activity, clearances } = draft.known;
  const isCleared = isAllowedFrom(clearances, context.today);
  const reopens =
    draft.decision === null && correctionReopens({ state: activity.state, isCleared }, changes);
  const state = reopens ? 'reviewed' : draft.toState;
  const version = activity.version + 1;
  await tx.update(ActivityRow, { id }, {
    ...draft.sheet,
    ...(employerId ? { employerId } : {}),
    ...(state ? { state, stateSince: context.today } : {}),
    importedDigest: draft.digest,
    version,
  } as object);
  return { version, fromState: state ? activity.state : null, toState: state };
}

async function writeDecision(tx: EntityManager, toApply: ActivityToApply, context: ImportContext) {
  const { draft, subjectId, row } = toApply;
  if (!draft.decision) {
    return [];
  }
  const number = Math.max(0, ...(draft.known?.clearances ?? []).map((one) => one.number)) + 1;
  const { territoryId, requestedBy, requestedRole } = context;
  await tx.insert(ClearanceRow, {
    ...draft.decision,
    id: randomUUID(),
    territoryId,
    activityId: subjectId,
    number,
    motive: row.values.motive ?? '',
    minutesReference: row.values.minutes ?? null,
    withdrawalMotive: null,
    accountId: requestedBy,
    role: requestedRole,
  } as object);
  await record(tx, context.actor, {
    act: 'clearance.recorded',
    subject: `activity:${subjectId}`,
    chain: territoryId,
    facts: { number, decision: draft.decision.decision, decidedOn: draft.decision.decidedOn },
  });
  return [number];
}

/** Writes a batch of activities: employers, sheets, decisions, histories and what others hear of it. */
export async function writeActivities(
  tx: EntityManager,
  rows: ActivityToApply[],
  context: ImportContext,
): Promise<void> {
  const { territoryId, requestedBy, requestedRole, today } = context;
  const employers = await openEmployers(tx, rows, context);
  for (const toApply of rows) {
    const { subjectId, draft, outcome, changes } = toApply;
    const opened = draft.newEmployer ? employers.get(fold(draft.newEmployer)) : undefined;
    const written = await writeSheet(tx, toApply, opened ?? draft.employerId, context);
    await tx.insert(ActivityChangeRow, {
      id: randomUUID(),
      territoryId,
      activityId: subjectId,
      number: written.version,
      kind: outcome === 'create' ? 'created' : 'corrected',
      effectiveOn: today,
      fromState: written.fromState,
      toState: written.toState,
      reason: null,
      fields: outcome === 'create' ? [] : changes,
      accountId: requestedBy,
      role: requestedRole,
    } as object);
    const ids = { territoryId, activityId: subjectId, change: written.version };
    const aggregate = `activity:${subjectId}`;
    const name = outcome === 'create' ? 'activity.created' : 'activity.corrected';
    await announceAll(tx, [{ name, aggregate, ids }]);
    if (written.fromState !== null && written.toState !== null) {
      await announceAll(tx, [{ name: 'activity.moved', aggregate, ids }]);
    }
    for (const clearance of await writeDecision(tx, toApply, context)) {
      const decided = { territoryId, activityId: subjectId, clearance };
      await announceAll(tx, [{ name: 'clearance.recorded', aggregate, ids: decided }]);
    }
  }
}
