import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aZoneInput,
  givenProgramme,
  givenTerritory,
  zonesSentBack,
} from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { CorrectTerritory } from './correct-territory.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import type { CorrectTerritoryInput } from './territory-input.dto.ts';
import type { TerritoryView } from './territory-view.dto.ts';

let app: TestApp;
let officer: PersonActor;
let territory: TerritoryView;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  const zones = ['Un', 'Deux', 'Trois'].map((name) => aZoneInput({ name }));
  territory = await givenTerritory(app, officer, { code: randomUUID(), zones });
});

const correct = (zones: NonNullable<CorrectTerritoryInput['zones']>, version = 1) =>
  app.get(CorrectTerritory).correct(officer, territory.id, { zones, reason: 'Faute.', version });
const idsOf = ({ zones }: TerritoryView) => zones.map(({ id }) => id);
const namesOf = ({ zones }: TerritoryView) => zones.map(({ name }) => name);

describe('correcting the zones of a territory', () => {
  it('renames one and keeps the rows of all', async () => {
    const [first, ...rest] = zonesSentBack(territory.zones);
    const corrected = await correct([{ ...aZoneInput(), ...first, name: 'Premier' }, ...rest]);
    expect(namesOf(corrected)).toEqual(['Premier', 'Deux', 'Trois']);
    expect(idsOf(corrected)).toEqual(idsOf(territory));
  });

  it('puts them in another order, which is a correction too', async () => {
    const corrected = await correct(zonesSentBack(territory.zones).toReversed());
    expect(namesOf(corrected)).toEqual(['Trois', 'Deux', 'Un']);
    expect(idsOf(corrected)).toEqual(idsOf(territory).toReversed());
  });

  it('takes one away and adds another, which gets a row of its own', async () => {
    const [first, , third] = zonesSentBack(territory.zones);
    const corrected = await correct([
      { ...aZoneInput(), ...first },
      aZoneInput({ name: 'Quatre' }),
      { ...aZoneInput(), ...third },
    ]);
    expect(namesOf(corrected)).toEqual(['Un', 'Quatre', 'Trois']);
    const [one, four, three] = idsOf(corrected);
    expect([one, three]).toEqual([first?.id, third?.id]);
    expect(idsOf(territory)).not.toContain(four);
  });

  it('takes all of them away', async () => {
    expect(await correct([])).toMatchObject({ zones: [], inhabitants: null, municipalities: [] });
  });

  it('does not take the row of another territory, nor a row twice', async () => {
    const other = await givenTerritory(app, officer, { code: randomUUID() });
    const [stolen] = idsOf(other);
    const [first] = idsOf(territory);
    const corrected = await correct([
      aZoneInput({ name: 'Volée', ...(stolen ? { id: stolen } : {}) }),
      aZoneInput({ name: 'Un', ...(first ? { id: first } : {}) }),
      aZoneInput({ name: 'Double', ...(first ? { id: first } : {}) }),
    ]);
    expect(namesOf(corrected)).toEqual(['Volée', 'Un', 'Double']);
    const [a, b, c] = idsOf(corrected);
    expect(b).toBe(first);
    expect(new Set([a, b, c, stolen]).size).toBe(4);
    expect(await app.get(TerritoriesQueries).get(officer, other.id)).toEqual(other);
  });

  it('keeps the old zones in the history, by what they say and not by their rows', async () => {
    await correct([aZoneInput({ name: 'Seule' })]);
    const { items } = await app.get(TerritoriesQueries).history(officer, territory.id);
    const [change, ...more] = items[0]?.changes ?? [];
    expect(more).toEqual([]);
    expect(change?.field).toBe('zones');
    expect(change?.before).toEqual(['Un', 'Deux', 'Trois'].map((name) => aZoneInput({ name })));
    expect(change?.after).toEqual([aZoneInput({ name: 'Seule' })]);
  });
});

describe('people who are counted with another zone', () => {
  const alone = aZoneInput({ name: 'Un', inhabitants: null });

  it('make the sum of the territory whole', async () => {
    const open = await correct([alone, aZoneInput({ name: 'Deux' })]);
    expect(open.inhabitants).toEqual({ count: 9_000, complete: false });
    const whole = await correct(
      [{ ...alone, countedWith: 'Deux' }, aZoneInput({ name: 'Deux' })],
      2,
    );
    expect(whole.inhabitants).toEqual({ count: 9_000, complete: true });
  });

  it('are the same sum on the page and in the list', async () => {
    const zones = [
      { ...alone, countedWith: 'Deux' },
      aZoneInput({ name: 'Deux', municipality: 'Autre' }),
      aZoneInput({ name: 'Trois', inhabitants: null, municipality: 'Encore' }),
    ];
    const page = await correct(zones);
    const { items } = await app.get(TerritoriesQueries).list(officer, { sort: 'name', limit: 100 });
    const row = items.find(({ id }) => id === territory.id);
    expect(row?.inhabitants).toEqual(page.inhabitants);
    expect(row?.municipalities).toEqual(page.municipalities);
    expect(row?.municipalities).toEqual(['Essai', 'Autre', 'Encore']);
  });

  it('are no sum at all where nobody is counted', async () => {
    expect((await correct([alone])).inhabitants).toBeNull();
  });
});
