import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenProgramme, givenTerritory, zonesSentBack } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
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
  territory = await givenTerritory(app, officer, { code: randomUUID() });
});

const correct = (given: Partial<CorrectTerritoryInput>, actor = officer, id = territory.id) =>
  app.get(CorrectTerritory).correct(actor, id, { reason: 'Faute.', version: 1, ...given });
const history = async () =>
  (await app.get(TerritoriesQueries).history(officer, territory.id)).items;

const source = { title: 'Essai' };

describe('correcting a territory', () => {
  it.each([
    ['name', 'Val d’Essai', 'Val-d’Essai'],
    ['promoter', null, { value: 'ASBL Essai', source }],
    ['jobsTarget', null, { value: 40, source }],
    ['committeeInstalledOn', null, plainDate('2024-02-29')],
    ['agreementSignedOn', null, plainDate('2024-03-01')],
  ] as const)('changes its %s, and keeps the old value', async (field, before, after) => {
    const corrected = await correct({ [field]: after });
    expect(corrected).toMatchObject({ [field]: after, version: 2, state: 'draft' });
    expect(await app.get(TerritoriesQueries).get(officer, territory.id)).toEqual(corrected);
    const [last] = await history();
    expect(last).toMatchObject({ number: 2, kind: 'corrected', on: today(), reason: 'Faute.' });
    expect(last?.changes).toEqual([{ field, before, after }]);
    expect([last?.from, last?.to, last?.verdict]).toEqual([null, null, null]);
  });

  it('takes a value away again', async () => {
    await correct({ promoter: { value: 'ASBL Essai', source } });
    const corrected = await correct({ promoter: null, version: 2 });
    expect(corrected.promoter).toBeNull();
    expect((await history())[0]?.changes).toEqual([
      { field: 'promoter', before: { value: 'ASBL Essai', source }, after: null },
    ]);
  });

  it('changes several fields as one change, and leaves the others', async () => {
    const corrected = await correct({ name: 'Autre', jobsTarget: { value: 12, source } });
    expect(corrected).toMatchObject({ name: 'Autre', promoter: null, zones: territory.zones });
    expect((await history())[0]?.changes.map(({ field }) => field)).toEqual(['name', 'jobsTarget']);
  });

  it('writes the fields into the log, and no value', async () => {
    await correct({ name: 'Valeur-A', promoter: { value: 'Valeur-B', source } });
    const entries = await app.asOwner(
      `select facts, to_jsonb(e)::text as line from audit.entries e
       where subject = $1 and act = 'territory.corrected'`,
      [`territory:${territory.id}`],
    );
    expect(entries).toMatchObject([{ facts: { version: 2, fields: 'name,promoter' } }]);
    expect(JSON.stringify(entries)).not.toMatch(/Valeur|Faute/);
    const facts = await app.asOwner(
      `select ids from outbox where fact = 'territory.corrected' and aggregate = $1`,
      [`territory:${territory.id}`],
    );
    expect(facts).toEqual([{ ids: { territoryId: territory.id, change: 2 } }]);
  });

  it.each([
    ['nothing', {}],
    ['the value that stands there', { name: 'Val d’Essai' }],
    ['no value where there is none', { promoter: null }],
  ])('refuses %s as a correction', async (_, given) => {
    await expect(correct(given)).rejects.toMatchObject({ code: 'territories.nothing-changed' });
    expect(await history()).toHaveLength(1);
  });

  it('refuses the zones that stand there, whichever ids they are given with', async () => {
    const sent = zonesSentBack(territory.zones);
    const zones = sent.map(({ id: _, ...zone }) => zone);
    await expect(correct({ zones })).rejects.toMatchObject({ code: 'territories.nothing-changed' });
    await expect(correct({ zones: sent })).rejects.toMatchObject({
      code: 'territories.nothing-changed',
    });
  });
});

describe('correcting what somebody else has changed', () => {
  it('shows both values, and who changed it when', async () => {
    const since = Date.now();
    await correct({ name: 'Leur nom' });
    const yours = { name: 'Votre nom', jobsTarget: { value: 5, source } };
    const refused = await correct(yours).catch((error: unknown) => error);
    const [{ name: by } = { name: '' }] = await app.asOwner<{ name: string }>(
      'select name from accounts where id = $1',
      [officer.id],
    );
    expect(refused).toMatchObject({
      kind: 'conflict',
      code: 'territories.changed-meanwhile',
      params: {
        version: 2,
        by,
        fields: [
          { field: 'name', theirs: 'Leur nom', yours: 'Votre nom' },
          { field: 'jobsTarget', theirs: null, yours: { value: 5, source } },
        ],
      },
    });
    const { at } = (refused as { params: { at: Date } }).params;
    expect(Math.abs(new Date(at).getTime() - since)).toBeLessThan(60_000);
    expect(await app.get(TerritoriesQueries).get(officer, territory.id)).toMatchObject({
      name: 'Leur nom',
    });
  });

  it('tells a coordinator the name of the officer who changed it', async () => {
    await correct({ name: 'Leur nom' });
    const actor = await givenPerson(app, {
      role: 'territory_coordinator',
      territoryId: territory.id,
    });
    const refused = await correct({ name: 'Votre nom' }, actor).catch((error: unknown) => error);
    expect(refused).toMatchObject({ params: { by: expect.stringMatching(/^Personne /) } });
  });

  it('lets one of two through when both correct at the same moment', async () => {
    const both = await Promise.allSettled([correct({ name: 'Un' }), correct({ name: 'Deux' })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'territories.changed-meanwhile', params: { version: 2 } },
    });
    expect(await history()).toHaveLength(2);
  });

  it('refuses a version that is still to come', async () => {
    await expect(correct({ name: 'Un', version: 9 })).rejects.toMatchObject({
      code: 'territories.changed-meanwhile',
      params: { version: 1 },
    });
  });
});

describe('who corrects', () => {
  it('is a coordinator of the territory, named with that role', async () => {
    const { id } = territory;
    const actor = await givenPerson(app, { role: 'territory_coordinator', territoryId: id });
    await correct({ name: 'Du terrain' }, actor);
    expect((await history())[0]?.by).toMatchObject({ role: 'territory_coordinator' });
  });

  it('is no coordinator of another territory: this one does not exist for them', async () => {
    const other = await givenTerritory(app, officer, { code: randomUUID() });
    const actor = await givenPerson(app, { role: 'territory_coordinator', territoryId: other.id });
    const foreign = await correct({ name: 'Un' }, actor).catch((error: unknown) => error);
    const unknown = await correct({ name: 'Un' }, actor, randomUUID()).catch(
      (error: unknown) => error,
    );
    expect(foreign).toMatchObject({ kind: 'notFound', code: 'shared.not-found', params: {} });
    expect(foreign).toEqual(unknown);
  });

  it.each([
    'legal_representative',
    'guidance_worker',
    'employer',
    'committee_member',
    'committee_secretary',
    'auditor',
  ] as const)('is no %s', async (role) => {
    const actor = await givenPerson(app, { role, territoryId: territory.id });
    await expect(correct({ name: 'Un' }, actor)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
