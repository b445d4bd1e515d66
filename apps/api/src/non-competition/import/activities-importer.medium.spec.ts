import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { csvOf, importList } from '../../../test/given/lists.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { sheetOfActivities } from '../../demonstration/invented/activities-sheet.ts';
import { inventedActivities } from '../../demonstration/invented/many-activities.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { today } from '../../platform/access/today.ts';

let app: TestApp;
let territoryId: string;
let coordinator: PersonActor;
beforeAll(async () => {
  app = await openTestApp();
  const officer = await givenProgramme(app);
  const zones = ['Hodimont', 'Pré-Javais', 'Dison centre'].map((name) => aZoneInput({ name }));
  ({ id: territoryId } = await givenTerritory(app, officer, { zones }));
  coordinator = await givenPerson(app, { role: 'territory_coordinator', territoryId });
});
afterAll(() => app.close());

const take = (rows: string[][]) =>
  importList(app, coordinator, { kind: 'activities', territoryId, content: csvOf(rows) });
const list = sheetOfActivities(inventedActivities, today());

describe('a list of activities', () => {
  it('opens each with its employer and what the committee decided', async () => {
    expect(await take(list)).toMatchObject({ counts: { created: 20, refused: 0 }, refused: [] });
    const states = await app.asOwner(
      'select state, count(*)::int as count from activities group by state order by state',
    );
    expect(states).toEqual([
      { state: 'cleared', count: 1 },
      { state: 'drafted', count: 4 },
      { state: 'idea', count: 1 },
      { state: 'open', count: 11 },
      { state: 'preparing', count: 2 },
      { state: 'trial', count: 1 },
    ]);
    const [counted] = await app.asOwner(`select
      (select count(*)::int from employers) as employers,
      (select count(*)::int from clearances) as decisions,
      (select jsonb_array_length(conditions) from clearances c join activities a on a.id = c.activity_id
        where a.code = 'petits-travaux') as conditions`);
    expect(counted).toEqual({ employers: 3, decisions: 18, conditions: 3 });
  });

  it('says nothing new the second time', async () => {
    expect(await take(list)).toMatchObject({ counts: { unchanged: 20 } });
  });

  it('adds a later decision to those of before', async () => {
    const report = await take([
      [
        'Code',
        'Activité',
        'À quoi elle sert',
        'Genres de travail',
        'Postes',
        'Heures maximum',
        'Décision du comité',
        'Décidé le',
        'Motif',
      ],
      [
        'laverie',
        'Laverie sociale',
        'Laver son linge et parler.',
        'Nettoyage',
        '4',
        '30',
        'favorable',
        '01/10/2026',
        'Il n’y en a plus.',
      ],
    ]);
    expect(report).toMatchObject({ counts: { updated: 1 }, refused: [] });
    const [laundry] = await app.asOwner(
      `select a.state, c.number, c.decided_on::text as on from activities a
       join clearances c on c.activity_id = a.id where a.code = 'laverie'`,
    );
    expect(laundry).toEqual({ state: 'cleared', number: 1, on: plainDate('2026-10-01') });
  });

  it('sends to review what becomes another activity, also before its clearance begins', async () => {
    await app.asOwner(
      `update clearances set in_force_from = current_date + 30 where activity_id =
         (select id from activities where code = 'laverie')`,
    );
    const report = await take([
      ['Code', 'Activité', 'À quoi elle sert', 'Genres de travail', 'Postes', 'Heures maximum'],
      ['laverie', 'Laverie sociale', 'Repasser à domicile.', 'Nettoyage', '4', '30'],
    ]);
    expect(report).toMatchObject({ counts: { updated: 1 }, refused: [] });
    expect(await app.asOwner(`select state from activities where code = 'laverie'`)).toEqual([
      { state: 'reviewed' },
    ]);
  });

  it('takes no post, employer or hour from under who said yes to an activity', async () => {
    await app.asOwner(
      `insert into activity_promises (reference, territory_id, activity_id, state, state_since)
       select gen_random_uuid(), territory_id, id, 'accepted', '2026-10-01' from activities
       where code = 'laverie'`,
    );
    const before = await app.asOwner(`select * from activities where code = 'laverie'`);
    const headings = [
      ...['Code', 'Activité', 'À quoi elle sert', 'Genres de travail', 'Postes', 'Employeur'],
      ...['Heures minimum', 'Heures maximum'],
    ];
    const row = (posts: string, employer: string, most: string) => [
      ...['laverie', 'Laverie sociale', 'Repasser à domicile.', 'Nettoyage', posts, employer],
      ...['19', most],
    ];
    const report = await take([headings, row('0', 'Une tout autre entreprise', '29')]);
    expect(report.counts).toMatchObject({ updated: 0, refused: 1 });
    const [refused] = report.refused;
    for (const reason of [/said yes to this activity/, /One post is promised/, /on its page/]) {
      expect(refused?.reason).toMatch(reason);
    }
    expect(await app.asOwner(`select * from activities where code = 'laverie'`)).toEqual(before);
    const [employer] = await app.asOwner<{ name: string }>(
      `select e.name from employers e join activities a on a.employer_id = e.id
       where a.code = 'laverie'`,
    );
    const more = await take([headings, row('6', employer?.name ?? '', '38')]);
    expect(more).toMatchObject({ counts: { updated: 1 }, refused: [] });
  });

  it('brings forty activities with their offers at once, and says nothing new the second time', async () => {
    const headings = [
      ...['Activité', 'À quoi elle sert', 'Genres de travail', 'Postes', 'Heures maximum'],
      ...['Codes NACE', 'Rayon des clients (km)', 'Pour qui', 'Heures par an'],
      ...['Service ou produit', 'Prix', 'Par', 'Prix d’ailleurs 1', 'Chez qui 1'],
    ];
    const rows = Array.from({ length: 40 }, (_, at) => [
      ...[`Coup de main ${at}`, 'Aider chez soi.', 'Nettoyage', '2', '30'],
      ...['43.211 70 ; 81.300 30', '4,5', 'associations', '600'],
      ...['Une heure', '20,50 €', 'heure', '45', 'Un devis'],
    ]);
    expect(await take([headings, ...rows])).toMatchObject({
      counts: { created: 40, refused: 0 },
      refused: [],
    });
    const [kept] = await app.asOwner(`select offer from activities where code = 'coup-de-main-7'`);
    expect(kept).toMatchObject({
      offer: {
        codes: [
          { code: '43211', share: 70 },
          { code: '81300', share: 30 },
        ],
        catchmentMetres: 4_500,
        clientele: ['associations'],
        prices: [{ cents: 2_050, market: [{ cents: 4_500, from: 'Un devis' }] }],
      },
    });
    expect(await take([headings, ...rows])).toMatchObject({ counts: { unchanged: 40 } });
  });

  it('takes nothing of a row whose offer names a code that does not exist, and says where', async () => {
    const report = await take([
      [
        ...['Activité', 'À quoi elle sert', 'Genres de travail', 'Postes', 'Heures maximum'],
        ...['NACE', 'Rayon', 'Pour qui', 'Heures par an'],
      ],
      ['Inconnue', 'Rien.', 'Nettoyage', '2', '30', '99.999', '3', 'associations', '10'],
      ['Sur place', 'Rien.', 'Nettoyage', '2', '30', '81.300', '0', 'associations', '10'],
    ]);
    expect(report.refused).toEqual([
      { row: 2, reason: expect.stringMatching(/^NACE \(F\): .*99999/) },
      { row: 3, reason: expect.stringMatching(/^Rayon \(G\): /) },
    ]);
    expect(report.counts.created).toBe(0);
  });

  it('takes no row whose posts are fewer than none', async () => {
    const report = await take([
      ['Activité', 'À quoi elle sert', 'Genres de travail', 'Postes', 'Heures'],
      ['Rien', 'Rien.', 'Nettoyage', '-1', '38'],
    ]);
    expect(report).toMatchObject({ counts: { refused: 1 }, refused: [{ row: 2 }] });
  });
});
