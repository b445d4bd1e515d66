import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import {
  givenEligible,
  givenMatchingWorld,
  type MatchingWorld,
} from '../../../test/given/matching.ts';
import { givenTerritory } from '../../../test/given/territories.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { standsBeforeLock } from '../../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { ComputeRound } from '../compute-round.ts';
import { RequestRound } from '../request-round.ts';
import { BeginRegionalRound } from './begin-regional-round.ts';
import { CancelRegionalRound } from './cancel-regional-round.ts';
import { ComputeRegionalPart } from './compute-regional-part.ts';
import { FinishRegionalRound } from './finish-regional-round.ts';
import { RegionalRoundsQueries } from './regional-rounds.queries.ts';
import { RequestRegionalRound } from './request-regional-round.ts';

let app: TestApp;
let world: MatchingWorld;
let third: string;
let relay: InlineRelay;
let auditor: PersonActor;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  third = (await givenTerritory(app, world.officer, { code: 'c', name: 'Troisième' })).id;
  await givenEligible(app, world.b.id, 2);
  await app.asOwner(`update territories set state = 'active'`);
  auditor = await givenPerson(app, { role: 'auditor' });
  relay = await openInlineRelay(app.env);
});
afterAll(async () => {
  await relay.close();
  await app.close();
});
beforeEach(() => app.asOwner(`update beneficiaries set wishes = '[]'`));

const all = { territories: null };
const request = (territories: string[] | null = null, actor = world.officer) =>
  app.get(RequestRegionalRound).request(actor, { territories });
const view = (id: string, actor = world.officer) => app.get(RegionalRoundsQueries).get(actor, id);
const partsAtWork = () =>
  new ComputeRegionalPart(app.get(Database), new ComputeRound(app.get(Database)));
const byPlace = (parts: Awaited<ReturnType<typeof view>>['parts']) =>
  Object.fromEntries(parts.map(({ territory, ...part }) => [territory.id, part]));

describe('rounds of a whole region', () => {
  it('computes each territory, and tells how many found a post in each and in all', async () => {
    const { id } = await request();
    expect(await view(id)).toMatchObject({
      state: 'requested',
      progress: { ended: 0, percent: 0 },
    });
    await relay.deliver();
    const told = await view(id);
    expect(told).toMatchObject({
      state: 'finished',
      progress: { territories: 3, ended: 3, failed: 0, peopleRead: 6, percent: 100 },
    });
    expect(byPlace(told.parts)).toMatchObject({
      [world.a.id]: { state: 'computed', roundId: null },
      [world.b.id]: { state: 'computed' },
      [third]: { state: 'computed', counts: { placed: 0, unplaced: 0, excluded: 0 } },
    });
    const kept = await app.asOwner<{ counts: object }>(
      `select counts from regional_round_parts where regional_round_id = '${id}'`,
    );
    expect(kept.map(({ counts }) => counts)).toEqual(
      expect.arrayContaining([
        { placed: 3, held: 0, unplaced: 1, excluded: 0 },
        { placed: 0, held: 0, unplaced: 2, excluded: 0 },
      ]),
    );
    const rounds = await app.asOwner(
      `select territory_id, state from rounds where regional_round_id = '${id}'`,
    );
    expect(rounds).toHaveLength(3);
    const log = await app.asOwner<{ act: string; facts: object }>(
      `select act, facts from audit.entries where subject = 'regional-round:${id}' order by id`,
    );
    expect(log).toMatchObject([
      { act: 'regional-round.requested', facts: { territories: 3 } },
      { act: 'regional-round.finished', facts: { computed: 3, failed: 0 } },
    ]);
  });

  it('hides what is too small to be told, and adds up only what it shows', async () => {
    const { id } = await request();
    await relay.deliver();
    const hidden = { placed: null, unplaced: null, excluded: 0 };
    expect(await view(id)).toMatchObject({
      leastShown: 5,
      counts: { placed: 0, unplaced: 0, excluded: 0 },
    });
    expect(byPlace((await view(id)).parts)[world.a.id]?.counts).toEqual(hidden);
    await app.asOwner(
      `update regional_round_parts set counts = '{"placed": 30, "held": 4, "unplaced": 9, "excluded": 0}'
       where regional_round_id = $1 and territory_id = $2`,
      [id, world.a.id],
    );
    expect((await view(id)).counts).toEqual({ placed: 34, unplaced: 9, excluded: 0 });
  });

  it('shows the way to a round only to who may look into it', async () => {
    const { id } = await request();
    await relay.deliver();
    const seen = byPlace((await view(id, auditor)).parts);
    expect(seen[world.a.id]?.roundId).toMatch(/^[0-9a-f-]{36}$/);
    const rounds = await app.asOwner(`select 1 from rounds where id = $1 and state = 'computed'`, [
      seen[world.a.id]?.roundId,
    ]);
    expect(rounds).toHaveLength(1);
  });

  it('goes on where one territory fails, and says which, and why', async () => {
    await app.asOwner(`update beneficiaries set wishes = 'null' where territory_id = $1`, [
      world.b.id,
    ]);
    const { id } = await request();
    await relay.deliver();
    const told = await view(id);
    expect(told).toMatchObject({ state: 'finished', progress: { ended: 3, failed: 1 } });
    expect(byPlace(told.parts)).toMatchObject({
      [world.a.id]: { state: 'computed', failure: null },
      [world.b.id]: { state: 'failed', failure: 'fault', counts: null },
      [third]: { state: 'computed' },
    });
  });

  it('says so where the rules know of no rounds', async () => {
    const [{ rules }] = (await app.asOwner<{ rules: object }>(
      'select rules from programme_versions',
    )) as [{ rules: object }];
    await app.asOwner(`update programme_versions set rules = rules - 'matching'`);
    const { id } = await request([third]);
    await relay.deliver();
    await app.asOwner('update programme_versions set rules = $1', [JSON.stringify(rules)]);
    expect((await view(id)).parts).toMatchObject([{ state: 'failed', failure: 'no-rules' }]);
  });

  it('joins the round that a coordinator asked for just before', async () => {
    const own = await app.get(RequestRound).request(world.a.coordinator, world.a.id);
    const { id } = await request([world.a.id]);
    await partsAtWork().compute({ regionalRoundId: id, territoryId: world.a.id });
    await relay.deliver();
    const [part] = (await view(id, auditor)).parts;
    expect(part).toMatchObject({ state: 'computed', roundId: own.id });
  });

  it('is there once: who asks while one is on the way is given that one', async () => {
    const asked = await Promise.all([request(), request(), request([third])]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    await relay.deliver();
  });

  it('finishes what was lost, and leaves what has ended as it is', async () => {
    const { id } = await request([world.a.id, third]);
    const finishing = new FinishRegionalRound(app.get(Database));
    await new BeginRegionalRound(app.get(Database)).begin(id);
    const part = partsAtWork();
    const place = { regionalRoundId: id, territoryId: world.a.id };
    await Promise.all([part.compute(place), part.compute(place)]);
    await finishing.finish(id);
    await finishing.finish(id);
    await part.compute({ regionalRoundId: id, territoryId: third });
    expect(byPlace((await view(id)).parts)).toMatchObject({
      [world.a.id]: { state: 'computed' },
      [third]: { state: 'failed', failure: 'lost' },
    });
    await relay.deliver();
    const mine = await app.asOwner(`select 1 from rounds where regional_round_id = '${id}'`);
    expect(mine).toHaveLength(1);
  });
});

describe('calling rounds of a region off', () => {
  it('leaves out who waits, stops who is at work, keeps what is computed', async () => {
    const { id } = await request([world.a.id, world.b.id, third]);
    const part = partsAtWork();
    await new BeginRegionalRound(app.get(Database)).begin(id);
    await part.compute({ regionalRoundId: id, territoryId: third });
    // At work on the first, and held while it reads.
    await app.asOwner('begin; lock table beneficiary_facts in access exclusive mode');
    const working = part.compute({ regionalRoundId: id, territoryId: world.a.id });
    await standsBeforeLock(app, 'beneficiary_facts');
    const state = await app.get(CancelRegionalRound).cancel(world.officer, id);
    await app.asOwner('commit');
    await working;
    await part.compute({ regionalRoundId: id, territoryId: world.b.id });
    expect(state).toMatchObject({ state: 'cancelled' });
    const told = await view(id);
    expect(told).toMatchObject({ state: 'cancelled', progress: { ended: 3 } });
    expect(byPlace(told.parts)).toMatchObject({
      [world.a.id]: { state: 'cancelled' },
      [world.b.id]: { state: 'cancelled' },
      [third]: { state: 'computed' },
    });
    const unfinished = await app.asOwner(
      `select 1 from rounds where state in ('requested', 'running')`,
    );
    expect(unfinished).toEqual([]);
    await expect(app.get(CancelRegionalRound).cancel(world.officer, id)).rejects.toMatchObject({
      code: 'matching.round-over',
    });
    await relay.deliver();
    expect((await view(id)).state).toBe('cancelled');
  });
});

describe('who may ask for them', () => {
  it('is who serves the region: no coordinator, no auditor', async () => {
    const regional = await givenPerson(app, { role: 'platform_administrator' });
    for (const actor of [world.a.coordinator, auditor]) {
      await expect(app.get(RequestRegionalRound).request(actor, all)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
    expect(await app.get(RequestRegionalRound).request(regional, all)).toMatchObject({
      state: 'requested',
    });
    await relay.deliver();
  });

  it('and not for a territory that was stopped', async () => {
    await app.asOwner(`update territories set state = 'stopped' where id = $1`, [third]);
    await expect(request([world.a.id, third])).rejects.toMatchObject({
      code: 'matching.territory-without-rounds',
      params: { count: 1 },
    });
    const { id } = await request();
    expect((await view(id)).parts).toHaveLength(2);
    await relay.deliver();
  });
});
