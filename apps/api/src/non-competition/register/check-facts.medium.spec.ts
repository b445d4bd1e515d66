import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { aDraft } from '@etabli/domain/testing/a-check';
import { someCheckRules } from '@etabli/domain/testing/some-check-rules';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenRegister } from '../../../test/given/register.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Database } from '../../platform/connections/database.ts';
import { CheckFactsQueries, type CheckQuestion } from './check-facts.queries.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const verviers = { latitude: 50.5911, longitude: 5.8652 };
const question: CheckQuestion = {
  on: plainDate('2026-11-01'),
  territoryId: null,
  activity: aDraft(),
  zones: [{ name: 'Centre', municipality: 'Verviers', point: verviers }],
  struckOut: [],
  rules: someCheckRules(),
  rulesVersion: 1,
};
const find = (asked: Partial<CheckQuestion> = {}) =>
  app
    .get(Database)
    .read(given.a.coordinator, (tx) =>
      app.get(CheckFactsQueries).find(tx, { ...question, ...asked }),
    );
const plasterer = { version: 2025, code: '43310', role: 'SECO' } as const;

describe('what a check looks at', () => {
  it('is nothing while no extract was imported', async () => {
    expect(await find()).toBe(undefined);
  });

  describe('with an extract', () => {
    beforeEach(() =>
      givenRegister(app, [
        { number: '2000000001' },
        { number: '2000000002', activities: [plasterer], isInherited: true, denomination: null },
        {
          number: '2000000003',
          activities: [{ version: 2025, code: '10711', role: 'MAIN' }],
        },
        {
          number: '2000000004',
          postcode: '4820',
          nisCode: '63020',
          latitude: 50.6147,
          longitude: 5.8531,
        },
        {
          number: '2000000005',
          postcode: '6700',
          nisCode: '81001',
          latitude: 49.6837,
          longitude: 5.8139,
        },
        {
          number: '2000000006',
          activities: [{ version: 2008, code: '43211', role: 'MAIN' }],
        },
      ]),
    );

    it('is whoever is near in kind and in place, with its own figures', async () => {
      const facts = await find();
      expect(facts?.establishments.map(({ number }) => number).sort()).toEqual([
        '2000000001',
        '2000000002',
        '2000000004',
      ]);
      expect(facts?.establishments.find(({ number }) => number === '2000000002')).toEqual({
        number: '2000000002',
        enterpriseNumber: '0400000001',
        name: null,
        municipality: '63079',
        point: verviers,
        precision: 'municipality',
        activities: [{ version: '2025', code: '43310', role: 'SECO' }],
        isInherited: true,
      });
      expect(facts?.extract).toEqual({ number: 140, snapshotOn: '2026-10-05' });
      expect(facts?.unread.absentEditions).toEqual([]);
    });

    it('is whoever stands near at an own address, although the centre of the municipality is far', async () => {
      const spa = { postcode: '4900', nisCode: '63072' };
      await givenRegister(app, [
        { number: '2000000007', ...spa, latitude: 50.4922, longitude: 5.8642 },
        {
          number: '2000000008',
          ...spa,
          ...{ latitude: 50.5601, longitude: 5.8702, pointPrecision: 'address' },
        },
      ]);
      const facts = await find();
      expect(facts?.establishments).toMatchObject([{ number: '2000000008', precision: 'address' }]);
    });

    it('comes with what each does in the divisions asked, and not with the rest', async () => {
      const baker = { version: 2025, code: '10711', role: 'MAIN' } as const;
      await givenRegister(app, [{ number: '2000000009', activities: [baker, plasterer] }]);
      const facts = await find();
      expect(facts?.establishments[0]?.activities).toEqual([
        { version: '2025', code: '43310', role: 'SECO' },
      ]);
    });

    it('counts the class in the municipality, the arrondissement and Wallonia', async () => {
      const counts = (await find())?.counts;
      const [here, there, all] = [counts?.territory, counts?.district, counts?.region];
      expect([here?.name, there?.name, all?.name]).toEqual(['Verviers', 'Verviers', 'Wallonie']);
      expect([here, there, all].map((area) => area?.classes[0]?.establishments)).toEqual([1, 2, 3]);
      expect(here?.inhabitants).toBeGreaterThan(50_000);
    });

    it('tells who lives within reach, so that presence can be set beside inhabitants', async () => {
      const inhabited = (await find())?.inhabited ?? [];
      expect(inhabited.map(({ municipality }) => municipality)).toEqual(
        expect.arrayContaining(['63079', '63020']),
      );
      expect(inhabited.every(({ inhabitants }) => inhabitants > 0)).toBe(true);
      expect(inhabited.length).toBeLessThan(20);
    });

    it('is checked to a result that says where it comes from', async () => {
      const facts = await find();
      const result = facts && checkNonCompetition(facts);
      expect(result).toMatchObject({
        signal: 'high',
        directCompetitors: 2,
        extract: { number: 140 },
      });
      expect(result?.others).toMatchObject([{ code: '4331', establishments: 1 }]);
    });

    it('finds by an older code whoever a published correspondence leads to', async () => {
      const source = { title: 'Essai' };
      const codes = { '43211': ['43211', '43212'] };
      const rules = someCheckRules({ conversions: [{ from: '2008', to: '2025', codes, source }] });
      const facts = await find({ rules });
      const rows = facts ? checkNonCompetition(facts).rows : [];
      const row = rows.find(({ establishmentNumber }) => establishmentNumber === '2000000006');
      expect(row).toMatchObject({ nearness: 1, pair: { convertedTo: '43211' } });
    });

    it('says when the extract has no code of the edition asked', async () => {
      await givenRegister(app, [
        { number: '2000000006', activities: [{ version: 2008, code: '43211', role: 'MAIN' }] },
      ]);
      const facts = await find();
      expect(facts?.unread.absentEditions).toEqual(['2025']);
      expect(facts && checkNonCompetition(facts).signal).toBe('medium');
    });
  });
});
