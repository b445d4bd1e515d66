import { randomUUID } from 'node:crypto';
import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenFiles, givenOnList } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import type { ListFilesInput } from './beneficiary-input.dto.ts';
import type { FileRowView } from './beneficiary-view.dto.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;

const list = (given: Partial<ListFilesInput> = {}, actor = worker, territoryId = places.a.id) =>
  app.get(BeneficiariesQueries).list(actor, territoryId, { sort: 'name', limit: 50, ...given });
const namesFor = async (given: Partial<ListFilesInput>) =>
  (await list(given)).items.map(({ givenName }) => givenName);

const person = (givenName: string, given: Partial<Beneficiary> = {}) => ({
  givenName,
  familyName: `Essai ${givenName}`,
  lastContactOn: dayFromToday(-3),
  ...given,
});

async function setUp(): Promise<void> {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
}

describe('the list of files, asked', () => {
  beforeAll(async () => {
    await setUp();
    await givenFiles(app, places.a.id, [
      person('Zoé', { familyName: 'D’Œuvre', reference: 'VD-7' }),
      person('Aïcha', { workerId: worker.id, state: 'met' }),
      person('Ben', { lastContactOn: dayFromToday(-57) }),
      person('Cléo', { state: 'paused', listEntryOn: plainDate('2025-01-15') }),
      person('Dan', { state: 'exited', listEntryOn: plainDate('2024-01-15') }),
      person('Parti', { state: 'exited', lastContactOn: dayFromToday(-400) }),
      person('Effacé', { state: 'anonymised' }),
    ]);
    await givenFiles(app, places.b.id, [person('Ailleurs')]);
  });
  afterAll(() => app.close());

  it.each([
    [
      'nothing, all but who is forgotten, by family name',
      {},
      ['Zoé', 'Aïcha', 'Ben', 'Cléo', 'Dan', 'Parti'],
    ],
    ['a name without accents', { q: 'AICHA' }, ['Aïcha']],
    ['a name as it is spoken', { q: "zoe d'oeuvre" }, ['Zoé']],
    ['the number of a file', { q: 'vd-7' }, ['Zoé']],
    ['what nobody is called', { q: 'zzz' }, []],
    ['a percent sign, which stands for itself', { q: '%' }, []],
    ['one state', { state: 'met' }, ['Aïcha']],
    ['who is mine', { worker: 'me' }, ['Aïcha']],
    ['who is nobody’s', { worker: 'none' }, ['Zoé', 'Ben', 'Cléo', 'Dan', 'Parti']],
    ['whose worker is somebody else', { worker: randomUUID() }, []],
    ['who is on the list, resting or not', { list: 'on' }, ['Cléo']],
    ['whom nobody spoke to for 8 weeks, of those accompanied', { withoutContactWeeks: 8 }, ['Ben']],
    ['the same of who left', { withoutContactWeeks: 8, state: 'exited' }, ['Parti']],
    ['the order of entry, of all who have one', { sort: 'entry' }, ['Dan', 'Cléo']],
    ['the order of entry, the last first', { sort: '-entry' }, ['Cléo', 'Dan']],
    ['two things at once', { q: 'essai', worker: 'none', list: 'on' }, ['Cléo']],
  ] as const)('for %s', async (_, given, expected) => {
    expect(await namesFor(given)).toEqual(expected);
    expect((await list(given)).total).toBe(expected.length);
  });

  it('tells how long who is on the list has waited, and of nobody else', async () => {
    const { items } = await list({ sort: 'entry' });
    const waits = items.map(({ givenName, waitingMonths }) => [givenName, waitingMonths]);
    expect(waits).toEqual([
      ['Dan', null],
      ['Cléo', expect.any(Number)],
    ]);
  });

  it('names who accompanies', async () => {
    const [row] = (await list({ q: 'aicha' })).items;
    expect(row?.worker).toEqual({ id: worker.id, name: expect.stringContaining('Personne') });
  });

  it('is the same for an auditor of the region, and not found for who may not look', async () => {
    const auditor = await givenPerson(app, { role: 'auditor' });
    expect((await list({}, auditor)).total).toBe(6);
    expect((await list({}, auditor, places.b.id)).total).toBe(1);
    for (const actor of [places.officer, places.b.coordinator]) {
      await expect(list({}, actor).then(() => 'shown')).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });

  it('answers in the own territory what is asked there, whatever one may do elsewhere', async () => {
    await expect(list({}, worker, places.b.id).then(() => 'shown')).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});

describe('the list of files, page by page', () => {
  beforeAll(async () => {
    await setUp();
    await givenOnList(
      app,
      places.a.id,
      Array.from({ length: 120 }, (_, index) => ({
        familyName: `Nom ${index % 17}`,
        listEntryOn: dayFromToday(-(index % 23)),
      })),
    );
  });
  afterAll(() => app.close());

  it.each(['name', '-name', 'entry', '-entry'] as const)(
    'by %s has no hole and no double',
    async (sort) => {
      const rows: FileRowView[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ sort, limit: 50, ...(cursor ? { cursor } : {}) });
        expect(page.total).toBe(120);
        rows.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      const column = sort.endsWith('name')
        ? `app.fold(coalesce(family_name, '') || ' ' || given_name)`
        : 'list_entry_on';
      const direction = sort.startsWith('-') ? 'desc' : 'asc';
      const expected = await app.asOwner<{ id: string }>(
        `select id from beneficiaries order by ${column} ${direction}, id ${direction}`,
      );
      expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    },
  );

  it('refuses a cursor that it did not give', async () => {
    await expect(list({ cursor: 'rien' })).rejects.toMatchObject({ code: 'shared.wrong-cursor' });
  });
});
