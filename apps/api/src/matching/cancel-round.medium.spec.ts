import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../platform/connections/database.ts';
import { CancelRound } from './cancel-round.ts';
import { ComputeRound } from './compute-round.ts';
import { RequestRound } from './request-round.ts';

let app: TestApp;
let places: TwoTerritories;
beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
});
afterAll(() => app.close());

it('stops a round before it is computed, and lets another be asked for', async () => {
  const { coordinator, id: territoryId } = places.a;
  const { id } = await app.get(RequestRound).request(coordinator, territoryId);
  expect(await app.get(CancelRound).cancel(coordinator, id)).toMatchObject({ state: 'cancelled' });
  await new ComputeRound(app.get(Database)).compute({ territoryId, roundId: id });
  const [round] = await app.asOwner('select state, digest from rounds where id = $1', [id]);
  expect(round).toEqual({ state: 'cancelled', digest: null });
  const next = await app.get(RequestRound).request(coordinator, territoryId);
  expect(next).toMatchObject({ number: 2, state: 'requested' });
});

it('leaves a round that is computed, and one of another territory', async () => {
  const { coordinator, id: territoryId } = places.b;
  const { id } = await app.get(RequestRound).request(coordinator, territoryId);
  await expect(app.get(CancelRound).cancel(places.a.coordinator, id)).rejects.toMatchObject({
    code: 'shared.not-found',
  });
  await new ComputeRound(app.get(Database)).compute({ territoryId, roundId: id });
  await expect(app.get(CancelRound).cancel(coordinator, id)).rejects.toMatchObject({
    code: 'matching.round-over',
    params: { state: 'computed' },
  });
});
