import { randomUUID } from 'node:crypto';
import { canBeHeld } from '@etabli/domain/access/membership';
import type { Role } from '@etabli/domain/access/roles';
import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../audit/audit-log.ts';
import { hashPassword } from '../auth/auth.ts';
import { Identities } from '../auth/identities.ts';
import { Database } from '../connections/database.ts';
import { refuse } from '../http/refusal.ts';
import type { Actor } from './actor.ts';

export type NewMembership = {
  role: Role;
  territoryId: TerritoryId | null;
  from: PlainDate;
  until: PlainDate | null;
};
export type NewAccount = {
  name: string;
  email: string;
  password: string;
  memberships: NewMembership[];
};

const shortest = 12;

/** Makes an account and what it may do: an act of the operator, for nobody signs up alone. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly identities: Identities,
  ) {}

  async create(actor: Actor, account: NewAccount): Promise<AccountId> {
    if (account.password.length < shortest) {
      throw refuse.invalid('access.password-too-short', { shortest });
    }
    const wrong = account.memberships.find(
      ({ role, territoryId }) => !canBeHeld(role, territoryId),
    );
    if (wrong) {
      throw refuse.invalid('access.role-not-held-so', { role: wrong.role });
    }
    const email = account.email.trim().toLowerCase();
    const passwordHash = await hashPassword(account.password);
    const id = randomUUID();
    await this.database.as(actor, async (tx) => {
      await this.insert(tx, actor, { ...account, email, id });
      await this.identities.create({ id, name: account.name, email, passwordHash });
    });
    return id;
  }

  /** True when somebody can be named for what is done. */
  async hasAny(actor: Actor): Promise<boolean> {
    const [found] = await this.database.read(actor, (tx) =>
      tx.query('select exists (select 1 from accounts) as any'),
    );
    return found.any;
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    { id, name, email, memberships }: NewAccount & { id: AccountId },
  ): Promise<void> {
    const inserted = await tx.query(
      'insert into accounts (id, name, email) values ($1, $2, $3) on conflict do nothing returning 1',
      [id, name, email],
    );
    if (inserted.length === 0) {
      throw refuse.conflict('access.email-taken');
    }
    for (const { role, territoryId, from, until } of memberships) {
      await tx.query(
        `insert into memberships (id, account_id, role, territory_id, during)
         values ($1, $2, $3, $4, daterange($5, $6, '[]'))`,
        [randomUUID(), id, role, territoryId, from, until],
      );
      await record(tx, actor, {
        act: 'membership.granted',
        subject: `account:${id}`,
        chain: territoryId ?? 'region',
        facts: { role, from, until },
      });
    }
  }
}
