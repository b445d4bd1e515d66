import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import type { FieldChange } from '@etabli/domain/territories/correction';
import type { RequirementName } from '@etabli/domain/territories/requirements/requirement';
import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Verdict } from '@etabli/domain/values/verdict';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { record } from '../platform/audit/audit-log.ts';
import { announce } from '../platform/outbox/announce.ts';
import type { TerritoryRow } from './territory.entity.ts';
import { type ChangeKind, TerritoryChangeRow } from './territory-change.entity.ts';
import './facts.ts';

export type Change = {
  kind: ChangeKind;
  permission: Permission;
  effectiveOn: PlainDate;
  reason: string;
  rulesVersion: number;
  fromState?: TerritoryState;
  toState?: TerritoryState;
  decision?: string | null;
  verdict?: Verdict<RequirementName>;
  fields?: FieldChange[];
};

/** Writes what an act did to a territory: the dated change, the line of the log, the fact for others. */
export async function writeChange(
  tx: EntityManager,
  actor: PersonActor,
  territory: TerritoryRow,
  change: Change,
): Promise<void> {
  const { permission, fields = [], ...shown } = change;
  const row: Omit<TerritoryChangeRow, 'at'> = {
    id: randomUUID(),
    territoryId: territory.id,
    number: territory.version,
    fromState: null,
    toState: null,
    decision: null,
    verdict: null,
    ...shown,
    fields,
    accountId: actor.id,
    role: roleFor(actor, permission, territory.id),
  };
  await tx.insert(TerritoryChangeRow, row as object);
  await record(tx, actor, {
    act: `territory.${change.kind}`,
    subject: `territory:${territory.id}`,
    chain: territory.id,
    rule: `${territory.programmeCode}@${change.rulesVersion}`,
    facts: {
      version: territory.version,
      on: change.effectiveOn,
      from: change.fromState ?? null,
      to: change.toState ?? null,
      outcome: change.verdict?.outcome ?? null,
      fields: fields.map(({ field }) => field).join(','),
    },
  });
  await announce(tx, {
    name: `territory.${change.kind}`,
    aggregate: `territory:${territory.id}`,
    ids: { territoryId: territory.id, change: territory.version },
  });
}
