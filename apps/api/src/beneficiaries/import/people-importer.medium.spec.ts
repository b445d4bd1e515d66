import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { csvOf, importList } from '../../../test/given/lists.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { inventPeople } from '../../demonstration/invented/people.ts';
import { sheetOfPeople } from '../../demonstration/invented/people-sheet.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { ImportsQueries } from '../../platform/imports/imports.queries.ts';

let app: TestApp;
let territoryId: string;
let worker: PersonActor;
beforeAll(async () => {
  app = await openTestApp();
  const officer = await givenProgramme(app);
  const zones = [aZoneInput({ name: 'Hodimont' }), aZoneInput({ name: 'Dison centre' })];
  ({ id: territoryId } = await givenTerritory(app, officer, { zones }));
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId });
  await app.asOwner("update accounts set email = 'accompagnement@etabli.example' where id = $1", [
    worker.id,
  ]);
});
afterAll(() => app.close());

const take = (rows: string[][], isDryRun = false) =>
  importList(app, worker, { kind: 'people', territoryId, content: csvOf(rows), isDryRun });
const people = inventPeople(40, {
  prefix: 'VD',
  zones: ['Hodimont', 'Dison centre'],
  today: plainDate('2026-11-02'),
});
const list = sheetOfPeople(people);
const one = async <Row>(sql: string) => (await app.asOwner<Row & Record<string, unknown>>(sql))[0];

describe('a list of people', () => {
  it('changes nothing when it is only checked', async () => {
    expect(await take(list, true)).toMatchObject({ counts: { created: 40, refused: 0 } });
    expect(await one('select count(*)::int as files from beneficiaries')).toEqual({ files: 0 });
  });

  it('opens a file for each, with facts, proofs and history, for a second person to confirm', async () => {
    expect(await take(list)).toMatchObject({ counts: { created: 40, refused: 0 }, refused: [] });
    const saidYes = people.filter(({ volunteeredOn }) => volunteeredOn !== null).length;
    const proved = people.filter((one) => one.volunteeredOn && one.proofs === 'seen').length;
    const listed = people.filter(({ listEntryOn }) => listEntryOn !== null).length;
    expect(
      await one(`select
        (select count(*)::int from beneficiaries where state = 'volunteer') as volunteers,
        (select count(*)::int from beneficiaries where claimed_list_entry_on is not null) as listed,
        (select count(*)::int from beneficiaries where list_entry_on is not null) as entered,
        (select count(*)::int from beneficiaries where is_demonstration) as invented,
        (select count(*)::int from beneficiary_facts) as facts,
        (select count(*)::int from beneficiary_evidence where validated_by is null) as proofs,
        (select count(*)::int from beneficiary_changes where kind = 'opened') as opened,
        (select count(*)::int from audit.entries where subject like 'beneficiary:%') as logged,
        (select count(*)::int from outbox where fact = 'beneficiary.opened') as told`),
    ).toEqual({
      volunteers: saidYes,
      listed,
      entered: 0,
      invented: 40,
      facts: 80 + saidYes,
      proofs: 3 * proved,
      opened: 40,
      logged: 40,
      told: 40,
    });
  });

  it('says nothing new the second time', async () => {
    expect(await take(list)).toMatchObject({ counts: { unchanged: 40, created: 0, updated: 0 } });
  });

  it('corrects what a later list says otherwise, and keeps the fact of before', async () => {
    const [headings = [], first = []] = list;
    const since = headings.indexOf('Sans travail depuis');
    const changed = first.map((cell, index) => (index === since ? '01/02/2019' : cell));
    expect(await take([headings, changed])).toMatchObject({ counts: { updated: 1 } });
    const facts = await app.asOwner<{ since: string; stands: boolean }>(
      `select f.from_earliest::text as since, f.replaced_at is null as stands
       from beneficiary_facts f join beneficiaries b on b.id = f.beneficiary_id
       where b.reference = $1 and f.kind = 'work' order by f.recorded_at`,
      [people[0]?.reference],
    );
    expect(facts.map(({ stands }) => stands)).toEqual([false, true]);
    expect(facts[1]).toMatchObject({ since: '2019-02-01' });
  });

  it('takes the good rows and says of each other one what to do', async () => {
    const report = await take([
      ['Prénom', 'Nom', 'Date de naissance', 'Téléphone', 'Quartier'],
      ['Alix', 'Bon', '02/05/1980', '0400 00 00 99', 'hodimont'],
      ['Billie', 'Demain', '02/05/2150', '0400 00 00 98', 'Hodimont'],
      ['Charlie', 'Ailleurs', '02/05/1981', '0400 00 00 97', 'Bruxelles'],
      ['Dominique', 'Muette', '02/05/1982', '', 'Hodimont'],
    ]);
    expect(report.counts).toMatchObject({ created: 1, refused: 3 });
    expect(report.refused.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(report.refused[1]?.reason).toContain('Hodimont, Dison centre');
  });

  it('gives nobody the number that another row of the list brings, however far down', async () => {
    const [last] = await app.asOwner<{ number: number }>(
      `select max(reference::int) as number from beneficiaries where reference ~ '^[0-9]+$'`,
    );
    const brought = String((last?.number ?? 0) + 1).padStart(4, '0');
    const filler = Array.from({ length: 205 }, (_, index) => ['', `Prénom ${index}`, 'Suite', '1']);
    const report = await take([
      ['Dossier', 'Prénom', 'Nom', 'Téléphone'],
      ['', 'Anna', 'Sans-Numéro', '0400 00 00 91'],
      ...filler.map((cells) => cells.with(3, '0400 00 00 93')),
      [brought, 'Bruno', 'Avec-Numéro', '0400 00 00 92'],
    ]);
    expect(report).toMatchObject({ counts: { created: 207, updated: 0 }, refused: [] });
    const names = await app.asOwner(
      'select given_name as name from beneficiaries where reference = $1',
      [brought],
    );
    expect(names).toEqual([{ name: 'Bruno' }]);
  });

  it('notes whose file was seen where the rows of a list are shown', async () => {
    const content = csvOf([
      ['Prénom', 'Nom', 'Téléphone'],
      ['Chloé', 'Vue', '0400 00 00 90'],
    ]);
    await importList(app, worker, { kind: 'people', territoryId, content });
    const [last] = await app.asOwner<{ id: string }>(
      'select id from imports order by requested_at desc limit 1',
    );
    const place = { territoryId, importId: last?.id ?? '' };
    const { items } = await app.get(ImportsQueries).rows(worker, place, { limit: 10 });
    expect(items).toMatchObject([{ cells: ['Chloé', 'Vue', '0400 00 00 90'] }]);
    expect(
      await app.asOwner('select actor, purpose from audit.reads where person = $1', [
        items[0]?.subjectId,
      ]),
    ).toEqual([{ actor: `account:${worker.id}`, purpose: 'guidance' }]);
  });
});
