import { randomUUID } from 'node:crypto';
import type { Role } from '@etabli/domain/access/roles';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { WhoAsks } from '../../src/platform/access/who-asks.ts';
import type { TestApp } from '../test-app.ts';

type Given = { role: Role; territoryId?: string | null; from?: string; until?: string | null };

/** An account that holds one role; it can act, but not sign in. */
export async function givenPerson(
  app: Pick<TestApp, 'asOwner' | 'get'>,
  { role, territoryId = null, from = '2020-01-01', until = null }: Given,
): Promise<PersonActor> {
  const id = randomUUID();
  await app.asOwner('insert into accounts (id, name, email) values ($1, $2, $3)', [
    id,
    `Personne ${id.slice(0, 4)}`,
    `${id}@etabli.example`,
  ]);
  await app.asOwner(
    `insert into memberships (id, account_id, role, territory_id, during)
     values ($1, $2, $3, $4, daterange($5, $6, '[]'))`,
    [randomUUID(), id, role, territoryId, plainDate(from), until],
  );
  return app.get(WhoAsks).person(id);
}
