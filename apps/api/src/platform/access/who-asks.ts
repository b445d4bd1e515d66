import type { Membership } from '@etabli/domain/access/membership';
import type { Role } from '@etabli/domain/access/roles';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import type { PersonActor } from './actor.ts';
import { today } from './today.ts';

type Row = { role: Role; territory_id: string | null; starts: PlainDate; ends: PlainDate | null };

/** Turns an account into an actor where no session does: on the command line, and in tests. */
@Injectable()
export class WhoAsks {
  constructor(private readonly database: Database) {}

  async person(accountId: string): Promise<PersonActor> {
    const nobody: PersonActor = { kind: 'person', id: accountId, memberships: [], today: today() };
    const rows: Row[] = await this.database.read(nobody, (tx) =>
      tx.query(
        `select role, territory_id, lower(during)::text as starts, (upper(during) - 1)::text as ends
         from memberships where account_id = $1`,
        [accountId],
      ),
    );
    const memberships = rows.map(
      ({ role, territory_id, starts, ends }): Membership => ({
        accountId,
        role,
        territoryId: territory_id,
        from: starts,
        until: ends,
      }),
    );
    return { ...nobody, memberships };
  }
}
