import {
  type Clearance,
  clearanceDecisions,
  clearanceInForce,
} from '@etabli/domain/non-competition/clearance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenActivities } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { listOpenActivities } from '../activities/open-activities.queries.ts';
import { Database } from '../platform/connections/database.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

/** The same chances at each run: a failure can be looked at again. */
function chances(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

const span = 12;

function someClearances(chance: (most: number) => number): Clearance[] {
  return Array.from({ length: chance(5) }, (_, index): Clearance => {
    const from = chance(span);
    const decision = clearanceDecisions[chance(clearanceDecisions.length)] ?? 'favourable';
    return {
      number: index + 1,
      decision,
      conditions: [],
      decidedOn: dayFromToday(0),
      inForceFrom: dayFromToday(from),
      inForceUntil: chance(2) ? dayFromToday(from + chance(span)) : null,
      withdrawnOn: chance(4) === 0 ? dayFromToday(chance(span)) : null,
    };
  });
}

describe('which decision is in force', () => {
  it('is the same for the database as for the rule, for four hundred activities on each of their days', async () => {
    const chance = chances(20_261_127);
    const territoryId = given.a.id;
    const activities = await givenActivities(
      app,
      Array.from({ length: 400 }, () => ({ territoryId, state: 'open' as const })),
    );
    const decided = new Map(activities.map(({ id }) => [id, someClearances(chance)]));
    const rows = [...decided].flatMap(([id, all]) => all.map((one) => ({ id, ...one })));
    await app.asOwner(
      `insert into clearances (id, territory_id, activity_id, number, decision, conditions, decided_on,
         in_force_from, in_force_until, motive, withdrawn_on)
       select gen_random_uuid(), $1, (c ->> 'id')::uuid, (c ->> 'number')::int, c ->> 'decision', '[]',
         (c ->> 'decidedOn')::date, (c ->> 'inForceFrom')::date, (c ->> 'inForceUntil')::date, 'Essai',
         (c ->> 'withdrawnOn')::date
       from jsonb_array_elements($2::jsonb) c`,
      [territoryId, JSON.stringify(rows)],
    );
    let allowed = 0;
    for (let day = -1; day <= 2 * span; day += 1) {
      const on = dayFromToday(day);
      const open = await app
        .get(Database)
        .read(given.a.coordinator, (tx) => listOpenActivities(tx, territoryId, on));
      const byDatabase = new Map(open.map(({ id, clearance }) => [id, clearance.number]));
      const byRule = [...decided].map(([id, all]) => [id, clearanceInForce(all, on)?.number]);
      expect(byRule).toEqual([...decided.keys()].map((id) => [id, byDatabase.get(id)]));
      allowed += open.length;
    }
    expect(allowed).toBeGreaterThan(1_000);
  });
});
