import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { CorrectTerritory } from './correct-territory.ts';
import { MoveTerritory } from './move-territory.ts';
import { TerritoriesQueries } from './territories.queries.ts';
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

const at = (territoryId: string | null, role: Parameters<typeof givenPerson>[1]['role']) =>
  givenPerson(app, { role, territoryId });
const view = (actor = officer) => app.get(TerritoriesQueries).get(actor, territory.id);

describe('the page of a territory', () => {
  it('tells of each next state what the rules say today, with its reasons and sources', async () => {
    const { moves } = await view();
    expect(moves.map(({ to, verdict }) => [to, verdict.outcome])).toEqual([['validated', 'yes']]);
    expect(moves[0]?.verdict.criteria.map(({ rule }) => rule)).toEqual([
      'zones-in-eligible-area',
      'population-within-ceiling',
    ]);
    expect(moves[0]?.verdict.criteria.every(({ source }) => source.title.length > 0)).toBe(true);
  });

  it('says no where the rules do, and unclear where nobody counted', async () => {
    const outcomeWith = async (zones: Parameters<typeof aZoneInput>[0][]) => {
      const given = { code: randomUUID(), zones: zones.map((zone) => aZoneInput(zone)) };
      return (await givenTerritory(app, officer, given)).moves[0]?.verdict.outcome;
    };
    expect(await outcomeWith([{ district: 'Arlon', province: 'Namur' }])).toBe('no');
    expect(await outcomeWith([{ inhabitants: null }])).toBe('unclear');
  });

  it.each([
    ['region_officer', null, true, true],
    ['territory_coordinator', 'here', false, true],
    ['legal_representative', 'here', false, false],
    ['auditor', null, false, false],
    ['platform_administrator', null, false, false],
  ] as const)(
    'tells a %s (%s) what they may do: move %s, correct %s',
    async (role, where, mayMove, mayCorrect) => {
      const actor = await at(where === null ? null : territory.id, role);
      const seen = await view(actor);
      expect(seen.moves.map((move) => move.mayMove)).toEqual([mayMove]);
      expect(seen.mayCorrect).toBe(mayCorrect);
    },
  );

  it('is the same for all who see it, but for what they may do', async () => {
    const { moves: _, mayCorrect: __, ...shown } = await view();
    const seen = await view(await at(territory.id, 'employer'));
    expect(seen).toMatchObject(shown);
  });

  it('does not exist in another territory, exactly as one that is nowhere', async () => {
    const other = await givenTerritory(app, officer, { code: randomUUID() });
    const actor = await at(other.id, 'territory_coordinator');
    const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);
    const queries = app.get(TerritoriesQueries);
    const foreign = [
      await refusal(queries.get(actor, territory.id)),
      await refusal(queries.history(actor, territory.id)),
    ];
    const unknown = [
      await refusal(queries.get(actor, randomUUID())),
      await refusal(queries.history(actor, randomUUID())),
    ];
    expect(foreign).toMatchObject(Array(2).fill({ kind: 'notFound', code: 'shared.not-found' }));
    expect(foreign).toEqual(unknown);
  });
});

describe('the history of a territory', () => {
  it('tells every step, the newest first, with who, when, why and by which rules', async () => {
    await app.get(MoveTerritory).move(officer, territory.id, {
      to: 'validated',
      on: plainDate('2024-04-01'),
      reason: 'Choisi.',
      decision: 'Arrêté du 1er avril',
      version: 1,
    });
    const coordinator = await at(territory.id, 'territory_coordinator');
    await app.get(CorrectTerritory).correct(coordinator, territory.id, {
      name: 'Autre',
      reason: 'Faute.',
      version: 2,
    });
    const { items } = await app.get(TerritoriesQueries).history(officer, territory.id);
    expect(items.map(({ number, kind, by }) => [number, kind, by.role])).toEqual([
      [3, 'corrected', 'territory_coordinator'],
      [2, 'moved', 'region_officer'],
      [1, 'created', 'region_officer'],
    ]);
    expect(items[1]).toMatchObject({
      on: '2024-04-01',
      from: 'draft',
      to: 'validated',
      reason: 'Choisi.',
      decision: 'Arrêté du 1er avril',
      verdict: { outcome: 'yes' },
      rulesVersion: 1,
      by: { name: expect.stringMatching(/^Personne /) },
    });
    expect(items.every((item) => !Number.isNaN(Date.parse(item.at)))).toBe(true);
  });

  it('names to a coordinator the officers of the region, and the own team', async () => {
    const coordinator = await at(territory.id, 'territory_coordinator');
    const employer = await at(territory.id, 'employer');
    await app.get(CorrectTerritory).correct(coordinator, territory.id, {
      name: 'Autre',
      reason: 'Faute.',
      version: 1,
    });
    const { items } = await app.get(TerritoriesQueries).history(employer, territory.id);
    expect(items.map(({ by }) => by.name)).toEqual([
      expect.stringMatching(/^Personne /),
      expect.stringMatching(/^Personne /),
    ]);
  });

  it('is only ever added to: the database takes no change and no loss of it', async () => {
    const spoil = (sql: string) => app.asOwner(sql, [territory.id]).catch(({ message }) => message);
    expect([
      await spoil(`update territory_changes set reason = 'x' where territory_id = $1`),
      await spoil('delete from territory_changes where territory_id = $1'),
    ]).toEqual(Array(2).fill('the log is only ever added to'));
  });
});
