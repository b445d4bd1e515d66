import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenMatchingWorld, type MatchingWorld } from '../../../test/given/matching.ts';
import { givenVisitor } from '../../../test/given/visitors.ts';
import { openInlineRelay } from '../../../test/inline-relay.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import type { Visitor } from '../../../test/visitor.ts';

let app: TestApp;
let world: MatchingWorld;
let officer: Visitor;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  await app.asOwner(`update territories set state = 'active'`);
  officer = await givenVisitor(app, { role: 'region_officer' });
});
afterAll(() => app.close());

async function ask(method: 'GET' | 'POST', url: string, body?: object) {
  const answer = await officer.ask(method, url, body ? { body } : {});
  return [answer.statusCode, answer.json()] as const;
}

it('rounds of a region over HTTP: chosen, asked for once, watched to the end, then not to be stopped', async () => {
  const [, { choices, items, mayRun }] = await ask('GET', '/regional-rounds');
  expect([items, mayRun]).toEqual([[], true]);
  expect(choices.map(({ code }: { code: string }) => code).sort()).toEqual(['a', 'b']);

  const body = { territories: [world.a.id] };
  const [created, asked] = await ask('POST', '/regional-rounds', body);
  expect([created, asked]).toMatchObject([201, { number: 1, state: 'requested' }]);
  expect((await ask('POST', '/regional-rounds', { territories: null }))[1].id).toBe(asked.id);

  const relay = await openInlineRelay(app.env);
  await relay.deliver().finally(() => relay.close());
  const [, told] = await ask('GET', `/regional-rounds/${asked.id}`);
  expect(told).toMatchObject({
    state: 'finished',
    requestedBy: expect.any(String),
    progress: { territories: 1, ended: 1, percent: 100, peopleRead: 4 },
    parts: [
      {
        state: 'computed',
        counts: { placed: null, unplaced: null, excluded: 0 },
        roundId: null,
      },
    ],
    mayRun: true,
  });
  const [status, problem] = await ask('POST', `/regional-rounds/${asked.id}/cancel`);
  expect([status, problem.code]).toEqual([409, 'matching.round-over']);
});

it('refuses what is not a choice, field by field', async () => {
  const [status, problem] = await ask('POST', '/regional-rounds', { territories: [] });
  expect([status, problem.violations[0].path]).toEqual([422, 'territories']);
});
