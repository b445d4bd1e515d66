import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import { roleAllows } from '@etabli/domain/access/roles';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BeneficiariesQueries } from '../src/beneficiaries/beneficiaries.queries.ts';
import { OpenFile } from '../src/beneficiaries/open-file.ts';
import { RecordHiring } from '../src/contracts/record-hiring.ts';
import { RecordHiringElsewhere } from '../src/contracts/record-hiring-elsewhere.ts';
import { EligibilityQueries } from '../src/eligibility/eligibility.queries.ts';
import { CancelRound } from '../src/matching/cancel-round.ts';
import { ProposalsQueries } from '../src/matching/proposals/proposals.queries.ts';
import { RecordAnswer } from '../src/matching/proposals/record-answer.ts';
import { ShortlistProposals } from '../src/matching/proposals/shortlist-proposals.ts';
import { CancelRegionalRound } from '../src/matching/regional/cancel-regional-round.ts';
import { RegionalRoundsQueries } from '../src/matching/regional/regional-rounds.queries.ts';
import { RequestRound } from '../src/matching/request-round.ts';
import { ListRoundPeopleInput } from '../src/matching/round-input.dto.ts';
import { RoundsQueries } from '../src/matching/rounds.queries.ts';
import { FirstWall } from '../src/platform/access/first-wall.ts';
import { CorrectTerritory } from '../src/territories/correct-territory.ts';
import { MoveTerritory } from '../src/territories/move-territory.ts';
import { TerritoriesQueries } from '../src/territories/territories.queries.ts';
import { anOpenFileInput } from './given/beneficiaries.ts';
import { actors, expectedStatus, type MatrixActor } from './matrix/actors.ts';
import { givenMatrixWorld, type MatrixWorld } from './matrix/given.ts';
import { asDraft, requestFor } from './matrix/requests.ts';
import { routes } from './matrix/routes.ts';
import { openTestApp, type TestApp } from './test-app.ts';

/** The first wall with its gate open: whatever is asked, it lets through. */
class OpenWall extends FirstWall {
  override visibleTo(): null {
    return null;
  }
}

let app: TestApp;
let world: MatrixWorld;

beforeAll(async () => {
  app = await openTestApp((builder) =>
    builder.overrideProvider(FirstWall).useValue(new OpenWall()),
  );
  world = await givenMatrixWorld(app);
});
afterAll(() => app.close());

const list = routes.find(({ key }) => key === 'GET /territories');
const hidden = routes.filter(({ path }) => path.includes('{id}'));
const signedIn = actors.filter(({ held }) => held !== null);

/** What the database must show: by the days and places of the roles alone. */
const placesOf = ({ held }: MatrixActor) => {
  const inForce = (held ?? []).filter((one) => !one.from && !one.until);
  const readers = inForce.filter(({ role }) => role !== 'independent_expert');
  return new Set(readers.map(({ place }) => place));
};

describe('with the first wall open, over HTTP', () => {
  it.each(signedIn.filter(({ held }) => held?.some(({ place }) => place === 'elsewhere')))(
    'what is not of $name is still not found',
    async (actor) => {
      const visitor = await world.play(actor);
      for (const route of hidden.filter((one) => expectedStatus(one, actor) === 404)) {
        // The second wall keeps territories apart; which verbs a role has inside is the first one's.
        if (placesOf(actor).has('here')) {
          continue;
        }
        const { url, body } = requestFor(route, await asDraft(app, world.here));
        const answer = await visitor.ask(route.method, url, body ? { body } : {});
        expect([route.key, answer.statusCode]).toEqual([route.key, 404]);
      }
    },
  );

  it.each(signedIn.filter((actor) => list && expectedStatus(list, actor) === 200))(
    'the list of $name counts the same',
    async (actor) => {
      const visitor = await world.play(actor);
      const { items, total } = (await visitor.ask('GET', '/territories')).json();
      const [{ all } = { all: 0 }] = await app.asOwner<{ all: number }>(
        'select count(*)::int as all from territories',
      );
      const places = placesOf(actor);
      expect(total).toBe(places.has('region') ? all : places.size);
      expect(items).toHaveLength(total);
    },
  );
});

describe('with the first wall and the guard of the routes gone', () => {
  it.each(signedIn)('$name sees what the days and places of the role say', async (actor) => {
    const person = await world.actorFor(actor);
    const places = placesOf(actor);
    const queries = app.get(TerritoriesQueries);
    const { total } = await queries.list(person, { sort: 'name', limit: 1 });
    expect(total).toBe(places.has('region') ? 3 : places.size);
    const found = await queries.get(person, world.here).then(
      () => 'found',
      ({ kind }) => kind,
    );
    expect(found).toBe(places.has('region') || places.has('here') ? 'found' : 'notFound');
  });

  it.each(
    signedIn.filter((actor) => !placesOf(actor).has('here') && !placesOf(actor).has('region')),
  )('$name neither moves nor corrects, and finds no history', async (actor) => {
    const person = await world.actorFor(actor);
    const { id, version } = await asDraft(app, world.here);
    const tries = await Promise.allSettled([
      app.get(CorrectTerritory).correct(person, id, { name: 'x', reason: 'x', version }),
      app.get(MoveTerritory).move(person, id, {
        to: 'validated',
        on: plainDate('2024-04-01'),
        reason: 'x',
        decision: null,
        version,
      }),
      app.get(TerritoriesQueries).history(person, id),
    ]);
    expect(tries.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array(3).fill('shared.not-found'),
    );
    const [after] = await app.asOwner('select version, state from territories where id = $1', [id]);
    expect(after).toEqual({ version, state: 'draft' });
  });

  it.each(signedIn)('$name finds a personal file where people are accompanied', async (actor) => {
    const person = await world.actorFor(actor);
    const { file } = await asDraft(app, world.here);
    const holds = (permission: Permission) =>
      (actor.held ?? []).some(
        ({ role, place, from, until }) =>
          place !== 'elsewhere' && !from && !until && roleAllows(role, permission),
      );
    const mayLook = holds('beneficiaries.read') ? 'found' : 'shared.not-found';
    // The database lets an auditor read, and refuses what an auditor writes (insufficient privilege).
    const mayOpen = holds('beneficiaries.write') || mayLook !== 'found' ? mayLook : '42501';
    const queries = app.get(BeneficiariesQueries);
    const tries = await Promise.allSettled([
      queries.get(person, file.id),
      queries.history(person, file.id),
      queries.list(person, world.here, { sort: 'name', limit: 1 }),
      app.get(EligibilityQueries).get(person, file.id, {}),
      app.get(EligibilityQueries).listWaiting(person, world.here),
      app.get(OpenFile).open(person, world.here, anOpenFileInput()),
    ]);
    const found = tries.map((one) => (one.status === 'rejected' ? one.reason.code : 'found'));
    expect(found).toEqual([...Array(5).fill(mayLook), mayOpen]);
  });

  it.each(signedIn)('$name finds rounds, proposals and contracts as the files', async (actor) => {
    const person = await world.actorFor(actor);
    const { matching } = await asDraft(app, world.here);
    const inForce = (actor.held ?? []).filter(
      ({ place, from, until }) => place !== 'elsewhere' && !from && !until,
    );
    const reads = inForce.some(({ role }) => roleAllows(role, 'matching.read'));
    const isEmployer = inForce.some(({ role }) => role === 'employer');
    const proposals = app.get(ProposalsQueries);
    const rounds = app.get(RoundsQueries);
    const tries = await Promise.allSettled([
      rounds.get(person, matching.round),
      rounds.people(person, matching.round, ListRoundPeopleInput.parse({})),
      proposals.get(person, matching.proposals.computed.id),
      proposals.ofPerson(person, matching.waiting.id),
    ]);
    expect(tries.map(({ status }) => status)).toEqual(
      Array(4).fill(reads ? 'fulfilled' : 'rejected'),
    );
    const { items } = await proposals
      .shared(person, world.here)
      .catch(() => ({ items: [] as { state: string }[] }));
    expect(items.map(({ state }) => state).sort()).toEqual(
      reads || isEmployer ? ['accepted', 'confirmed'] : [],
    );
  });

  it.each(signedIn)(
    '$name finds rounds of the region, or stops them, by the role',
    async (actor) => {
      const person = await world.actorFor(actor);
      const { matching } = await asDraft(app, world.here);
      const mayInRegion = (permission: Permission) =>
        (actor.held ?? []).some(
          ({ role, place, from, until }) =>
            place === 'region' && !from && !until && roleAllows(role, permission),
        );
      const read = await Promise.allSettled([
        app.get(RegionalRoundsQueries).get(person, matching.regional),
      ]);
      const stopped = await Promise.allSettled([
        app.get(CancelRegionalRound).cancel(person, matching.regional),
      ]);
      expect([...read, ...stopped].map(({ status }) => status === 'fulfilled')).toEqual([
        mayInRegion('matching.read-region'),
        mayInRegion('matching.run-region'),
      ]);
    },
  );

  it.each(
    signedIn.filter(
      ({ held }) => !held?.some(({ place, until }) => place !== 'elsewhere' && !until),
    ),
  )('$name neither chooses, nor answers, nor hires', async (actor) => {
    const person = await world.actorFor(actor);
    const { matching } = await asDraft(app, world.here);
    const { computed, presented, confirmed } = matching.proposals;
    const on = plainDate('2026-01-12');
    const contract = { kind: 'cdi', signedOn: on, startsOn: on, weeklyMinutes: 600 } as const;
    const tries = await Promise.allSettled([
      app.get(RequestRound).request(person, world.here),
      app.get(CancelRound).cancel(person, matching.unfinished),
      app
        .get(ShortlistProposals)
        .shortlist(person, matching.round, { proposals: [computed], passings: [] }),
      app.get(RecordAnswer).record(person, presented.id, {
        answer: 'yes',
        on,
        version: presented.version,
      }),
      app.get(RecordHiring).record(person, confirmed.id, {
        ...contract,
        version: confirmed.version,
      }),
      app.get(RecordHiringElsewhere).record(person, matching.waiting.id, {
        ...contract,
        employerName: 'x',
        version: matching.waiting.version,
      }),
    ]);
    expect(tries.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array(6).fill('shared.not-found'),
    );
  });

  it('is the database that holds: without its policies the same questions are answered', async () => {
    const person = await world.actorFor({
      name: 'coordinator elsewhere',
      held: [{ role: 'territory_coordinator', place: 'elsewhere' }],
    });
    const tables = ['territories', 'territory_zones', 'territory_changes'];
    const policies = (verb: 'enable' | 'disable') =>
      app.asOwner(
        tables.map((table) => `alter table ${table} ${verb} row level security;`).join(''),
      );
    await policies('disable');
    try {
      const { id } = await app.get(TerritoriesQueries).get(person, world.here);
      expect(id).toBe(world.here);
    } finally {
      await policies('enable');
    }
    await expect(app.get(TerritoriesQueries).get(person, world.here)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
    await expect(app.get(TerritoriesQueries).get(person, randomUUID())).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
