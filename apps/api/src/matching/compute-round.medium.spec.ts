import { readMatchInstance } from '@etabli/domain/matching/read-match-instance';
import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
  proposalsOf,
} from '../../test/given/matching.ts';
import { openInlineRelay } from '../../test/inline-relay.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../platform/connections/database.ts';
import { ComputeRound } from './compute-round.ts';
import { RequestRound } from './request-round.ts';
import { roundDigest } from './round-digest.ts';
import { RoundsQueries } from './rounds.queries.ts';

let app: TestApp;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());

const roundRow = async (id: string) => {
  const [row] = await app.asOwner<{
    state: string;
    engine: string;
    digest: string;
    instance: unknown;
    result: Parameters<typeof verifyMatching>[1];
    rules_version: number;
  }>('select * from rounds where id = $1', [id]);
  if (!row) {
    throw new Error('no such round');
  }
  return row;
};
const standings = (roundId: string) =>
  app.asOwner<{ id: string; standing: string; reasons: { reasons: { code: string }[] } }>(
    `select beneficiary_id as id, standing, reasons from round_people where round_id = $1
     order by waiting_months desc nulls last, beneficiary_id`,
    [roundId],
  );

describe('a round', () => {
  it('proposes the posts to those who wait longest, and leaves each file where it is', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const [first, second, third, fourth] = world.people;
    const proposals = await proposalsOf(app, id);
    expect(new Set(proposals.map(({ beneficiaryId }) => beneficiaryId))).toEqual(
      new Set([first?.id, second?.id, third?.id]),
    );
    const people = await standings(id);
    expect(people.map(({ standing }) => standing)).toEqual([
      'placed',
      'placed',
      'placed',
      'unplaced',
    ]);
    expect(people[3]?.id).toBe(fourth?.id);
    expect(people[3]?.reasons.reasons[0]?.code).toBe('all-posts-taken');
    const files = await app.asOwner<{ state: string }>(
      'select distinct state from beneficiaries where territory_id = $1',
      [world.a.id],
    );
    expect(files).toEqual([{ state: 'on_list' }]);
  });

  it('keeps what anybody needs to prove it, with its fingerprint, and nobody by name', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const { engine, digest, instance, result, rules_version: rulesVersion } = await roundRow(id);
    expect(roundDigest({ engine, rulesVersion, instance, result })).toBe(digest);
    const read = readMatchInstance(instance);
    if (!read.ok) {
      throw new Error(read.problem.what);
    }
    expect(verifyMatching(read.instance, result).ok).toBe(true);
    expect(solveMatching(read.instance).match).toEqual(result.match);
    expect(JSON.stringify({ instance, result })).not.toContain('Prénom');
  });

  it('takes the place of the round before, with the proposals that nobody has heard of', async () => {
    const before = await givenRound(app, world.a.coordinator, world.a.id);
    const old = await proposalsOf(app, before);
    const after = await givenRound(app, world.a.coordinator, world.a.id);
    expect((await roundRow(before)).state).toBe('superseded');
    expect((await proposalsOf(app, before)).map(({ state }) => state)).toEqual(
      old.map(() => 'superseded'),
    );
    const lines = await app.asOwner<{ to: string }>(
      'select to_state as to from proposal_changes where proposal_id = $1',
      [old[0]?.id],
    );
    expect(lines).toEqual([{ to: 'superseded' }]);
    const view = await app.get(RoundsQueries).get(world.a.coordinator, after);
    expect(view.comparison).toMatchObject({ same: 3, moved: 0, gained: 0, lost: 0, newcomers: 0 });
    expect(view.counts).toEqual({ placed: 3, held: 0, unplaced: 1, excluded: 0 });
    expect(view.score).toMatchObject({ placed: 3, kept: 3 });
  });

  it('writes what it did to the log and to others, as figures', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const entries = await app.asOwner<{ act: string; actor: string; facts: object }>(
      'select act, actor, facts from audit.entries where subject = $1 order by id',
      [`round:${id}`],
    );
    expect(entries.map(({ act, actor }) => [act, actor])).toEqual([
      ['round.requested', `account:${world.a.coordinator.id}`],
      ['round.computed', 'job:compute-round'],
    ]);
    expect(entries[1]?.facts).toMatchObject({ placed: 3, held: 0, unplaced: 1, excluded: 0 });
  });

  it('leaves out who rests, who does not meet the conditions and who was not asked, and says so', async () => {
    const [first, second, third, fourth] = world.people;
    await app.asOwner(`update beneficiaries set state = 'paused' where id = $1`, [first?.id]);
    await app.asOwner('delete from beneficiary_facts where beneficiary_id = $1', [second?.id]);
    await app.asOwner('update beneficiaries set weekly_minutes_least = null where id = $1', [
      third?.id,
    ]);
    await app.asOwner(
      `update beneficiary_facts set details = jsonb_set(details, '{status}', '"employed"')
       where beneficiary_id = $1 and kind = 'work'`,
      [fourth?.id],
    );
    try {
      const id = await givenRound(app, world.a.coordinator, world.a.id);
      const people = await standings(id);
      const codeOf = new Map(people.map((person) => [person.id, person.reasons.reasons[0]?.code]));
      expect(world.people.map((person) => codeOf.get(person.id))).toEqual([
        'paused',
        'eligibility-unclear',
        'hours-to-ask',
        'not-eligible',
      ]);
      expect(await proposalsOf(app, id)).toEqual([]);
    } finally {
      await app.asOwner(`update beneficiaries set state = 'on_list', weekly_minutes_least = 900
        where territory_id = '${world.a.id}'`);
    }
  });

  it('takes the word of a person where the rules leave it open', async () => {
    const [, second] = world.people;
    await app.asOwner(
      `insert into eligibility_decisions (id, territory_id, beneficiary_id, assessed_on, outcome, verdict,
         rules_version, account_id, role) values (gen_random_uuid(), $1, $2, '2026-01-12', 'eligible', '{}', 1, $3,
         'territory_coordinator')`,
      [world.a.id, second?.id, world.a.coordinator.id],
    );
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const people = await standings(id);
    expect(people.find((person) => person.id === second?.id)?.standing).toBe('placed');
  });
});

describe('asking for a round', () => {
  it('gives the one that is on the way to who asks again, and computes it once', async () => {
    const asked = await Promise.all(
      [1, 2, 3].map(() => app.get(RequestRound).request(world.b.coordinator, world.b.id)),
    );
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const [round] = asked;
    const relay = await openInlineRelay(app.env);
    try {
      await relay.deliver();
    } finally {
      await relay.close();
    }
    expect((await roundRow(round?.id ?? '')).state).toBe('computed');
    const place = { territoryId: world.b.id, roundId: round?.id ?? '' };
    await new ComputeRound(app.get(Database)).compute(place);
    const entries = await app.asOwner(
      `select 1 from audit.entries where subject = $1 and act = 'round.computed'`,
      [`round:${round?.id}`],
    );
    expect(entries).toHaveLength(1);
  });

  it('tells who would have a place without a promise of before, and what wait that took', async () => {
    const before = await givenRound(app, world.a.coordinator, world.a.id);
    const [, , third, last] = world.people.map(({ id }) => id);
    const [promised] = (await proposalsOf(app, before)).filter(
      (one) => one.beneficiaryId === third,
    );
    const promise = (person = third, state = 'presented') =>
      app.asOwner('update proposals set beneficiary_id = $2, state = $3 where id = $1', [
        ...[promised?.id, person, state],
      ]);
    await promise(last);
    try {
      const after = await standings(await givenRound(app, world.a.coordinator, world.a.id));
      const told = after.find(({ id }) => id === third);
      expect(told?.standing).toBe('unplaced');
      expect(told?.reasons.reasons.find(({ code }) => code === 'lock-in-the-way')).toEqual({
        code: 'lock-in-the-way',
        params: { activity: promised?.activityId, months: 1, own: 1 },
      });
    } finally {
      await promise(third, 'superseded');
    }
  });

  it('lets two who compute the same round at once write it once', async () => {
    const { id } = await app.get(RequestRound).request(world.a.coordinator, world.a.id);
    const place = { territoryId: world.a.id, roundId: id };
    const computing = new ComputeRound(app.get(Database));
    await Promise.all([computing.compute(place), computing.compute(place)]);
    const entries = await app.asOwner(
      `select 1 from audit.entries where subject = $1 and act = 'round.computed'`,
      [`round:${id}`],
    );
    expect(entries).toHaveLength(1);
    expect((await standings(id)).length).toBe(world.people.length);
  });

  it('is for who runs the territory, and for a territory that is theirs', async () => {
    const request = app.get(RequestRound);
    for (const actor of [world.worker, world.b.coordinator, world.officer]) {
      await expect(request.request(actor, world.a.id)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });

  it('is refused under rules that say nothing of rounds', async () => {
    await app.asOwner(`update programme_versions set rules = rules - 'matching'`);
    try {
      await expect(
        app.get(RequestRound).request(world.a.coordinator, world.a.id),
      ).rejects.toMatchObject({ code: 'matching.no-rules' });
    } finally {
      const { programme2022 } = await import('../demonstration/programme.ts');
      await app.asOwner('update programme_versions set rules = $1', [
        JSON.stringify(programme2022.rules),
      ]);
    }
  });
});
