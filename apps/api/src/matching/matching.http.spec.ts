import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenMatchingWorld, givenRound, type MatchingWorld } from '../../test/given/matching.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';
import { today } from '../platform/access/today.ts';

let app: TestApp;
let world: MatchingWorld;
let coordinator: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  coordinator = await givenVisitor(app, {
    role: 'territory_coordinator',
    territoryId: world.a.id,
  });
});
afterAll(() => app.close());

const get = async (url: string) => (await coordinator.ask('GET', url)).json();
async function post(url: string, body?: object) {
  const answer = await coordinator.ask('POST', url, body ? { body } : {});
  return [answer.statusCode, answer.json()] as const;
}

describe('a round over HTTP', () => {
  it('is asked for once, is watched, and is told with its reasons when it is there', async () => {
    const url = `/territories/${world.a.id}/rounds`;
    const [status, asked] = await post(url);
    expect([status, asked]).toEqual([
      201,
      { id: expect.any(String), number: 1, state: 'requested', version: 1 },
    ]);
    expect((await post(url))[1].id).toBe(asked.id);
    const { items, mayRun } = await get(url);
    expect(mayRun).toBe(true);
    expect(items).toMatchObject([{ id: asked.id, state: 'requested', counts: null, step: null }]);
    await givenRound(app, world.a.coordinator, world.a.id);
    const round = await get(`/rounds/${asked.id}`);
    expect(round).toMatchObject({
      state: 'computed',
      counts: { placed: 3, held: 0, unplaced: 1, excluded: 0 },
      aims: ['placed', 'waiting', 'kept', 'fit'],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      comparison: null,
    });
    expect(round.activities).toMatchObject([
      { posts: expect.any(Number), taken: expect.any(Number) },
      {},
    ]);
    const people = await get(`/rounds/${asked.id}/people`);
    expect(people.items.map(({ standing }: { standing: string }) => standing)).toEqual([
      'placed',
      'placed',
      'placed',
      'unplaced',
    ]);
    const [first] = people.items;
    expect(Object.keys(first.person).sort()).toEqual([
      'familyName',
      'givenName',
      'id',
      'reference',
    ]);
    expect(first.proposal.reasons[0]).toEqual({
      code: 'wish-met',
      params: { rank: 1, workKind: 'repair' },
    });
    expect(first.proposal).not.toHaveProperty('fit');
  });

  it('leads a proposal from the choice to the contract, step by step', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const { items } = await get(`/rounds/${id}/people?standing=placed&limit=1`);
    const [{ person, proposal }] = items;
    const on = today();
    const one = `/proposals/${proposal.id}`;
    expect(
      await post(`/rounds/${id}/shortlist`, { proposals: [{ id: proposal.id, version: 1 }] }),
    ).toEqual([200, { items: [{ id: proposal.id, state: 'shortlisted', version: 2 }] }]);
    const steps = [
      ['present', { on, version: 2 }, 'presented'],
      ['answer', { answer: 'yes', on, version: 3 }, 'accepted'],
      ['employer-answer', { answer: 'yes', on, version: 4 }, 'accepted'],
      ['trial', { on, version: 5 }, 'trial_visit'],
      ['confirm', { on, version: 6 }, 'confirmed'],
    ] as const;
    for (const [step, body, state] of steps) {
      expect(await post(`${one}/${step}`, body)).toMatchObject([200, { state }]);
    }
    expect(await get(one)).toMatchObject({
      state: 'confirmed',
      person: { id: person.id },
      employer: { id: world.employer.id },
      mayDecide: true,
      mayHire: true,
    });
    const contract = { kind: 'cdi', signedOn: on, startsOn: on, weeklyMinutes: 1_440, version: 7 };
    expect(await post(`${one}/hiring`, contract)).toEqual([201, { id: expect.any(String) }]);
    expect(await get(`/territories/${world.a.id}/hirings`)).toMatchObject({
      counts: { here: 1, elsewhere: 0 },
    });
    const { items: proposed } = await get(`/beneficiaries/${person.id}/proposals`);
    expect(proposed[0]).toMatchObject({ id: proposal.id, state: 'contract' });
  });

  it('asks for each field what it needs, and never why somebody said no', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const { items } = await get(`/rounds/${id}/people?standing=placed&limit=1`);
    const one = `/proposals/${items[0].proposal.id}`;
    const fields = async (url: string, body: object) => {
      const [status, { violations }] = await post(url, body);
      return [status, violations.map(({ path }: { path: string }) => path).sort()];
    };
    expect(await fields(`${one}/present`, {})).toEqual([422, ['on', 'version']]);
    expect(
      await fields(`${one}/answer`, { answer: 'maybe', on: '2026-02-30', version: 1 }),
    ).toEqual([422, ['answer', 'on']]);
    const withReason = { answer: 'no', on: today(), version: 1, reason: 'Trop loin.' };
    expect((await post(`${one}/answer`, withReason))[0]).toBe(422);
    expect(
      (await coordinator.ask('GET', `/rounds/${id}/people?standing=somewhere`)).statusCode,
    ).toBe(422);
  });

  it('does one thing for one key, however often it is sent', async () => {
    const id = await givenRound(app, world.a.coordinator, world.a.id);
    const { items } = await get(`/rounds/${id}/people?standing=placed&limit=1`);
    const [{ proposal }] = items;
    const send = () =>
      coordinator.ask('POST', `/rounds/${id}/shortlist`, {
        headers: { 'idempotency-key': `key-${proposal.id}` },
        body: { proposals: [{ id: proposal.id, version: 1 }] },
      });
    const answers = [await send(), await send()];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers[0]?.json()).toEqual(answers[1]?.json());
  });
});
