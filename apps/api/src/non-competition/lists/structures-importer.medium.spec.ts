import { anOffer } from '@etabli/domain/testing/an-activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { givenActivity } from '../../../test/given/activities.ts';
import { csvOf, importList } from '../../../test/given/lists.ts';
import { givenRegister } from '../../../test/given/register.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { DossiersQueries } from '../check/dossiers.queries.ts';
import { RunCheck } from '../check/run-check.ts';
import { listEnterpriseLists } from './enterprise-lists.queries.ts';

let app: TestApp;
let territoryId: string;
let officer: PersonActor;
let coordinator: PersonActor;
beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
  const zones = [aZoneInput({ name: 'Centre', municipality: 'Verviers' })];
  ({ id: territoryId } = await givenTerritory(app, officer, { zones }));
  coordinator = await givenPerson(app, { role: 'territory_coordinator', territoryId });
});
afterAll(() => app.close());

const headings = ['Numéro d’entreprise', 'Nom', 'Liste', 'Commune', 'Source', 'Date de la liste'];
const take = (...rows: string[][]) =>
  importList(app, coordinator, {
    kind: 'structures',
    territoryId,
    content: csvOf([headings, ...rows]),
  });
const lists = () =>
  app.get(Database).read(coordinator, (tx) => listEnterpriseLists(tx, territoryId));

const source = 'SPW Économie sociale';
const workshop = ['0403.019.261', 'Atelier', 'IDESS', 'Verviers', source, '01/09/2026'];
const school = ['BE 0431 150 350', 'École', 'EFT', '', source, '01/09/2026'];

describe('a list of the social economy', () => {
  it('is kept with its source and its day', async () => {
    expect(await take(workshop, school)).toMatchObject({
      counts: { created: 2, refused: 0 },
      refused: [],
    });
    expect(await lists()).toEqual([
      {
        kind: 'cisp',
        enterprises: ['0431150350'],
        source: { title: source, readOn: '2026-09-01' },
      },
      {
        kind: 'idess',
        enterprises: ['0403019261'],
        source: { title: source, readOn: '2026-09-01' },
      },
    ]);
  });

  it('says nothing new the second time, and is corrected by another word for the same', async () => {
    expect(await take(workshop, school)).toMatchObject({ counts: { unchanged: 2 } });
    const renamed = workshop.with(1, 'Atelier du Centre');
    expect(await take(renamed)).toMatchObject({ counts: { updated: 1 } });
    const [kept] = await app.asOwner(
      `select name, place from listed_enterprises where kind = 'idess'`,
    );
    expect(kept).toEqual({ name: 'Atelier du Centre', place: 'Verviers' });
  });

  it('gives way to a later one of its kind, and stays', async () => {
    const later = ['0431150350', 'École', 'IDESS', 'Dison', source, '01/11/2026'];
    expect(await take(later)).toMatchObject({ counts: { created: 1 } });
    expect((await lists()).find(({ kind }) => kind === 'idess')?.enterprises).toEqual([
      '0431150350',
    ]);
    const [counted] = await app.asOwner(
      `select count(*)::int as count from listed_enterprises where kind = 'idess'`,
    );
    expect(counted).toEqual({ count: 2 });
  });

  it.each([
    ['a number that does not exist', 0, '0403.019.262', 'Numéro d’entreprise (A)'],
    ['no number', 0, '', 'Numéro d’entreprise (A)'],
    ['a list that nobody keeps', 2, 'SCRL', 'Liste (C)'],
    ['a day to come', 5, '01/01/2099', 'Date de la liste (F)'],
    ['no source', 4, '', 'Source (E)'],
  ])(
    'is refused where it tells %s, naming row and column, and the rest is taken',
    async (_, place, cell, where) => {
      const other = ['0400.378.485', 'Coopérative', 'EI', 'Pepinster', source, '01/10/2026'];
      const report = await take(other, workshop.with(place, cell));
      expect(report.counts).toMatchObject({ refused: 1 });
      expect(report.refused).toEqual([{ row: 3, reason: expect.stringContaining(where) }]);
    },
  );

  it('names the second of two equal rows', async () => {
    const report = await take(workshop.with(5, '02/10/2026'), workshop.with(5, '02/10/2026'));
    expect(report).toMatchObject({ counts: { created: 1, refused: 1 }, refused: [{ row: 3 }] });
  });

  it('is asked by the check: whoever stands on it is shown as such, and is to be consulted', async () => {
    await givenRegister(app, [
      { number: '2000000001', enterpriseNumber: '0431150350', denomination: 'École' },
      { number: '2000000002', enterpriseNumber: '0400000001' },
    ]);
    const offer = anOffer({ codes: [{ code: '43211', share: 100 }] });
    const { id } = await givenActivity(app, { territoryId, state: 'drafted', offer });
    await app.get(RunCheck).run(coordinator, id);
    const { check } = await app.get(DossiersQueries).get(coordinator, id);
    const rows = check?.rows.map(({ name, lists: kinds }) => [name, kinds]);
    expect(rows).toEqual([
      ['École', ['cisp', 'idess']],
      ['Essai', []],
    ]);
    const reason = check?.reasons.find(({ rule }) => rule === 'social-economy-overlap');
    expect(reason).toMatchObject({
      reason: 'on-lists',
      params: { count: 1, lists: 'cisp idess' },
    });
    expect(check?.notes.find(({ code }) => code === 'lists-missing')?.params).toMatchObject({
      lists: expect.not.stringContaining('idess'),
    });
  });

  it('stands in the list of dossiers for whoever may read them', async () => {
    const { lists: told } = await app.get(DossiersQueries).list(coordinator, { limit: 10 });
    expect(told.find(({ kind }) => kind === 'cisp')).toMatchObject({
      territory: { id: territoryId },
      enterprises: 1,
      listedOn: '2026-09-01',
    });
    const other = await givenTerritory(app, officer, { code: 'ailleurs' });
    const stranger = await givenPerson(app, {
      role: 'territory_coordinator',
      territoryId: other.id,
    });
    expect((await app.get(DossiersQueries).list(stranger, { limit: 10 })).lists).toEqual([]);
  });
});
