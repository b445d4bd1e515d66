import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { MoveTerritory } from '../../src/territories/move-territory.ts';
import type { TestApp } from '../test-app.ts';
import { givenPerson } from './accounts.ts';
import { givenProgramme, givenTerritory } from './territories.ts';

/** A territory with one coordinator, moved so many times; its facts have not left yet. */
export async function givenMoves(app: TestApp, count: number): Promise<{ territoryId: string }> {
  const officer = await givenProgramme(app);
  const { id: territoryId } = await givenTerritory(app, officer, { code: randomUUID() });
  await givenPerson(app, { role: 'territory_coordinator', territoryId });
  const on = plainDate('2024-04-01');
  const move = { to: 'validated', on, reason: 'Choisi.', decision: null, version: 1 } as const;
  await app.get(MoveTerritory).move(officer, territoryId, move);
  await app.asOwner(
    `insert into territory_changes (id, territory_id, number, effective_on, kind, from_state,
       to_state, reason, rules_version, fields, account_id, role)
     select gen_random_uuid(), territory_id, n, effective_on, kind, from_state, to_state, reason,
       rules_version, fields, account_id, role
     from territory_changes, generate_series(3, $2::int + 1) n
     where territory_id = $1 and number = 2`,
    [territoryId, count],
  );
  await app.asOwner('delete from outbox');
  return { territoryId };
}
