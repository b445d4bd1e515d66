import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenMatchingWorld, type MatchingWorld } from '../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../platform/connections/database.ts';
import { ComputeRound } from './compute-round.ts';
import { RequestRound } from './request-round.ts';
import { RoundsQueries } from './rounds.queries.ts';

let app: TestApp;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());

it('a round that meets a fault is tried again, fails for good at the third, and lets another be asked for', async () => {
  const { coordinator, id: territoryId } = world.a;
  const { id } = await app.get(RequestRound).request(coordinator, territoryId);
  await app.asOwner('update rounds set rules_version = 99 where id = $1', [id]);
  const compute = () =>
    new ComputeRound(app.get(Database)).compute({ territoryId, roundId: id }).catch(() => 'again');
  expect([await compute(), await compute(), await compute()]).toEqual([
    'again',
    'again',
    undefined,
  ]);
  expect(await app.get(RoundsQueries).get(coordinator, id)).toMatchObject({
    state: 'failed',
    failure: 'fault',
    counts: null,
  });
  const told = await app.asOwner<{ act: string; facts: object }>(
    `select act, facts from audit.entries where subject = $1 and act = 'round.failed'`,
    [`round:${id}`],
  );
  expect(told).toMatchObject([{ facts: { failure: 'fault' } }]);
  expect(await app.asOwner('select 1 from round_people where round_id = $1', [id])).toEqual([]);

  const next = await app.get(RequestRound).request(coordinator, territoryId);
  expect(next.id).not.toBe(id);
  await new ComputeRound(app.get(Database)).compute({ territoryId, roundId: next.id });
  expect(await app.get(RoundsQueries).get(coordinator, next.id)).toMatchObject({
    state: 'computed',
    counts: { placed: 3 },
  });
});
