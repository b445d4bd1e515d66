import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { entities } from '../../entities.ts';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import type { Actor } from '../access/actor.ts';
import { Database } from './database.ts';

let app: TestApp;
let given: TwoTerritories;
let database: Database;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  database = app.get(Database);
});
afterAll(() => app.close());

/** What no act can reach: the source behind a door. */
const source = (): DataSource => {
  const { doors } = database as unknown as { doors: { app: { source: DataSource } } };
  return doors.app.source;
};

const openRunnerOf = (narrow: Database): DataSource['createQueryRunner'] => {
  const { doors } = narrow as unknown as {
    doors: { app: { openRunner: DataSource['createQueryRunner'] } };
  };
  return doors.app.openRunner;
};

const ways: [string, (from: DataSource) => Promise<unknown>][] = [
  ['a query of the source', (from) => from.query('select 1')],
  ['a repository', (from) => from.getRepository(TerritoryRow).find()],
  ['a repository that counts', (from) => from.getRepository(TerritoryRow).count()],
  ['the manager of the source', (from) => from.manager.find(TerritoryRow)],
  ['a query of that manager', (from) => from.manager.query('select 1')],
  ['a query builder', (from) => from.createQueryBuilder(TerritoryRow, 't').getMany()],
  ['a bare query builder', (from) => from.createQueryBuilder().update(TerritoryRow).execute()],
  ['a transaction of the source', (from) => from.transaction((tx) => tx.find(TerritoryRow))],
  [
    'a transaction of that manager',
    (from) => from.manager.transaction((tx) => tx.query('select 1')),
  ],
  ['a runner', async (from) => from.createQueryRunner()],
];
const refused = /query outside of an actor/;

describe('the door to the data', () => {
  it.each(ways)('is shut to %s', async (_, way) => {
    await expect(async () => way(source())).rejects.toThrow(refused);
  });

  it.each(ways)('is shut to %s even while somebody is inside', async (_, way) => {
    await database.as(given.officer, async (tx) => {
      await expect(async () => way(source())).rejects.toThrow(refused);
      expect(await tx.count(TerritoryRow)).toBe(2);
    });
  });

  it('is not there for whom the process has none', async () => {
    const narrow = await Database.open(app.env, { names: ['job'], entities });
    await expect(narrow.as(given.officer, async () => 1)).rejects.toThrow('no door for a person');
    await expect(narrow.as({ kind: 'public' }, async () => 1)).rejects.toThrow(
      'no door for a public',
    );
    expect(await narrow.as({ kind: 'job', name: 'x' }, (tx) => tx.count(TerritoryRow))).toBe(0);
    await narrow.onApplicationShutdown();
  });
});

const codes = (rows: TerritoryRow[]) => rows.map(({ code }) => code).sort();
const seenBy = async (actor: Actor) =>
  codes(await database.as(actor, (tx) => tx.find(TerritoryRow)));
const readBy = async (actor: Actor) =>
  codes(await database.read(actor, (tx) => tx.find(TerritoryRow)));

describe('the work of an actor', () => {
  it('sees what its actor sees', async () => {
    const { a, b, officer } = given;
    expect(await seenBy(a.coordinator)).toEqual(['a']);
    expect(await seenBy(officer)).toEqual(['a', 'b']);
    expect(await seenBy({ kind: 'public' })).toEqual([]);
    expect(await seenBy({ kind: 'job', name: 'x' })).toEqual([]);
    expect(await seenBy({ kind: 'job', name: 'x', territoryId: b.id })).toEqual(['b']);
    expect(await seenBy({ kind: 'operator', name: 'x' })).toEqual(['a', 'b']);
  });

  it('changes nothing when it came to read: the database refuses it', async () => {
    expect(await readBy(given.a.coordinator)).toEqual(['a']);
    const write = database.read(given.officer, (tx) =>
      tx.query(`update territories set name = 'x'`),
    );
    await expect(write).rejects.toThrow('read-only transaction');
    expect(await readBy(given.officer)).toEqual(['a', 'b']);
  });

  it('asks at once what does not wait for one another, as its actor, and changes nothing', async () => {
    const text = 'select t.code, current_user as role, now()::text as began from territories t';
    const asked = [text, `${text} where t.code = 'a'`].map((text) => ({ text, values: [] }));
    const [all, one] = await database.readAtOnce(given.a.coordinator, asked);
    expect(all).toMatchObject([{ code: 'a', role: 'etabli_scoped' }]);
    expect(one).toEqual(all);
    expect(await database.readAtOnce({ kind: 'public' }, asked)).toEqual([[], []]);
    const write = { text: `update territories set name = 'x'`, values: [] };
    const written = database.readAtOnce(given.officer, [...asked, write]);
    await expect(written).rejects.toThrow('read-only transaction');
    const ended = database.readAtOnce(given.officer, [
      { text: 'commit', values: [] },
      write,
      ...asked,
    ]);
    await expect(ended).rejects.toThrow('permission denied');
    const unsayable = { ...given.officer, id: String.fromCharCode(0) };
    await expect(database.readAtOnce(unsayable, asked)).rejects.toThrow('invalid message format');
    expect(await app.asOwner(`select 1 from territories where name = 'x'`)).toEqual([]);
    expect(await seenBy(given.officer)).toEqual(['a', 'b']);
  });

  it.each([
    `' or true; set role none; --`,
    `x'; reset role; select '`,
    String.raw`\'; reset role; --`,
  ])('is not somebody else for being called %s', async (id) => {
    const forged: Actor = { ...given.a.coordinator, id };
    await expect(seenBy(forged)).rejects.toThrow('invalid input syntax for type uuid');
    await expect(readBy({ kind: 'job', name: 'x', territoryId: id })).rejects.toThrow(
      'invalid input syntax for type uuid',
    );
    expect(await seenBy(given.a.coordinator)).toEqual(['a']);
  });

  it('does nothing when its transaction cannot be opened, and tells why', async () => {
    const unsayable = String.fromCharCode(0);
    const asked: string[] = [];
    const write = (actor: Actor) =>
      database.as(actor, (tx) => {
        asked.push(actor.kind);
        return tx.query(`update territories set name = 'x'`);
      });
    for (const forged of [
      { ...given.officer, id: unsayable },
      { kind: 'job', name: 'x', territoryId: unsayable },
    ] satisfies Actor[]) {
      await expect(write(forged)).rejects.toThrow('invalid message format');
    }
    // A login that may do nothing of itself need not wait for its transaction; another must.
    expect(asked).toEqual(['person']);
    expect(await app.asOwner(`select 1 from territories where name = 'x'`)).toEqual([]);
    expect(await seenBy(given.officer)).toEqual(['a', 'b']);
  });

  it('has one transaction, whatever it asks at once', async () => {
    const seen = await database.read(given.a.coordinator, (tx) =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          tx.query(`select current_user as role, now()::text as began,
            (select count(*)::int from territories) as seen`),
        ),
      ),
    );
    const [[first]] = seen;
    expect(first).toMatchObject({ role: 'etabli_scoped', seen: 1 });
    expect(seen.flat()).toEqual(Array(20).fill(first));
    const broken = database.as(given.officer, (tx) =>
      Promise.all([tx.query('select 1 / 0'), tx.query(`update territories set name = 'x'`)]),
    );
    await expect(broken).rejects.toThrow('division by zero');
    expect(await app.asOwner(`select 1 from territories where name = 'x'`)).toEqual([]);
  });

  it('is undone whole when it throws, and its error comes through', async () => {
    const work = database.as(given.officer, async (tx) => {
      await tx.query(`update territories set name = 'perdu'`);
      throw new Error('in the middle');
    });
    await expect(work).rejects.toThrow('in the middle');
    expect(await app.asOwner(`select 1 from territories where name = 'perdu'`)).toEqual([]);
  });

  it('is undone whole when the database refuses it, and the next one finds a clean connection', async () => {
    const broken = database.as(given.officer, (tx) => tx.query('select 1 / 0'));
    await expect(broken).rejects.toThrow('division by zero');
    expect(await seenBy(given.a.coordinator)).toEqual(['a']);
  });

  it('never sees through the eyes of another, whoever had the connection before', async () => {
    const { a, b, officer } = given;
    const parts: [Actor, string][] = [
      [a.coordinator, 'a'],
      [b.coordinator, 'b'],
      [officer, 'a,b'],
      [{ kind: 'public' }, ''],
      [{ kind: 'job', name: 'x' }, ''],
      [{ kind: 'job', name: 'x', territoryId: a.id }, 'a'],
    ];
    const wrong: string[] = [];
    const turns = Array.from({ length: 300 }, (_, turn) => turn);
    await Promise.all(
      turns.map(async (turn) => {
        const [actor, expected] = parts[turn % parts.length] ?? parts[0] ?? [];
        if (!actor || (turn % 5 === 0 && (await fails(actor)))) {
          return;
        }
        const seen = (await (turn % 2 ? seenBy : readBy)(actor)).join();
        if (seen !== expected) {
          wrong.push(`${turn}: ${seen} instead of ${expected}`);
        }
      }),
    );
    expect(wrong).toEqual([]);
  });

  const fails = (actor: Actor) =>
    database
      .as(actor, () => Promise.reject(new Error('planned')))
      .then(
        () => false,
        () => true,
      );

  it.each(['as', 'read', 'readAtOnce'] as const)(
    'leaves nothing of itself on the connection: %s',
    async (way) => {
      const narrow = await Database.open(app.env, { names: ['app'], entities, pool: 1 });
      const settings = `select current_user as role, session_user as login,
      current_setting('app.actor', true) as actor, current_setting('app.job_territory', true) as job`;
      const ask = async (text: string) =>
        way === 'readAtOnce'
          ? (await narrow.readAtOnce(given.officer, [{ text, values: [] }]))[0]
          : narrow[way](given.officer, (tx) => tx.query(text));
      const inside = await ask(settings);
      expect(inside).toEqual([
        { role: 'etabli_region', login: 'etabli_app', actor: given.officer.id, job: '' },
      ]);
      const openRunner = openRunnerOf(narrow);
      const runner = openRunner('master');
      expect(await runner.query(settings)).toEqual([
        { role: 'etabli_app', login: 'etabli_app', actor: '', job: '' },
      ]);
      await runner.release();
      await expect(ask('select 1 / 0')).rejects.toThrow('division by zero');
      const next = openRunner('master');
      expect(await next.query(settings)).toMatchObject([{ role: 'etabli_app', actor: '' }]);
      await next.release();
      await narrow.onApplicationShutdown();
    },
  );

  it('leaves in one write: opening, questions and, where it asks all at once, the end', async () => {
    const narrow = await Database.open(app.env, { names: ['app'], entities, pool: 1 });
    const runner = openRunnerOf(narrow)('master');
    const { connection } = await runner.connect();
    await runner.release();
    const writes = [vi.spyOn(connection.stream, '_write'), vi.spyOn(connection.stream, '_writev')];
    const count = () => writes.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    await narrow.read(given.officer, (tx) =>
      Promise.all([tx.query('select 1'), tx.query('select 2')]),
    );
    expect(count()).toBe(1);
    // The pool has one connection, so this waits for the end of the work before it: a write of its own.
    const asked = ['select 1 as n', 'select 2 as n'].map((text) => ({ text, values: [] }));
    expect(await narrow.readAtOnce(given.officer, asked)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    expect(count()).toBe(3);
    await narrow.onApplicationShutdown();
  });

  it('is cut off when it takes too long, by the database', async () => {
    const limits = await database.as(given.officer, (tx) =>
      tx.query(`select current_setting('statement_timeout') as work,
        current_setting('idle_in_transaction_session_timeout') as rest,
        current_setting('timezone') as zone`),
    );
    expect(limits).toEqual([{ work: '30s', rest: '1min', zone: 'Europe/Brussels' }]);
  });
});
