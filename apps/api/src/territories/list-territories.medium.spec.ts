import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { programmeCode } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import type { ListTerritoriesInput } from './territory-input.dto.ts';
import type { TerritoryRowView } from './territory-view.dto.ts';

let app: TestApp;
let officer: PersonActor;

const list = (asked: Partial<ListTerritoriesInput> = {}, actor = officer) =>
  app.get(TerritoriesQueries).list(actor, { sort: 'name', limit: 100, ...asked });
const namesFor = async (asked: Partial<ListTerritoriesInput>) =>
  (await list(asked)).items.map(({ name }) => name);

/** Many drafts at once: names and days come back again and again, in capitals and with accents. */
const givenMany = (count: number) =>
  app.asOwner(
    `insert into territories (id, code, programme_code, name, is_name_published, is_demonstration,
       state, state_since, version)
     select gen_random_uuid(), 'rang-' || n, $1,
       (array['Élan', 'elan', 'Zone', 'zone', 'Été', 'abc', 'ABC'])[n % 7 + 1], true, true,
       'draft', date '2023-01-01' + n % 5, 1
     from generate_series(1, $2) n`,
    [programmeCode, count],
  );

describe('searching in the list of territories', () => {
  beforeAll(async () => {
    app = await openTestApp();
    officer = await givenProgramme(app);
    const zone = aZoneInput({ name: 'Pré-Javais', municipality: 'Liège' });
    await givenTerritory(app, officer, { code: 'a', name: 'Val d’Œuvre', zones: [zone] });
    await givenTerritory(app, officer, { code: 'b', name: '100 % Ici', zones: [] });
    await givenTerritory(app, officer, { code: 'c', name: 'Nord_Sud', zones: [] });
    await givenTerritory(app, officer, { code: 'd', name: String.raw`Barre\Oblique`, zones: [] });
  });
  afterAll(() => app.close());

  it.each([
    ['a name in capitals', 'NORD', ['Nord_Sud']],
    ['a name without its ligature', 'oeuvre', ['Val d’Œuvre']],
    ['a name with its ligature', 'œuvre', ['Val d’Œuvre']],
    ['a name with the straight apostrophe of a keyboard', "d'o", ['Val d’Œuvre']],
    ['a name with the apostrophe of a printer', 'd’o', ['Val d’Œuvre']],
    ['a municipality without accents', 'liege', ['Val d’Œuvre']],
    ['a municipality with other accents', 'LIÉGE', ['Val d’Œuvre']],
    ['a municipality whose accents are marks of their own', 'Lie\u0300ge', ['Val d’Œuvre']],
    ['a zone', 'pre-jav', ['Val d’Œuvre']],
    ['a percent sign, which stands for itself', '%', ['100 % Ici']],
    ['a percent sign of full width', '％', ['100 % Ici']],
    ['a low line, which stands for itself', '_', ['Nord_Sud']],
    ['a backslash, which stands for itself', '\\', [String.raw`Barre\Oblique`]],
    ['a quote, which ends nothing', `' or 1=1 --`, []],
    ['what nobody is called', 'zzz', []],
  ])('finds %s', async (_, q, expected) => {
    expect(await namesFor({ q })).toEqual(expected);
    expect((await list({ q })).total).toBe(expected.length);
  });

  it('finds all with an empty question', async () => {
    expect(await namesFor({ q: '' })).toHaveLength(4);
  });

  it('does not find in a place that the zones of another territory have', async () => {
    const { id } = await givenTerritory(app, officer, { code: 'e', name: 'Ailleurs', zones: [] });
    const actor = await givenPerson(app, { role: 'employer', territoryId: id });
    expect(await list({ q: 'liege' }, actor)).toEqual({ items: [], next: null, total: 0 });
  });
});

describe('the list of territories', () => {
  beforeAll(async () => {
    app = await openTestApp();
    officer = await givenProgramme(app);
    await givenMany(120);
  });
  afterAll(() => app.close());

  const sorts = ['name', '-name', 'since', '-since'] as const;

  async function pages(sort: (typeof sorts)[number], limit: number): Promise<TerritoryRowView[]> {
    const rows: TerritoryRowView[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ sort, limit, ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(120);
      rows.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    return rows;
  }

  it.each(sorts.flatMap((sort) => [7, 50, 60].map((limit) => [sort, limit] as const)))(
    'by %s, in pages of %i, has no hole and no double',
    async (sort, limit) => {
      const rows = await pages(sort, limit);
      const column = sort.endsWith('name') ? 'app.fold(name)' : 'state_since';
      const direction = sort.startsWith('-') ? 'desc' : 'asc';
      const expected = await app.asOwner<{ id: string }>(
        `select id from territories order by ${column} ${direction}, id ${direction}`,
      );
      expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    },
  );

  it('ends without a next page when the last one is full', async () => {
    const first = await list({ limit: 60 });
    const last = await list({ limit: 60, cursor: first.next ?? '' });
    expect([last.items.length, last.next]).toEqual([60, null]);
  });

  it('goes on at the right place when rows come and go between two pages', async () => {
    const first = await list({ limit: 10 });
    const [gone] = await app.asOwner<{ id: string }>(
      'delete from territories where id = $1 returning id',
      [first.items.at(-1)?.id],
    );
    const second = await list({ limit: 10, cursor: first.next ?? '' });
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect(gone).toBeDefined();
    expect(new Set(seen).size).toBe(20);
    expect(second.total).toBe(119);
  });

  it.each([
    ['no cursor at all', 'ceci n’en est pas un'],
    ['nothing in it', Buffer.from('null').toString('base64url')],
    ['no id in it', Buffer.from('["a","b"]').toString('base64url')],
    [
      'a text that no table takes',
      Buffer.from(`["\\u0000","${randomUUID()}"]`).toString('base64url'),
    ],
  ])('refuses a cursor with %s', async (_, cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'shared.wrong-cursor',
    });
  });

  it('shows one state alone, and counts what it shows', async () => {
    await givenTerritory(app, officer, { code: 'actif', name: 'Actif' });
    await app.asOwner(`update territories set state = 'active' where code = 'actif'`);
    expect(await namesFor({ state: 'active' })).toEqual(['Actif']);
    expect(await list({ state: 'closed' })).toEqual({ items: [], next: null, total: 0 });
    expect((await list({ state: 'active', q: 'actif' })).total).toBe(1);
  });

  it('tells of each row what the page tells', async () => {
    const source = { title: 'Essai' };
    const made = await givenTerritory(app, officer, {
      code: 'entier',
      name: 'Tout entier',
      promoter: { value: 'ASBL Essai', source },
      jobsTarget: { value: 42, source },
      zones: [aZoneInput(), aZoneInput({ name: 'Bas-Essai' })],
      on: plainDate('2024-05-05'),
    });
    const { items } = await list({ q: 'tout entier' });
    expect(items).toEqual([
      {
        id: made.id,
        code: 'entier',
        name: 'Tout entier',
        isNamePublished: true,
        isDemonstration: true,
        state: 'draft',
        stateSince: '2024-05-05',
        promoter: 'ASBL Essai',
        jobsTarget: 42,
        municipalities: ['Essai'],
        inhabitants: { count: 18_000, complete: true },
        version: 1,
      },
    ]);
  });

  it('shows a coordinator the own territories, and counts those', async () => {
    const [own] = (await list({ limit: 1 })).items;
    const actor = await givenPerson(app, {
      role: 'territory_coordinator',
      territoryId: own?.id ?? null,
    });
    expect(await list({ limit: 1 }, actor)).toEqual({ items: [own], next: null, total: 1 });
  });

  it('shows an independent expert none: the role reads calls, not territories', async () => {
    const actor = await givenPerson(app, { role: 'independent_expert' });
    expect(await list({}, actor)).toEqual({ items: [], next: null, total: 0 });
  });
});
