import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { MoveTerritory } from './move-territory.ts';
import type { MoveTerritoryInput } from './territory-input.dto.ts';

let app: TestApp;
let officer: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
});
afterAll(() => app.close());

const move = (given: Partial<MoveTerritoryInput> = {}): MoveTerritoryInput => ({
  to: 'validated',
  on: plainDate('2024-04-01'),
  reason: 'Choisi.',
  decision: null,
  version: 1,
  ...given,
});

describe('moving a territory', () => {
  it('writes state, dated change with verdict, log line and fact in one go', async () => {
    const { id } = await givenTerritory(app, officer, { code: 'un' });
    const moved = await app.get(MoveTerritory).move(officer, id, move());
    expect(moved).toMatchObject({ state: 'validated', stateSince: '2024-04-01', version: 2 });
    const [change] = await app.asOwner(
      'select kind, from_state, to_state, role, verdict from territory_changes where territory_id = $1 and number = 2',
      [id],
    );
    expect(change).toMatchObject({ kind: 'moved', from_state: 'draft', to_state: 'validated' });
    expect(change).toMatchObject({ role: 'region_officer', verdict: { outcome: 'yes' } });
    const [entry] = await app.asOwner(
      `select actor, rule, facts from audit.entries where subject = $1 and act = 'territory.moved'`,
      [`territory:${id}`],
    );
    expect(entry).toMatchObject({ actor: `account:${officer.id}`, rule: 'wallonie-2022@1' });
    const facts = await app.asOwner(
      `select ids from outbox where fact = 'territory.moved' and aggregate = $1`,
      [`territory:${id}`],
    );
    expect(facts).toEqual([{ ids: { territoryId: id, change: 2 } }]);
  });

  it.each([
    ['a way that the lifecycle does not have', { to: 'closed' }, 'territories.no-such-move'],
    ['a day before the last one', { on: plainDate('2024-02-29') }, 'shared.check-the-form'],
    ['a day to come', { on: plainDate('2199-01-01') }, 'shared.check-the-form'],
    ['a version that is not the last', { version: 7 }, 'territories.changed-meanwhile'],
  ] as const)('refuses %s', async (_, given, code) => {
    const { id } = await givenTerritory(app, officer, { code: randomUUID() });
    await expect(app.get(MoveTerritory).move(officer, id, move(given))).rejects.toMatchObject({
      code,
    });
  });

  it('refuses too many inhabitants with the reasons, and leaves nothing behind', async () => {
    const zones = [aZoneInput(), aZoneInput({ name: 'Bas-Essai' })];
    const { id } = await givenTerritory(app, officer, { code: 'trop', zones });
    await expect(app.get(MoveTerritory).move(officer, id, move())).rejects.toMatchObject({
      code: 'territories.requirements-not-met',
      params: { verdict: { outcome: 'no' } },
    });
    const changes = await app.asOwner('select 1 from territory_changes where territory_id = $1', [
      id,
    ]);
    expect(changes).toHaveLength(1);
  });

  it('does not exist for a coordinator, who corrects but does not move', async () => {
    const { id } = await givenTerritory(app, officer, { code: 'deux' });
    const actor = await givenPerson(app, { role: 'territory_coordinator', territoryId: id });
    await expect(app.get(MoveTerritory).move(actor, id, move())).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('happens once when two people move at the same moment', async () => {
    const { id } = await givenTerritory(app, officer, { code: 'trois' });
    const both = await Promise.allSettled([
      app.get(MoveTerritory).move(officer, id, move()),
      app.get(MoveTerritory).move(officer, id, move()),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'territories.changed-meanwhile' },
    });
  });
});
