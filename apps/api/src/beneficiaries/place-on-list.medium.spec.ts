import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenFiles, givenOnList, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';

let app: TestApp;
let places: TwoTerritories;
let list: PlantedFile[];

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  // 60 people, three of them a day; and some who are no longer on the list, or on another.
  list = await givenOnList(
    app,
    places.a.id,
    Array.from({ length: 60 }, (_, index) => ({
      listEntryOn: dayFromToday(Math.floor(index / 3) - 100),
    })),
  );
  const long = { state: 'exited', listEntryOn: plainDate('2020-01-01') } as const;
  await givenFiles(app, places.a.id, Array<Partial<Beneficiary>>(5).fill(long));
  await givenOnList(app, places.b.id, 30);
});
afterAll(() => app.close());

const placeOf = async (file: PlantedFile | undefined) =>
  (await app.get(BeneficiariesQueries).get(places.a.coordinator, file?.id ?? '')).place;

describe('the place on the list', () => {
  it('is a band that counts who waits here and entered before', async () => {
    expect(await placeOf(list[0])).toEqual({ from: 1, to: 20 });
    expect(await placeOf(list[17])).toEqual({ from: 1, to: 20 });
    expect(await placeOf(list[59])).toEqual({ from: 51, to: 100 });
  });

  it('is shared by those who entered on one day: the best of that day', async () => {
    // Places 19 to 21 entered together: all three stand at 19.
    expect(await placeOf(list[20])).toEqual({ from: 1, to: 20 });
    expect(await placeOf(list[21])).toEqual({ from: 21, to: 50 });
  });

  it('is none for who is not on the list, and none where the rules tell none', async () => {
    const [gone] = await givenFiles(app, places.a.id, [
      { state: 'exited', listEntryOn: plainDate('2020-01-01') },
    ]);
    expect(await placeOf(gone)).toBeNull();
    await app.asOwner(`update programme_versions set rules = rules - 'list'`);
    expect(await placeOf(list[0])).toBeNull();
  });
});
