import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenEmployer } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import {
  givenEmployerAccount,
  givenMatchingWorld,
  givenProposal,
  givenRound,
  type MatchingWorld,
} from '../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { HiringsQueries } from './hirings.queries.ts';
import { RecordHiring } from './record-hiring.ts';
import { RecordHiringElsewhere } from './record-hiring-elsewhere.ts';

let app: TestApp;
let world: MatchingWorld;
let id: string;
let person: string;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.asOwner(`delete from hirings where territory_id = '${world.a.id}'`);
  await app.asOwner(`update proposals set state = 'superseded'`);
  person = world.people[0]?.id ?? '';
  const { id: proposal } = await givenProposal(app, {
    territoryId: world.a.id,
    beneficiaryId: person,
    activity: world.activities[0],
    accountId: world.worker.id,
    state: 'confirmed',
  });
  id = proposal;
  await app.asOwner(
    `update beneficiaries set state = 'proposed', shared_with_employer_id = $2 where id = $1`,
    [person, world.employer.id],
  );
});

const contract = () => ({
  kind: 'cdi' as const,
  signedOn: today(),
  startsOn: dayFromToday(14),
  weeklyMinutes: 1_440,
});
const hire = (actor: PersonActor, given = {}) =>
  app.get(RecordHiring).record(actor, id, { ...contract(), version: 1, ...given });
const file = async () => {
  const [row] = await app.asOwner<{ state: string; version: number; shared: string | null }>(
    'select state, version, shared_with_employer_id as shared from beneficiaries where id = $1',
    [person],
  );
  return row;
};

describe('a contract after a proposal', () => {
  it.each(['employer', 'coordinator'] as const)(
    'is recorded by the %s: the proposal ends, the person is hired, the post is filled',
    async (who) => {
      const actor = who === 'employer' ? world.employer.actor : world.a.coordinator;
      await hire(actor);
      const [proposal] = await app.asOwner('select state from proposals where id = $1', [id]);
      expect(proposal).toEqual({ state: 'contract' });
      expect(await file()).toMatchObject({ state: 'hired', shared: world.employer.id });
      const roundId = await givenRound(app, world.a.coordinator, world.a.id);
      const [round] = await app.asOwner<{ posts: number[]; ids: string[] }>(
        `select instance -> 'activities' -> 'posts' as posts, instance -> 'activities' -> 'id' as ids
         from rounds where id = $1`,
        [roundId],
      );
      expect(round?.posts[round.ids.indexOf(world.activities[0].id)]).toBe(1);
    },
  );

  it('frees the post of before, when it is not the person’s first', async () => {
    await hire(world.a.coordinator);
    await app.asOwner(`update beneficiaries set state = 'proposed' where id = $1`, [person]);
    const second = await givenProposal(app, {
      territoryId: world.a.id,
      beneficiaryId: person,
      activity: world.activities[1],
      accountId: world.worker.id,
      state: 'confirmed',
    });
    await app.get(RecordHiring).record(world.a.coordinator, second.id, {
      ...contract(),
      version: 1,
    });
    const roundId = await givenRound(app, world.a.coordinator, world.a.id);
    const [round] = await app.asOwner<{ posts: number[]; ids: string[] }>(
      `select instance -> 'activities' -> 'posts' as posts, instance -> 'activities' -> 'id' as ids
       from rounds where id = $1`,
      [roundId],
    );
    const left = world.activities.map(({ id: at }) => round?.posts[round.ids.indexOf(at)]);
    expect(left).toEqual([2, 0]);
  });

  it('is counted, and shown to the employer whose it is, and to those who accompany', async () => {
    await hire(world.employer.actor);
    for (const actor of [world.employer.actor, world.worker]) {
      const list = await app.get(HiringsQueries).list(actor, world.a.id);
      expect(list.counts).toEqual({
        here: 1,
        elsewhere: 0,
        kinds: { cdi: 1, article_60: 0, other: 0 },
      });
      expect(list.items).toMatchObject([
        { person: { givenName: 'Prénom 1' }, employer: { id: world.employer.id }, kind: 'cdi' },
      ]);
    }
  });

  it('is not another employer’s to record, nor to see', async () => {
    const other = await givenEmployer(app, { territoryId: world.a.id });
    const stranger = await givenEmployerAccount(app, other);
    await expect(hire(stranger)).rejects.toMatchObject({ code: 'shared.not-found' });
    await hire(world.employer.actor);
    const list = await app.get(HiringsQueries).list(stranger, world.a.id);
    expect(list.items).toEqual([]);
    for (const actor of [world.worker, world.b.coordinator, world.officer]) {
      await expect(hire(actor)).rejects.toMatchObject({ code: 'shared.not-found' });
    }
  });

  it('needs a proposal that both confirmed, and its last version', async () => {
    await expect(hire(world.employer.actor, { version: 3 })).rejects.toMatchObject({
      code: 'matching.changed-meanwhile',
    });
    await app.asOwner(`update proposals set state = 'accepted' where id = $1`, [id]);
    await expect(hire(world.employer.actor)).rejects.toMatchObject({
      code: 'matching.no-such-move',
    });
    expect((await file())?.state).toBe('proposed');
  });

  it('is not signed ahead of its day', async () => {
    await expect(hire(world.employer.actor, { signedOn: dayFromToday(1) })).rejects.toMatchObject({
      violations: [{ path: 'signedOn', code: 'contracts.signed-in-future' }],
    });
  });

  it('begins no work before the person was on the list', async () => {
    const [{ day } = { day: '' }] = await app.asOwner<{ day: string }>(
      'select (list_entry_on - 1)::text as day from beneficiaries where id = $1',
      [person],
    );
    await expect(hire(world.employer.actor, { startsOn: day })).rejects.toMatchObject({
      violations: [{ path: 'startsOn', code: 'contracts.starts-before-list' }],
    });
  });

  it('is signed by nobody where the yes was said to nobody', async () => {
    await app.asOwner('update proposals set employer_id = null where id = $1', [id]);
    await expect(hire(world.a.coordinator)).rejects.toMatchObject({
      code: 'contracts.no-employer',
    });
    expect((await file())?.state).toBe('proposed');
  });
});

describe('a contract with somebody else', () => {
  const hireElsewhere = async (actor: PersonActor, given = {}) =>
    app.get(RecordHiringElsewhere).record(actor, person, {
      kind: 'other',
      signedOn: today(),
      startsOn: today(),
      weeklyMinutes: null,
      employerName: 'Boulangerie du Coin',
      version: (await file())?.version ?? 0,
      ...given,
    });

  it('is recorded by who runs the territory, and frees the post that was held', async () => {
    await hireElsewhere(world.a.coordinator);
    expect(await file()).toMatchObject({ state: 'hired_elsewhere', shared: null });
    const [proposal] = await app.asOwner('select state from proposals where id = $1', [id]);
    expect(proposal).toEqual({ state: 'person_left' });
    const { items, counts } = await app.get(HiringsQueries).list(world.worker, world.a.id);
    expect(counts).toMatchObject({ here: 0, elsewhere: 1 });
    expect(items).toMatchObject([
      { employer: null, employerName: 'Boulangerie du Coin', weeklyMinutes: null },
    ]);
  });

  it('is written on the file as it was read: who changed it meanwhile is heard first', async () => {
    const stale = hireElsewhere(world.a.coordinator, { version: 99 });
    await expect(stale).rejects.toMatchObject({
      code: 'contracts.file-changed-meanwhile',
      params: { version: expect.any(Number) },
    });
    const [proposal] = await app.asOwner('select state from proposals where id = $1', [id]);
    expect(proposal).toEqual({ state: 'confirmed' });
  });

  it('is nothing that an employer may write, nor see', async () => {
    await expect(hireElsewhere(world.employer.actor)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
    await hireElsewhere(world.a.coordinator);
    const { items } = await app.get(HiringsQueries).list(world.employer.actor, world.a.id);
    expect(items).toEqual([]);
  });

  it('is not in the count that everybody may see', async () => {
    await hireElsewhere(world.a.coordinator);
    await app.asOwner(`update territories set state = 'active' where id = $1`, [world.a.id]);
    const many = Array.from({ length: 5 }, () => world.a.coordinator.id);
    await app.asOwner(
      `insert into hirings (id, territory_id, beneficiary_id, employer_name, kind, signed_on, starts_on,
         account_id, role, version)
       select gen_random_uuid(), $1, b.id, 'Ailleurs', 'other', '2026-01-12', '2026-01-12', $2, 'territory_coordinator', 1
       from beneficiaries b where b.territory_id = $1`,
      [world.a.id, many[0]],
    );
    const [figures] = await app.asOwner('select hired, hired_hidden from app.public_figures($1)', [
      world.a.id,
    ]);
    expect(figures).toEqual({ hired: null, hired_hidden: true });
  });
});
