import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenActivity } from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';

let app: TestApp;
let given: TwoTerritories;
let secretary: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  secretary = await givenVisitor(app, { role: 'committee_secretary', territoryId: given.a.id });
});
afterAll(() => app.close());

describe('decisions over HTTP', () => {
  it('are told what is wrong with them at each field', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id, state: 'drafted' });
    const answer = await secretary.ask('POST', `/activities/${id}/clearances`, {
      body: {
        decision: 'favourable',
        conditions: [{ kind: 'area', words: 'Le quartier.' }],
        decidedOn: '2026-03-02',
        inForceFrom: '2026-03-01',
        motive: 'Personne ne le fait.',
        version: 1,
      },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().violations).toMatchObject([
      { path: 'inForceFrom', code: 'non-competition.in-force-before-decided' },
      { path: 'conditions', code: 'non-competition.conditions-unexpected' },
    ]);
  });

  it('have a number that is one', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    for (const number of ['0', 'x', '1e9']) {
      const answer = await secretary.ask(
        'POST',
        `/activities/${id}/clearances/${number}/withdrawal`,
        {
          body: { motive: 'Essai', version: 1 },
        },
      );
      expect([number, answer.statusCode]).toEqual([number, 422]);
    }
  });
});
