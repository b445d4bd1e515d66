import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromToday } from '../../test/given/days.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Visitor } from '../../test/visitor.ts';
import { programme2022, programmeCode } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { CorrectTerritory } from './correct-territory.ts';
import { MoveTerritory } from './move-territory.ts';
import { PublicTerritoriesQueries } from './public-territories.queries.ts';
import { PublishRules } from './publish-rules.ts';

let app: TestApp;
let officer: PersonActor;
let anybody: Visitor;
const counted = { count: 7_000, on: plainDate('2024-01-01'), source: { title: 'Essai' } };
const source = { title: 'Essai', url: 'https://essai.example/' };

const validate = (id: string) =>
  app.get(MoveTerritory).move(officer, id, {
    to: 'validated',
    on: plainDate('2024-04-01'),
    reason: 'Choisi.',
    decision: null,
    version: 1,
  });

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
  anybody = new Visitor(app);
  await givenTerritory(app, officer, { code: 'brouillon', name: 'Brouillon secret' });
  const open = await givenTerritory(app, officer, {
    code: 'ouvert',
    name: 'Ouvert',
    promoter: { value: 'ASBL Essai', source },
    jobsTarget: { value: 42, source: { title: 'Autre' } },
    zones: ['Une', 'Deux'].map((name) => aZoneInput({ name, inhabitants: counted })),
  });
  await validate(open.id);
  await app.get(CorrectTerritory).correct(officer, open.id, {
    name: 'Grand Ouvert',
    reason: 'Faute interne.',
    version: 2,
  });
  const unnamed = await givenTerritory(app, officer, {
    code: 'projet-7',
    name: 'Nom gardé',
    isNamePublished: false,
    promoter: { value: 'Porteur gardé', source: { title: 'Source gardée' } },
    zones: [aZoneInput({ name: 'Zone gardée', municipality: 'Commune gardée' })],
  });
  await validate(unnamed.id);
});
afterAll(() => app.close());

const queries = () => app.get(PublicTerritoriesQueries);
const get = async (url: string) => (await anybody.ask('GET', url)).json();

describe('what anybody may read of territories', () => {
  it('is never a draft: neither listed, nor counted, nor found by its code', async () => {
    const { items } = await queries().list();
    expect(items.map(({ code }) => code)).toEqual(['ouvert', 'projet-7']);
    const { territories } = await queries().programme();
    expect(territories).toEqual([{ state: 'validated', count: 2 }]);
    await expect(queries().get('brouillon')).rejects.toMatchObject({ code: 'shared.not-found' });
  });

  it('answers for a draft byte for byte as for a code that nobody has', async () => {
    const [draft, unknown] = [
      await anybody.ask('GET', '/public/territories/brouillon'),
      await anybody.ask('GET', '/public/territories/inconnu-x'),
    ];
    expect(draft.statusCode).toBe(404);
    expect(draft.rawPayload).toEqual(unknown.rawPayload);
    expect({ ...draft.headers, date: '' }).toEqual({ ...unknown.headers, date: '' });
  });

  it('is the name as corrected, the places, the figures and where they come from', async () => {
    expect(await get('/public/territories/ouvert')).toMatchObject({
      name: 'Grand Ouvert',
      state: 'validated',
      stateSince: '2024-04-01',
      promoter: { value: 'ASBL Essai', source },
      jobsTarget: { value: 42 },
      municipalities: ['Essai'],
      provinces: ['Liège'],
      inhabitants: { count: 14_000, complete: true },
      sources: [source, { title: 'Autre' }, { title: 'Essai' }],
    });
  });

  it('is the steps of its life, without corrections and without those who took them', async () => {
    const { changes } = await get('/public/territories/ouvert');
    expect(changes).toEqual([
      {
        on: '2024-04-01',
        kind: 'moved',
        from: 'draft',
        to: 'validated',
        reason: 'Choisi.',
        decision: null,
      },
      {
        on: '2024-03-01',
        kind: 'created',
        from: null,
        to: 'draft',
        reason: 'Pour essayer.',
        decision: null,
      },
    ]);
  });

  it('holds no id, no version, and no name of an account', async () => {
    const answers = await Promise.all(
      ['/public/programme', '/public/territories', '/public/territories/ouvert'].map(get),
    );
    const text = JSON.stringify(answers);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(text).not.toMatch(/"(id|version|account|role|by|name)":"?Personne/);
    const names = await app.asOwner<{ name: string; email: string }>(
      'select name, email from accounts',
    );
    for (const { name, email } of names) {
      expect([text.includes(name), text.includes(email)]).toEqual([false, false]);
    }
    const [row] = answers[1].items;
    expect(Object.keys(row).sort()).toEqual([
      'code',
      'inhabitants',
      'isDemonstration',
      'isNamePublished',
      'jobsTarget',
      'municipalities',
      'name',
      'promoter',
      'provinces',
      'state',
      'stateSince',
      'zones',
    ]);
  });

  it('counts a project whose name was not published, and tells nothing that would name it', async () => {
    const { items } = await get('/public/territories');
    const one = await get('/public/territories/projet-7');
    const expected = {
      code: 'projet-7',
      name: 'projet-7',
      isNamePublished: false,
      state: 'validated',
      promoter: null,
      jobsTarget: null,
      inhabitants: null,
      municipalities: [],
      provinces: [],
      zones: [],
    };
    expect(items[1]).toMatchObject(expected);
    expect(one).toMatchObject({ ...expected, sources: [] });
    expect(JSON.stringify([items, one])).not.toMatch(/gardé/);
  });
});

describe('what anybody may read of the programme', () => {
  it('is the rules of today, and none that were published for a later day', async () => {
    const later = { ...programme2022, validFrom: dayFromToday(1) };
    await app.get(PublishRules).publish(officer, programmeCode, later);
    const programme = await get('/public/programme');
    expect(programme).toMatchObject({ rulesVersion: 1, rulesValidFrom: '2022-04-28' });
    expect(programme.brand).toEqual(programme2022.brand);
  });

  it('is that of the programme with the most territories', async () => {
    await app.get(PublishRules).publish(officer, 'a-vide', programme2022);
    expect(await get('/public/programme')).toMatchObject({ code: programmeCode });
  });

  it('is the same for an officer who has signed in: there too, no draft', async () => {
    const visitor = await givenVisitor(app, { role: 'region_officer' });
    const answer = await visitor.ask('GET', '/public/territories');
    expect(answer.json()).toEqual(await get('/public/territories'));
  });
});
