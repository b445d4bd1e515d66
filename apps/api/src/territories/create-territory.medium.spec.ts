import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { aTerritoryInput, aZoneInput, givenProgramme } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { programme2022, programmeCode } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { CreateTerritory } from './create-territory.ts';
import { PublishRules } from './publish-rules.ts';
import { TerritoriesQueries } from './territories.queries.ts';

let app: TestApp;
let officer: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
});
afterAll(() => app.close());

const create = (given: Parameters<typeof aTerritoryInput>[0], actor = officer) =>
  app.get(CreateTerritory).create(actor, aTerritoryInput(given));

const withCode = (code: string) =>
  app.asOwner('select id from territories where code = $1', [code]);

describe('creating a territory', () => {
  it('opens a draft with its zones in the given order', async () => {
    const source = {
      title: 'Essai',
      url: 'https://essai.example/',
      readOn: plainDate('2024-02-01'),
    };
    const zones = ['Haut-Essai', 'Bas-Essai', 'Essai-Centre'].map((name) => aZoneInput({ name }));
    const given = {
      code: 'entier',
      promoter: { value: 'ASBL Essai', source },
      jobsTarget: { value: 42, source },
      committeeInstalledOn: plainDate('2024-02-02'),
      agreementSignedOn: plainDate('2024-02-03'),
      zones,
    };
    const made = await create(given);
    const { zones: found, ...rest } = await app.get(TerritoriesQueries).get(officer, made.id);
    expect(rest).toMatchObject({
      name: 'Val d’Essai',
      state: 'draft',
      stateSince: '2024-03-01',
      version: 1,
      programme: { code: programmeCode, rulesVersion: 1 },
      promoter: given.promoter,
      jobsTarget: given.jobsTarget,
      committeeInstalledOn: '2024-02-02',
      agreementSignedOn: '2024-02-03',
    });
    expect(found.map(({ id: _, ...zone }) => zone)).toEqual(zones);
  });

  it('writes the first dated change, one line of the log and one fact, without a name in them', async () => {
    const { id } = await create({ code: 'trace', reason: 'Candidature reçue.' });
    const { items } = await app.get(TerritoriesQueries).history(officer, id);
    expect(items).toMatchObject([
      {
        number: 1,
        kind: 'created',
        on: '2024-03-01',
        from: null,
        to: 'draft',
        reason: 'Candidature reçue.',
        changes: [],
        by: { role: 'region_officer' },
      },
    ]);
    const entries = await app.asOwner(
      'select chain, actor, act, rule, facts from audit.entries where subject = $1',
      [`territory:${id}`],
    );
    expect(entries).toEqual([
      {
        chain: id,
        actor: `account:${officer.id}`,
        act: 'territory.created',
        rule: 'wallonie-2022@1',
        facts: { version: 1, on: '2024-03-01', from: null, to: 'draft', outcome: null, fields: '' },
      },
    ]);
    const facts = await app.asOwner('select fact, ids from outbox where aggregate = $1', [
      `territory:${id}`,
    ]);
    expect(facts).toEqual([{ fact: 'territory.created', ids: { territoryId: id, change: 1 } }]);
  });

  it('takes today, and a project of which only its number is known', async () => {
    const made = await create({ code: 'nu', on: today(), zones: [], isNamePublished: false });
    expect(made).toMatchObject({ stateSince: today(), inhabitants: null, municipalities: [] });
  });

  it('refuses a day to come at its field, and keeps nothing', async () => {
    await expect(create({ code: 'demain', on: dayFromToday(1) })).rejects.toMatchObject({
      kind: 'invalid',
      violations: [{ path: 'on', code: 'territories.date-in-future', params: { today: today() } }],
    });
    expect(await withCode('demain')).toEqual([]);
  });

  it('refuses a code that is taken', async () => {
    await create({ code: 'pris' });
    await expect(create({ code: 'pris' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'territories.code-taken',
      params: { code: 'pris' },
    });
  });

  it('gives a code to one of those who choose it at the same moment, and tells the others', async () => {
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => create({ code: 'ensemble' })));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(Array(3).fill('territories.code-taken'));
    expect(await withCode('ensemble')).toHaveLength(1);
  });

  it('knows no programme by another code', async () => {
    await expect(create({ code: 'ailleurs', programmeCode: 'inconnu' })).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('waits until its programme has rules', async () => {
    const later = { ...programme2022, validFrom: dayFromToday(1) };
    await app.get(PublishRules).publish(officer, 'a-venir', later);
    await expect(create({ code: 'tot', programmeCode: 'a-venir' })).rejects.toMatchObject({
      code: 'territories.no-rules-yet',
      params: { on: today() },
    });
  });

  it.each(['territory_coordinator', 'legal_representative', 'auditor'] as const)(
    'does not exist for a %s of a territory',
    async (role) => {
      const { id } = await create({ code: `pour-${role.replaceAll('_', '-')}` });
      const actor = await givenPerson(app, { role, territoryId: id });
      await expect(create({ code: 'sans-droit' }, actor)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
      expect(await withCode('sans-droit')).toEqual([]);
    },
  );

  it('does not exist for those who read the whole region', async () => {
    const actor = await givenPerson(app, { role: 'platform_administrator' });
    await expect(create({ code: 'sans-droit' }, actor)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
