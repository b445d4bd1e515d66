import { randomUUID } from 'node:crypto';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTerritory } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { programme2022 } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { Database } from '../platform/connections/database.ts';
import { getProgramme, getRulesOn } from './programmes.queries.ts';
import { PublishRules } from './publish-rules.ts';
import { TerritoriesQueries } from './territories.queries.ts';

let app: TestApp;
let officer: PersonActor;
let code: string;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenPerson(app, { role: 'region_officer' });
});
afterAll(() => app.close());
beforeEach(() => {
  code = `p-${randomUUID()}`;
});

/** The rules of 2022 with another ceiling, so that versions can be told apart. */
const withCeiling = (value: number, validFrom: PlainDate) => {
  const { maxInhabitants, ...thresholds } = programme2022.rules.thresholds;
  const ceiling = { ...maxInhabitants, value };
  const rules = {
    ...programme2022.rules,
    thresholds: { ...thresholds, maxInhabitants: ceiling },
  };
  return { ...programme2022, validFrom, rules };
};
const publish = (ceiling: number, validFrom: PlainDate, actor = officer) =>
  app.get(PublishRules).publish(actor, code, withCeiling(ceiling, validFrom));
const rulesOn = (on: PlainDate) => app.get(Database).as(officer, (tx) => getRulesOn(tx, code, on));

describe('publishing rules', () => {
  it('counts the versions up and leaves those before as they were', async () => {
    const first = await publish(15_000, plainDate('2022-04-28'));
    expect(first.versions.map(({ version }) => version)).toEqual([1]);
    const second = await publish(20_000, plainDate('2024-01-01'));
    expect(second.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(second.versions[1]).toEqual(first.versions[0]);
  });

  it('counts them without hole or double when several publish at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((one) => publish(one, today())));
    const { versions } = await app.get(Database).as(officer, (tx) => getProgramme(tx, code));
    expect(versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
  });

  it('keeps the name that the programme bears now', async () => {
    await publish(15_000, plainDate('2022-04-28'));
    const renamed = { ...withCeiling(15_000, today()) };
    renamed.brand = { ...renamed.brand, name: 'Nouveau nom', formerNames: ['TerritoiR’ES'] };
    const programme = await app.get(PublishRules).publish(officer, code, renamed);
    expect(programme.brand).toMatchObject({
      name: 'Nouveau nom',
      formerNames: ['TerritoiR’ES'],
    });
  });

  it('writes one line of the log, with the version and without a word of the rules', async () => {
    await publish(15_000, plainDate('2022-04-28'));
    const entries = await app.asOwner(
      'select chain, actor, act, rule, facts from audit.entries where subject = $1',
      [`programme:${code}`],
    );
    expect(entries).toEqual([
      {
        chain: 'region',
        actor: `account:${officer.id}`,
        act: 'programme.published',
        rule: `${code}@1`,
        facts: { version: 1, validFrom: '2022-04-28' },
      },
    ]);
  });

  it.each([
    'platform_administrator',
    'auditor',
    'data_protection_officer',
    'independent_expert',
  ] as const)('does not exist for a %s', async (role) => {
    const actor = await givenPerson(app, { role });
    await expect(publish(1, today(), actor)).rejects.toMatchObject({ code: 'shared.not-found' });
    expect(await app.asOwner('select 1 from programmes where code = $1', [code])).toEqual([]);
  });
});

describe('the rules in force', () => {
  const ceilingOn = async (on: PlainDate) =>
    (await rulesOn(on)).version.rules.thresholds.maxInhabitants.value;

  it('are those of the version that had begun on the day', async () => {
    await publish(15_000, plainDate('2022-04-28'));
    await publish(20_000, plainDate('2024-01-01'));
    expect(await ceilingOn(plainDate('2022-04-28'))).toBe(15_000);
    expect(await ceilingOn(plainDate('2023-12-31'))).toBe(15_000);
    expect(await ceilingOn(plainDate('2024-01-01'))).toBe(20_000);
  });

  it('are none before the first day, and that is said', async () => {
    await publish(15_000, plainDate('2022-04-28'));
    await expect(rulesOn(plainDate('2022-04-27'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'territories.no-rules-yet',
      params: { on: '2022-04-27' },
    });
  });

  it('judge a territory from their day on, not from that of their publication', async () => {
    await publish(15_000, plainDate('2022-04-28'));
    const { id } = await givenTerritory(app, officer, { programmeCode: code, code });
    const read = async () => {
      const { programme, moves } = await app.get(TerritoriesQueries).get(officer, id);
      return [programme.rulesVersion, moves[0]?.verdict.outcome];
    };
    expect(await read()).toEqual([1, 'yes']);
    await publish(8_000, dayFromToday(1));
    expect(await read()).toEqual([1, 'yes']);
    await publish(8_000, today());
    expect(await read()).toEqual([3, 'no']);
  });
});
