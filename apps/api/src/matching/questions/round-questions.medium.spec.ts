import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenActivity } from '../../../test/given/activities.ts';
import {
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
  proposalsOf,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { WorkshopQueries } from '../workshop/workshop.queries.ts';
import { GroupsQueries } from './groups.queries.ts';
import { IdeasQueries } from './ideas.queries.ts';
import { SuggestionsQueries } from './suggestions.queries.ts';
import { WhatIfQueries } from './what-if.queries.ts';

let app: TestApp;
let world: MatchingWorld;
let round: string;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  round = await givenRound(app, world.a.coordinator, world.a.id);
});
afterAll(() => app.close());

const think = (changes: Parameters<WhatIfQueries['think']>[2]['changes']) =>
  app.get(WhatIfQueries).think(world.a.coordinator, round, { changes });
const idOf = (at: number) => world.people[at]?.id ?? '';

describe('what if', () => {
  it('gives the last in line a post by hand: somebody older loses it, and the plan is not the best', async () => {
    const activityId = world.activities[1].id;
    const answer = await think([{ kind: 'move', beneficiaryId: idOf(3), activityId }]);
    expect(answer.falls).toBe('waiting');
    expect(answer.all.change).toMatchObject({ placed: 0, waiting: -1 });
    const out = answer.all.moved.filter(({ to }) => to === null);
    expect(out.map(({ person }) => person.id)).toEqual([idOf(2)]);
    expect(answer.passed).toMatchObject([
      { person: { id: idOf(3) }, over: [{ person: { id: idOf(2) }, waitingMonths: 1 }] },
    ]);
  });

  it('places one more with one post more, and says so without a move by hand', async () => {
    const activityId = world.activities[1].id;
    const answer = await think([{ kind: 'posts', activityId, more: 1 }]);
    expect(answer).toMatchObject({ falls: null, all: { change: { placed: 1 } } });
    expect(answer.all.moved).toMatchObject([{ from: null, to: { id: activityId } }]);
  });

  it('tells what the last change adds to those before it', async () => {
    const activityId = world.activities[1].id;
    const answer = await think([
      { kind: 'posts', activityId, more: 1 },
      { kind: 'move', beneficiaryId: idOf(0), activityId: null },
    ]);
    expect([answer.all.change.placed, answer.last.change.placed]).toEqual([0, -1]);
  });

  it('leaves in place who was presented a proposal since', async () => {
    const [first] = await proposalsOf(app, round);
    await app.asOwner(`update proposals set state = 'presented' where id = $1`, [first?.id]);
    try {
      const asked = think([
        { kind: 'move', beneficiaryId: first?.beneficiaryId ?? '', activityId: null },
      ]);
      await expect(asked).rejects.toMatchObject({
        violations: [
          {
            path: 'changes.0',
            code: 'matching.gesture-hindered',
            params: { hindrance: 'taken_up' },
          },
        ],
      });
    } finally {
      await app.asOwner(`update proposals set state = 'computed' where id = $1`, [first?.id]);
    }
  });

  it('names the place where somebody is asked for whom the round does not know', async () => {
    const stranger = world.b.id;
    const asked = think([
      { kind: 'move', beneficiaryId: idOf(0), activityId: null },
      { kind: 'move', beneficiaryId: stranger, activityId: null },
    ]);
    await expect(asked).rejects.toMatchObject({
      kind: 'invalid',
      violations: [{ path: 'changes.1.beneficiaryId', code: 'matching.not-in-round' }],
    });
  });

  it('is logged for everybody it names, and for nobody else', async () => {
    const [{ since } = { since: null }] = await app.asOwner<{ since: string | null }>(
      'select max(at)::text as since from audit.reads',
    );
    const activityId = world.activities[1].id;
    const answer = await think([{ kind: 'move', beneficiaryId: idOf(3), activityId }]);
    const seen = await app.asOwner<{ id: string }>(
      `select person as id from audit.reads where at > coalesce($1, '-infinity'::timestamptz)`,
      [since],
    );
    const named = answer.all.moved.map(({ person }) => person.id);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(named));
    expect(named.length).toBeLessThan(world.people.length);
  });

  it('is for who reads the rounds of the territory', async () => {
    for (const actor of [world.b.coordinator, world.officer, world.employer.actor]) {
      const changes = [{ kind: 'posts' as const, activityId: world.activities[0].id, more: 1 }];
      await expect(app.get(WhatIfQueries).think(actor, round, { changes })).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });
});

describe('the workshop and a what-if', () => {
  /** What both say of a move: figures, who would be elsewhere, who is passed over, what the plan loses. */
  async function bothOn(person: string, activityId: string | null) {
    const preview = await app.get(WorkshopQueries).preview(world.a.coordinator, round, {
      person,
      ...(activityId === null ? {} : { activity: activityId }),
    });
    const asked = await think([{ kind: 'move', beneficiaryId: person, activityId }]);
    const { score, all, passed, falls } = asked;
    const others = all.moved.filter((one) => one.person.id !== person);
    const by = (one: { person: { id: string } }, other: { person: { id: string } }) =>
      one.person.id < other.person.id ? -1 : 1;
    return {
      told: {
        before: preview.before,
        after: preview.after,
        others: preview.others.toSorted(by),
        passed: preview.passed.map((one) => one.person.id),
        falls: preview.falls,
      },
      answered: {
        before: {
          placed: score.placed - all.change.placed,
          months: score.waiting - all.change.waiting,
        },
        after: { placed: score.placed, months: score.waiting },
        others: others
          .map(({ from, to, ...one }) => ({ ...one, from: from?.id ?? null, to: to?.id ?? null }))
          .toSorted(by),
        passed: passed.flatMap(({ over }) => over.map((one) => one.person.id)),
        falls,
      },
    };
  }

  it('say the same of a move, to an activity and to none', async () => {
    for (const { id } of world.people) {
      const [holder] = (await proposalsOf(app, round)).filter((one) => one.beneficiaryId === id);
      const elsewhere = world.activities.filter((one) => one.id !== holder?.activityId);
      for (const activity of [...elsewhere, ...(holder ? [null] : [])]) {
        const { told, answered } = await bothOn(id, activity?.id ?? null);
        expect(answered).toEqual(told);
      }
    }
  });

  it('begin both with the places as they are, and tell who fills one that is free by now', async () => {
    const [first, second] = await proposalsOf(app, round);
    await app.asOwner(`update proposals set state = 'set_aside' where id = $1`, [first?.id]);
    try {
      const { told, answered } = await bothOn(second?.beneficiaryId ?? '', null);
      expect(answered).toEqual(told);
      expect(told.before.placed).toBe(2);
      const workshop = await app.get(WorkshopQueries).workshop(world.a.coordinator, round);
      expect(workshop.now).toEqual(told.before);
      expect(told.others.filter(({ isRefill }) => isRefill)).toMatchObject([
        { person: { id: idOf(3) }, from: null },
      ]);
    } finally {
      await app.asOwner(`update proposals set state = 'computed' where id = $1`, [first?.id]);
    }
  });

  it('keep both their hands off who left the list, whose place is free', async () => {
    const [first] = await proposalsOf(app, round);
    const leave = (state: string) =>
      app.asOwner('update beneficiaries set state = $2 where id = $1', [
        first?.beneficiaryId,
        state,
      ]);
    await leave('exited');
    try {
      const preview = await app
        .get(WorkshopQueries)
        .preview(world.a.coordinator, round, { person: first?.beneficiaryId ?? '' });
      expect(preview).toMatchObject({ hindrance: 'left_list', before: { placed: 2 } });
      const asked = think([
        { kind: 'move', beneficiaryId: first?.beneficiaryId ?? '', activityId: null },
      ]);
      await expect(asked).rejects.toMatchObject({
        violations: [{ params: { hindrance: 'left_list' } }],
      });
    } finally {
      await leave('on_list');
    }
  });
});

describe('which activity to build next', () => {
  it('weighs what waits for its clearance, and what those without a place wish', async () => {
    const { id } = await givenActivity(app, {
      territoryId: world.a.id,
      employerId: world.employer.id,
      code: 'jardin',
      posts: 2,
      isItinerant: true,
      state: 'drafted',
    });
    const answer = await app.get(IdeasQueries).list(world.a.coordinator, round, {
      posts: 3,
      limit: 20,
    });
    expect(answer).toMatchObject({ unplaced: 1, couldBeLeftOut: 4 });
    expect(answer.items.map(({ kind }) => kind).toSorted()).toContain('cluster');
    const sheet = answer.items.find(({ activity }) => activity?.id === id);
    expect(sheet).toMatchObject({ kind: 'activity', posts: 2, gain: { placed: 1, direct: 1 } });
    expect(answer.morePosts.map(({ gain }) => gain.placed)).toEqual([1, 1]);
    expect(JSON.stringify(answer)).not.toContain('Prénom');
  });
});

describe('suggestions', () => {
  it('offer a swap that suits both better, and change nothing of the plan', async () => {
    const [one, other] = world.activities;
    await app.asOwner(`update activities set work_kinds = '["shop"]' where id = $1`, [other.id]);
    try {
      const before = await givenRound(app, world.a.coordinator, world.a.id);
      const first = (await proposalsOf(app, before)).find((it) => it.activityId === one.id);
      await app.asOwner('update beneficiaries set wishes = $2 where id = $1', [
        first?.beneficiaryId,
        JSON.stringify([{ workKind: 'shop', words: null }]),
      ]);
      const after = await givenRound(app, world.a.coordinator, world.a.id);
      expect((await proposalsOf(app, after)).map(({ activityId }) => activityId)).toEqual(
        (await proposalsOf(app, before)).map(({ activityId }) => activityId),
      );
      const { items } = await app.get(SuggestionsQueries).list(world.a.coordinator, after);
      expect(items).toHaveLength(1);
      expect(items[0]?.fit).toBeGreaterThan(0);
      const mover = items[0]?.moved.find(({ person }) => person.id === first?.beneficiaryId);
      expect(mover?.after?.wishes).toBeGreaterThan(mover?.before?.wishes ?? 1_000);
    } finally {
      round = await givenRound(app, world.a.coordinator, world.a.id);
    }
  });
});

describe('the monitor of groups', () => {
  it('tells how many of each age have a place, and hides what is too few to be told', async () => {
    const answer = await app.get(GroupsQueries).get(world.a.coordinator, round);
    expect(answer.notKept).toEqual(['sex', 'education']);
    expect(answer.byAge).toMatchObject({
      leastShown: 5,
      total: { people: 4, placed: 3, waiting: 1 },
    });
    expect(answer.byAge?.rows.map(({ fromAge }) => fromAge)).toEqual([0, 18, 30, 55, null]);
    const told = answer.byAge?.rows.filter(({ people }) => people !== null && people > 0);
    expect(told).toEqual([]);
  });

  it('is no input: a round knows ids, months, posts, pairs, and nothing of anybody’s age or sex', async () => {
    const read = async () => {
      const [row] = await app.asOwner<{ instance: Record<string, object> }>(
        'select instance from rounds where id = $1',
        [await givenRound(app, world.a.coordinator, world.a.id)],
      );
      return row?.instance ?? {};
    };
    const before = await read();
    const shape = Object.entries(before).map(([name, columns]) => [
      name,
      Array.isArray(columns) ? 'list' : Object.keys(columns).toSorted(),
    ]);
    expect(Object.fromEntries(shape)).toEqual({
      people: ['id', 'waitingMonths'],
      activities: ['id', 'minPosts', 'posts'],
      pairs: ['activity', 'fit', 'person'],
      previous: 'list',
      locked: 'list',
      tiers: 'list',
    });
    await app.asOwner(
      `update beneficiaries set birth_date = '1950-01-01' where territory_id = $1`,
      [world.a.id],
    );
    expect(await read()).toEqual(before);
    round = await givenRound(app, world.a.coordinator, world.a.id);
  });
});

describe('a place given by hand that the round has no post for', () => {
  it('stays outside of what is weighed, is told, and takes no other gesture with it', async () => {
    const fresh = await givenRound(app, world.a.coordinator, world.a.id);
    const one = world.activities[1].id;
    const holder = (await proposalsOf(app, fresh)).find(({ activityId }) => activityId === one);
    const byHand = world.people.filter(({ id }) => id !== holder?.beneficiaryId).slice(0, 2);
    for (const [at, { id }] of byHand.entries()) {
      await app.asOwner(
        `insert into round_gestures (id, territory_id, round_id, number, kind, beneficiary_id, changes,
           account_id, role) values (gen_random_uuid(), $1, $2, $3, 'move', $4, $5, $6, 'territory_coordinator')`,
        [
          ...[world.a.id, fresh, at + 1, id],
          ...[JSON.stringify([{ person: id, from: null, to: one }]), world.a.coordinator.id],
        ],
      );
    }
    const coordinator = world.a.coordinator;
    const ideas = await app.get(IdeasQueries).list(coordinator, fresh, { posts: 1, limit: 1 });
    const suggestions = await app.get(SuggestionsQueries).list(coordinator, fresh);
    expect([ideas.notWeighed, suggestions.notWeighed]).toEqual([1, 1]);
    const moves = byHand.map(({ id }) => ({
      kind: 'move' as const,
      beneficiaryId: id,
      activityId: null,
    }));
    const answers = await Promise.all(
      moves.map((change) =>
        app.get(WhatIfQueries).think(coordinator, fresh, { changes: [change] }),
      ),
    );
    expect(answers.map(({ notWeighed }) => notWeighed)).toEqual([1, 1]);
  });
});
