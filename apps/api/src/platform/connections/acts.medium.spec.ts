import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import {
  aTerritoryInput,
  givenProgramme,
  givenTerritory,
} from '../../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { CorrectTerritory } from '../../territories/correct-territory.ts';
import { CreateTerritory } from '../../territories/create-territory.ts';
import type { PersonActor } from '../access/actor.ts';
import { WhoAsks } from '../access/who-asks.ts';
import { refuse } from '../http/refusal.ts';
import { Acts } from './acts.ts';

let app: TestApp;
let officer: PersonActor;
let key: string;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenProgramme(app);
});
afterAll(() => app.close());
beforeEach(() => {
  key = randomUUID();
});

const asking = (actor: PersonActor, digest = 'a body', given = key): PersonActor => ({
  ...actor,
  once: { key: given, digest },
});
const create = (actor: PersonActor, code: string) =>
  app.get(CreateTerritory).create(actor, aTerritoryInput({ code }));
const howMany = async (sql: string, code: string) => (await app.asOwner(sql, [code])).length;

/** How many connections of this database wait for another to end. */
const waiting = async () =>
  (
    await app.asOwner(
      `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length;

describe('a request that is sent again with its key', () => {
  it('has one effect and one answer, though it comes twenty times at once', async () => {
    const asked = Array.from({ length: 20 }, () => create(asking(officer), 'vingt'));
    const answers = await Promise.all(asked);
    const [{ id } = { id: '' }] = answers;
    expect(answers).toEqual(Array(20).fill(answers[0]));
    expect(await howMany('select 1 from territories where code = $1', 'vingt')).toBe(1);
    expect(await howMany('select 1 from territory_changes where territory_id = $1', id)).toBe(1);
    expect(await howMany('select 1 from audit.entries where chain = $1', id)).toBe(1);
    expect(await howMany(`select 1 from outbox where aggregate = 'territory:' || $1`, id)).toBe(1);
  });

  it('gets the first answer although the thing has changed since', async () => {
    const first = await create(asking(officer), 'ancien');
    await app.get(CorrectTerritory).correct(officer, first.id, {
      name: 'Nouveau',
      reason: 'Faute.',
      version: 1,
    });
    expect(await create(asking(officer), 'ancien')).toEqual(first);
  });

  it('is another request when its body is another, and is refused', async () => {
    await create(asking(officer), 'corps');
    await expect(create(asking(officer, 'another body'), 'autre-corps')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'shared.request-key-used-otherwise',
    });
    expect(await howMany('select 1 from territories where code = $1', 'autre-corps')).toBe(0);
  });

  it('is another request when somebody else sends it', async () => {
    const colleague = await givenPerson(app, { role: 'region_officer' });
    const [one, other] = [
      await create(asking(officer), 'a-moi'),
      await create(asking(colleague), 'a-lui'),
    ];
    expect([one.code, other.code]).toEqual(['a-moi', 'a-lui']);
  });

  it('is done when the first time it was refused: a refusal is not kept', async () => {
    const acts = app.get(Acts);
    const refused = acts.run(asking(officer), () => {
      throw refuse.conflict('shared.not-yet');
    });
    await expect(refused).rejects.toMatchObject({ code: 'shared.not-yet' });
    expect(await acts.run(asking(officer), async () => 'done')).toBe('done');
    expect(await acts.run(asking(officer), async () => 'again')).toBe('done');
  });

  it('waits for the first one, and does it when that one fails in the middle', async () => {
    const acts = app.get(Acts);
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<string>();
    const first = acts.run(asking(officer), () => {
      begun.resolve();
      return end.promise;
    });
    await begun.promise;
    const second = acts.run(asking(officer), async () => 'second');
    await expect.poll(waiting).toBe(1);
    end.reject(new Error('the machine died'));
    await expect(first).rejects.toThrow('the machine died');
    expect(await second).toBe('second');
  });

  it('gets no answer any more once the asker has lost the right', async () => {
    const [here, there] = [
      await givenTerritory(app, officer, { code: 'ici' }),
      await givenTerritory(app, officer, { code: 'la' }),
    ];
    const actor = await givenPerson(app, { role: 'territory_coordinator', territoryId: here.id });
    const correct = (asker: PersonActor) =>
      app.get(CorrectTerritory).correct(asking(asker), here.id, {
        name: 'Corrigé',
        reason: 'Faute.',
        version: 1,
      });
    await correct(actor);
    await app.asOwner('update memberships set territory_id = $2 where account_id = $1', [
      actor.id,
      there.id,
    ]);
    const later = await app.get(WhoAsks).person(actor.id);
    await expect(correct(later)).rejects.toMatchObject({ code: 'shared.not-found' });
  });
});

describe('a request without a key', () => {
  it('is done each time', async () => {
    const acts = app.get(Acts);
    let times = 0;
    await acts.run(officer, async () => times++);
    await acts.run(officer, async () => times++);
    expect(times).toBe(2);
  });
});
