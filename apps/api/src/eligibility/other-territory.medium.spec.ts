import { aWork, aYes } from '@etabli/domain/testing/a-fact';
import { exactly } from '@etabli/domain/values/date-span';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenFacts, givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { BeneficiariesQueries } from '../beneficiaries/beneficiaries.queries.ts';
import type { FactInput } from '../beneficiaries/fact-input.dto.ts';
import { RecordFact } from '../beneficiaries/record-fact.ts';
import { programme2022, programmeCode } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import { PublishRules } from '../territories/publish-rules.ts';
import { assessPerson } from './assessments.queries.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;
let file: PlantedFile;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.asOwner(`update territories set state = 'active' where id = $1`, [places.b.id]);
  [file] = (await givenFiles(app, places.a.id, [{ state: 'volunteer' }])) as [PlantedFile];
});

const home = (given: Partial<Extract<FactInput, { kind: 'domicile' }>>): FactInput => ({
  kind: 'domicile',
  type: 'registered',
  isHere: false,
  territoryId: null,
  zone: null,
  country: 'BE',
  from: exactly(dayFromToday(-400)),
  until: null,
  source: 'municipality',
  note: null,
  version: 1,
  ...given,
});
const record = (given: Parameters<typeof home>[0]) =>
  app.get(RecordFact).record(worker, file.id, home(given));
const domiciles = async () =>
  (await app.get(BeneficiariesQueries).get(worker, file.id)).facts.filter(
    ({ kind }) => kind === 'domicile',
  );
const assessed = async () => {
  const { assessment } = await app
    .get(Database)
    .read(worker, (tx) => assessPerson(tx, file, worker.today));
  return assessment.criteria[1];
};

describe('an address in another territory of the programme', () => {
  it('is told by its id, and shown by its name', async () => {
    const { items } = await app.get(BeneficiariesQueries).otherTerritories(worker, places.a.id);
    expect(items).toEqual([{ id: places.b.id, name: expect.any(String) }]);
    await record({ territoryId: places.b.id });
    expect(await domiciles()).toMatchObject([
      { territoryId: places.b.id, territoryName: items[0]?.name },
    ]);
  });

  it.each([
    ['that is the file’s own', () => places.a.id, 'beneficiaries.fact-here-and-elsewhere'],
    [
      'that is not there',
      () => '00000000-0000-4000-8000-000000000000',
      'beneficiaries.no-such-territory',
    ],
  ])('is refused of one %s, at its field; nothing is stored', async (_, id, code) => {
    await expect(record({ territoryId: id() })).rejects.toMatchObject({
      violations: [{ path: 'territoryId', code }],
    });
    expect(await domiciles()).toEqual([]);
  });

  it('is refused of one that is still being prepared, and beside an address here', async () => {
    await expect(record({ territoryId: places.b.id, isHere: true })).rejects.toMatchObject({
      violations: [{ code: 'beneficiaries.fact-here-and-elsewhere' }],
    });
    await app.asOwner(`update territories set state = 'draft' where id = $1`, [places.b.id]);
    await expect(record({ territoryId: places.b.id })).rejects.toMatchObject({
      violations: [{ code: 'beneficiaries.no-such-territory' }],
    });
  });

  it('counts where the rules say so, and else does not', async () => {
    await givenFacts(app, file, [aWork('unoccupied', '2021-03-01'), aYes('2026-01-12')]);
    await record({ territoryId: places.b.id, until: exactly(dayFromToday(-61)) });
    await record({ isHere: true, from: exactly(dayFromToday(-60)), version: 2 });
    expect(await assessed()).toMatchObject({ outcome: 'no', reason: 'too-short' });
    const rules = structuredClone(programme2022.rules);
    rules.eligibility.otherTerritoriesCount.value = true;
    const validFrom = dayFromToday(0);
    await app
      .get(PublishRules)
      .publish(places.officer, programmeCode, { ...programme2022, rules, validFrom });
    expect(await assessed()).toMatchObject({ outcome: 'yes' });
  });
});
