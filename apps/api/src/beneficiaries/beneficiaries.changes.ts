import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import {
  type BeneficiaryState,
  beneficiaryLifecycle,
} from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { isMoveDateAllowed } from '@etabli/domain/territories/territory-change';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { today } from '../platform/access/today.ts';
import { recordAll } from '../platform/audit/audit-log.ts';
import { changedMeanwhile } from '../platform/http/changed-meanwhile.ts';
import { refuse } from '../platform/http/refusal.ts';
import { announceAll } from '../platform/outbox/announce.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';
import { BeneficiaryChangeRow, type FileChangeKind } from './beneficiary-change.entity.ts';
import './facts.ts';

const announced = {
  opened: 'beneficiary.opened',
  corrected: 'beneficiary.corrected',
  moved: 'beneficiary.moved',
  contacted: 'beneficiary.contacted',
  'fact-recorded': 'beneficiary.facts-changed',
  'fact-corrected': 'beneficiary.facts-changed',
  'fact-ended': 'beneficiary.facts-changed',
  'fact-withdrawn': 'beneficiary.facts-changed',
  'evidence-recorded': 'beneficiary.evidence-changed',
  'evidence-withdrawn': 'beneficiary.evidence-changed',
  'evidence-confirmed': 'beneficiary.evidence-changed',
  'derogation-asked': 'beneficiary.derogation-changed',
  'derogation-granted': 'beneficiary.derogation-changed',
  'derogation-refused': 'beneficiary.derogation-changed',
  'derogation-withdrawn': 'beneficiary.derogation-changed',
  'review-asked': 'beneficiary.review-changed',
  'review-decided': 'beneficiary.review-changed',
  'answer-looked-at': 'beneficiary.review-changed',
  shared: 'beneficiary.shared',
} as const satisfies Record<FileChangeKind, string>;

export type FileChange = {
  kind: FileChangeKind;
  permission: Permission;
  effectiveOn: PlainDate;
  /** Columns of the file that change with it. */
  row?: Partial<Omit<BeneficiaryRow, 'id' | 'territoryId' | 'version'>>;
  fromState?: BeneficiaryState;
  toState?: BeneficiaryState;
  reasonCode?: string | null;
  reason?: string | null;
  details?: Record<string, unknown>;
  /** What the log keeps beside kind, day and states: codes and ids, never words. */
  codes?: Record<string, string | number | boolean | null>;
  /** Where an act over many files gathers the traces, which it then writes together: `writeTraces`. */
  later?: FileTrace[] | undefined;
};

/** A file as a change left it, and that change. */
export type FileTrace = { file: BeneficiaryRow; change: FileChange };

/** Loads a file that is about to change, and holds its row until the transaction ends. */
export async function loadFile(tx: EntityManager, id: BeneficiaryId): Promise<BeneficiaryRow> {
  const file = await tx.findOne(BeneficiaryRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!file) {
    throw refuse.notFound('shared.not-found');
  }
  return file;
}

type Edit = { version: number; fields?: { field: string; before: unknown; after: unknown }[] };

/** Stops an edit of a version that is no longer the last, and shows both values of each field. */
export async function refuseIfFileChanged(
  tx: EntityManager,
  file: BeneficiaryRow,
  { version, fields = [] }: Edit,
): Promise<void> {
  if (file.version === version) {
    return;
  }
  const [last] = await tx.query(
    `select c.at, a.name from beneficiary_changes c left join accounts a on a.id = c.account_id
     where c.beneficiary_id = $1 order by c.number desc limit 1`,
    [file.id],
  );
  throw refuse.conflict(
    'beneficiaries.changed-meanwhile',
    changedMeanwhile(file.version, last, fields),
  );
}

/** Writes what an act did to a file: its row, the dated change, the line of the log, the fact for others. */
export async function changeFile(
  tx: EntityManager,
  actor: Actor,
  file: BeneficiaryRow,
  change: FileChange,
): Promise<BeneficiaryRow> {
  const changed = { ...file, ...change.row, version: file.version + 1 };
  await tx.update(BeneficiaryRow, { id: file.id }, {
    ...change.row,
    version: changed.version,
  } as object);
  if (change.later) {
    change.later.push({ file: changed, change });
  } else {
    await writeFileChange(tx, actor, changed, change);
  }
  return changed;
}

/** The trace of a change whose row is written already. */
export const writeFileChange = (
  tx: EntityManager,
  actor: Actor,
  file: BeneficiaryRow,
  change: FileChange,
): Promise<void> => writeTraces(tx, actor, [{ file, change }]);

function historyRow(actor: Actor, { file, change }: FileTrace): Omit<BeneficiaryChangeRow, 'at'> {
  const { fromState = null, toState = null, reasonCode = null, reason = null } = change;
  return {
    id: randomUUID(),
    territoryId: file.territoryId,
    beneficiaryId: file.id,
    number: file.version,
    kind: change.kind,
    effectiveOn: change.effectiveOn,
    fromState,
    toState,
    reasonCode,
    reason,
    details: change.details ?? {},
    accountId: actor.kind === 'person' ? actor.id : null,
    role: actor.kind === 'person' ? roleFor(actor, change.permission, file.territoryId) : null,
  };
}

/** The traces of many changes in three statements: histories, lines of the log, facts for others. */
export async function writeTraces(
  tx: EntityManager,
  actor: Actor,
  traces: readonly FileTrace[],
): Promise<void> {
  if (traces.length === 0) {
    return;
  }
  // Without asking for the rows back: an employer may add to the history, and not read it.
  await tx
    .createQueryBuilder()
    .insert()
    .into(BeneficiaryChangeRow)
    .values(traces.map((trace) => historyRow(actor, trace) as object))
    .updateEntity(false)
    .execute();
  await recordAll(
    tx,
    actor,
    traces.map(({ file, change }) => ({
      act: `beneficiary.${change.kind}`,
      subject: `beneficiary:${file.id}`,
      chain: file.territoryId,
      facts: {
        version: file.version,
        on: change.effectiveOn,
        from: change.fromState ?? null,
        to: change.toState ?? null,
        reason: change.reasonCode ?? null,
        ...change.codes,
      },
    })),
  );
  await announceAll(
    tx,
    traces.map(({ file, change }) => ({
      name: announced[change.kind],
      aggregate: `beneficiary:${file.id}`,
      ids: { territoryId: file.territoryId, beneficiaryId: file.id, change: file.version },
    })),
  );
}

export type FileMove = Omit<FileChange, 'kind' | 'effectiveOn' | 'fromState' | 'toState'> & {
  to: BeneficiaryState;
  on: PlainDate;
};

/**
 * Moves a loaded file in its lifecycle. For the acts of this word and of later ones: the first wall is
 * theirs, the lifecycle and the order of days are asked here.
 */
export async function moveBeneficiary(
  tx: EntityManager,
  actor: Actor,
  file: BeneficiaryRow,
  { to, on, ...change }: FileMove,
): Promise<BeneficiaryRow> {
  if (!beneficiaryLifecycle.canMove(file.state, to)) {
    throw refuse.conflict('beneficiaries.no-such-move', { from: file.state, to });
  }
  const now = actor.kind === 'person' ? actor.today : today();
  const days = { since: file.stateSince, today: now };
  if (!isMoveDateAllowed({ on }, days)) {
    throw refuse.invalid('shared.check-the-form', {}, [
      { path: 'on', code: 'beneficiaries.date-out-of-order', params: days },
    ]);
  }
  return changeFile(tx, actor, file, {
    ...change,
    kind: 'moved',
    effectiveOn: on,
    row: { ...change.row, state: to, stateSince: on },
    fromState: file.state,
    toState: to,
  });
}
