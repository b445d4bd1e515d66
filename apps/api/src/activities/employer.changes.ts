import type { EmployerId, TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { record } from '../platform/audit/audit-log.ts';
import { refuse } from '../platform/http/refusal.ts';
import { announce } from '../platform/outbox/announce.ts';
import { EmployerRow } from './employer.entity.ts';
import './facts.ts';

/** Loads an employer that is about to change, and holds its row until the transaction ends. */
export async function loadEmployer(tx: EntityManager, id: EmployerId): Promise<EmployerRow> {
  const employer = await tx.findOne(EmployerRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!employer) {
    throw refuse.notFound('shared.not-found');
  }
  return employer;
}

/** Two who choose one name at the same moment: the second waits, and is told. */
export async function refuseTakenName(
  tx: EntityManager,
  { territoryId, name }: { territoryId: TerritoryId; name: string },
): Promise<void> {
  const lock = `employer ${territoryId} ${name}`;
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [lock]);
  if (await tx.existsBy(EmployerRow, { territoryId, name })) {
    throw refuse.conflict('activities.employer-name-taken', { name });
  }
}

type EmployerChange = {
  kind: 'created' | 'corrected';
  version: number;
  fields?: string[];
  /** The word of who corrects: it is the employer that it was. */
  isSame?: boolean;
};

/** Writes what an act did to the sheet of an employer: the line of the log, the fact for others. */
export async function writeEmployerChange(
  tx: EntityManager,
  actor: PersonActor,
  { id, territoryId }: EmployerRow,
  { kind, version, fields = [], isSame }: EmployerChange,
): Promise<void> {
  await record(tx, actor, {
    act: `employer.${kind}`,
    subject: `employer:${id}`,
    chain: territoryId,
    facts: { version, fields: fields.join(','), ...(isSame === undefined ? {} : { isSame }) },
  });
  await announce(tx, {
    name: `employer.${kind}`,
    aggregate: `employer:${id}`,
    ids: { territoryId, employerId: id },
  });
}

/** The same for who acts for an employer. */
export async function writeAccountChange(
  tx: EntityManager,
  actor: PersonActor,
  { id, territoryId }: EmployerRow,
  { kind, accountId }: { kind: 'account-linked' | 'account-unlinked'; accountId: string },
): Promise<void> {
  await record(tx, actor, {
    act: `employer.${kind}`,
    subject: `employer:${id}`,
    chain: territoryId,
    facts: { account: accountId },
  });
  await announce(tx, {
    name: `employer.${kind}`,
    aggregate: `employer:${id}`,
    ids: { territoryId, employerId: id, accountId },
  });
}
