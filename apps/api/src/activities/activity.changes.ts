import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import type { ActivityId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { record } from '../platform/audit/audit-log.ts';
import { changedMeanwhile } from '../platform/http/changed-meanwhile.ts';
import { refuse } from '../platform/http/refusal.ts';
import { announce } from '../platform/outbox/announce.ts';
import { ActivityRow } from './activity.entity.ts';
import { type ActivityChangeKind, ActivityChangeRow } from './activity-change.entity.ts';
import './facts.ts';

export type ActivityChange = {
  kind: ActivityChangeKind;
  /** By which a person could; a job has none. */
  permission?: Permission;
  effectiveOn: PlainDate;
  reason: string | null;
  fromState?: ActivityState;
  toState?: ActivityState;
  fields?: ActivityChangeRow['fields'];
  /** Codes and numbers for the log: what the act looked at. */
  facts?: Record<string, string | number | boolean | null>;
};

/** Loads an activity that is about to change, and holds its row until the transaction ends. */
export async function loadActivity(tx: EntityManager, id: ActivityId): Promise<ActivityRow> {
  const activity = await tx.findOne(ActivityRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!activity) {
    throw refuse.notFound('shared.not-found');
  }
  return activity;
}

/** Stops an edit of a version that is no longer the last, and shows both values of each field. */
export async function refuseIfActivityChanged(
  tx: EntityManager,
  activity: ActivityRow,
  edit: { version: number; fields: { field: string; before: unknown; after: unknown }[] },
): Promise<void> {
  if (activity.version === edit.version) {
    return;
  }
  const [last] = await tx.query(
    `select c.at, a.name from activity_changes c left join accounts a on a.id = c.account_id
     where c.activity_id = $1 order by c.number desc limit 1`,
    [activity.id],
  );
  throw refuse.conflict(
    'activities.changed-meanwhile',
    changedMeanwhile(activity.version, last, edit.fields),
  );
}

/** Puts an activity into another state on a day, with its history; the lifecycle was asked before. */
export async function moveActivity(
  tx: EntityManager,
  actor: Actor,
  activity: ActivityRow,
  change: ActivityChange & { toState: ActivityState },
): Promise<void> {
  const { toState: state, effectiveOn: stateSince } = change;
  const moved = { state, stateSince, version: activity.version + 1 };
  await tx.update(ActivityRow, { id: activity.id }, moved);
  await writeActivityChange(
    tx,
    actor,
    { ...activity, ...moved },
    { ...change, fromState: activity.state },
  );
}

/**
 * Writes what an act did to an activity: the dated change, the line of the log, the facts for others. The
 * row has its new version by then. Later words that move an activity call these in their own acts.
 */
export async function writeActivityChange(
  tx: EntityManager,
  actor: Actor,
  { id, territoryId, version }: Pick<ActivityRow, 'id' | 'territoryId' | 'version'>,
  { kind, permission, effectiveOn, reason, fields = [], ...change }: ActivityChange,
): Promise<void> {
  const { fromState = null, toState = null, facts = {} } = change;
  const isPerson = actor.kind === 'person';
  const row: Omit<ActivityChangeRow, 'at'> = {
    id: randomUUID(),
    territoryId,
    activityId: id,
    number: version,
    kind,
    effectiveOn,
    fromState,
    toState,
    reason,
    fields,
    accountId: isPerson ? actor.id : null,
    role: isPerson && permission ? roleFor(actor, permission, territoryId) : null,
  };
  await tx.insert(ActivityChangeRow, row as object);
  const names = [
    ...(kind === 'created' ? (['activity.created'] as const) : []),
    ...(kind === 'corrected' ? (['activity.corrected'] as const) : []),
    ...(fromState !== null && toState !== null ? (['activity.moved'] as const) : []),
  ];
  await record(tx, actor, {
    act: `activity.${kind}`,
    subject: `activity:${id}`,
    chain: territoryId,
    facts: {
      version,
      on: effectiveOn,
      from: fromState,
      to: toState,
      fields: fields.map(({ field }) => field).join(','),
      ...facts,
    },
  });
  for (const name of names) {
    await announce(tx, {
      name,
      aggregate: `activity:${id}`,
      ids: { territoryId, activityId: id, change: version },
    });
  }
}
