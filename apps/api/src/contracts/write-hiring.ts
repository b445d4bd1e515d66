import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import { hiringFaults } from '@etabli/domain/contracts/hiring';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { record } from '../platform/audit/audit-log.ts';
import { refuse } from '../platform/http/refusal.ts';
import { announce } from '../platform/outbox/announce.ts';
import { HiringRow } from './hiring.entity.ts';
import './facts.ts';

type NewHiring = Omit<
  HiringRow,
  'id' | 'territoryId' | 'beneficiaryId' | 'accountId' | 'role' | 'recordedAt' | 'version'
>;

const fields = { 'signed-in-future': 'signedOn', 'starts-before-list': 'startsOn' } as const;

/** Stops a record that cannot be, each fault at its field. */
export function refuseWrongDays(
  actor: PersonActor,
  { listEntryOn }: BeneficiaryRow,
  hiring: { signedOn: PlainDate; startsOn: PlainDate },
): void {
  const days = { listEntryOn, today: actor.today };
  const violations = hiringFaults(hiring, days).map((fault) => ({
    path: fields[fault],
    code: `contracts.${fault}` as const,
    params: days,
  }));
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}

/** Writes that a contract was signed: the row, the line of the log, the fact for others. */
export async function writeHiring(
  tx: EntityManager,
  actor: PersonActor,
  { id: beneficiaryId, territoryId }: BeneficiaryRow,
  { permission, ...hiring }: NewHiring & { permission: Permission },
): Promise<string> {
  const id = randomUUID();
  await tx
    .createQueryBuilder()
    .insert()
    .into(HiringRow)
    .values({
      ...hiring,
      id,
      territoryId,
      beneficiaryId,
      accountId: actor.id,
      role: roleFor(actor, permission, territoryId),
      version: 1,
    } as object)
    .updateEntity(false)
    .execute();
  await record(tx, actor, {
    act: 'hiring.recorded',
    subject: `hiring:${id}`,
    chain: territoryId,
    facts: {
      beneficiary: beneficiaryId,
      proposal: hiring.proposalId,
      employer: hiring.employerId,
      kind: hiring.kind,
      signedOn: hiring.signedOn,
    },
  });
  await announce(tx, {
    name: 'hiring.recorded',
    aggregate: `hiring:${id}`,
    ids: { territoryId, beneficiaryId, hiringId: id },
  });
  return id;
}

/** The day on which a contract takes effect in a history that knows later days already. */
export const notBefore = (on: PlainDate, since: PlainDate): PlainDate => (on < since ? since : on);
