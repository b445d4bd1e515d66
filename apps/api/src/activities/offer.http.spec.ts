import { anOffer } from '@etabli/domain/testing/an-activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivityInput } from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';

let app: TestApp;
let given: TwoTerritories;
let coordinator: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  coordinator = await givenVisitor(app, {
    role: 'territory_coordinator',
    territoryId: given.a.id,
  });
});
afterAll(() => app.close());

const create = (code: string) =>
  coordinator.ask('POST', `/territories/${given.a.id}/activities`, {
    body: anActivityInput({ code }),
  });
const correct = (id: string, offer: object) =>
  coordinator.ask('PATCH', `/activities/${id}`, {
    body: { offer, reason: 'Le prix est connu.', version: 1 },
  });

describe('what an activity offers, over HTTP', () => {
  it('is told after the sheet, and stays in the history as one field', async () => {
    const { id } = (await create('jardins')).json();
    const answer = await correct(id, anOffer());
    expect(answer.statusCode).toBe(200);
    expect(answer.json().offer).toEqual(anOffer());
    const { items } = (await coordinator.ask('GET', `/activities/${id}/history`)).json();
    expect(items[0].changes).toEqual([{ field: 'offer', before: null, after: anOffer() }]);
  });

  it('is refused at its fields: a code that does not exist, shares that are not a hundred', async () => {
    const { id } = (await create('haies')).json();
    const answer = await correct(id, anOffer({ codes: [{ code: '99999', share: 90 }] }));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().violations).toEqual([
      { path: 'offer.codes', code: 'activities.shares-not-whole' },
      { path: 'offer.codes.0.code', code: 'activities.no-such-nace-code' },
    ]);
  });

  it.each([
    [
      'a reach of zero',
      { catchmentMetres: 0 },
      'offer.catchmentMetres',
      'activities.catchment-zero',
    ],
    ['customers of no kind', { clientele: [] }, 'offer.clientele', 'activities.clientele-none'],
    [
      'a price below nothing',
      { prices: [{ what: 'a', unit: 'b', cents: -1 }] },
      'offer.prices.0.cents',
      'shared.too-small',
    ],
    [
      'customers of more than all',
      { solventPercent: 101 },
      'offer.solventPercent',
      'shared.too-big',
    ],
  ])('is refused at its field: %s', async (_, given, path, code) => {
    const { id } = (await create(`offre-${path.slice(6, 12).toLowerCase()}`)).json();
    const answer = await correct(id, { ...anOffer(), ...given });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().violations).toMatchObject([{ path, code }]);
  });

  it('has codes that are found by words, or named by their digits', async () => {
    const found = await coordinator.ask('GET', '/nace-codes?q=am%C3%A9nagement%20paysager');
    expect(found.json().items[0].code).toBe('81300');
    const named = await coordinator.ask('GET', '/nace-codes?codes=43211,81300');
    expect(named.json().items.map((one: { code: string }) => one.code)).toEqual(['43211', '81300']);
    expect((await coordinator.ask('GET', '/nace-codes?codes=1')).statusCode).toBe(422);
  });
});
