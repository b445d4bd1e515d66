import { randomUUID } from 'node:crypto';
import { readPurposes } from '@etabli/domain/access/read-purpose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { type SqlActor, sqlAs } from '../../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Database } from '../connections/database.ts';
import { ForgetReads } from './forget-reads.ts';
import { type FilesSeen, recordReads } from './read-log.ts';

let app: TestApp;
let given: TwoTerritories;
let database: Database;
let person: string;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  database = app.get(Database);
});
afterAll(() => app.close());
beforeEach(() => {
  person = randomUUID();
});

const seen = (told: Partial<FilesSeen> = {}): FilesSeen => ({
  people: [{ id: person, territoryId: given.a.id }],
  purpose: 'guidance',
  route: 'GET /beneficiaries/:id',
  ...told,
});
const logged = (id = person) =>
  app.asOwner(
    `select actor, territory_id, purpose, route, at between now() - interval '1 minute' and now() as is_fresh
     from audit.reads where person = $1`,
    [id],
  );
const ask = (actor: SqlActor, sql: string) => sqlAs(app.env, actor, sql);
const scoped = (actor: string): SqlActor => ({ door: 'app', role: 'etabli_scoped', actor });
const region = (actor: string): SqlActor => ({ ...scoped(actor), role: 'etabli_region' });
const line = (actor: string, territory: string) =>
  `insert into audit.reads (actor, person, territory_id, purpose, route)
   values ('${actor}', '${person}', '${territory}', 'guidance', 'x')`;

describe('a page that shows personal files', () => {
  it('is answered, and whose files it showed is known: who, when, where, what for', async () => {
    const { a } = given;
    const answer = await database.readFiles(a.coordinator, async (tx) => ({
      answer: await tx.query('select code from territories'),
      seen: seen({ purpose: 'correction' }),
    }));
    expect(answer).toEqual([{ code: 'a' }]);
    expect(await logged()).toEqual([
      {
        actor: `account:${a.coordinator.id}`,
        territory_id: a.id,
        purpose: 'correction',
        route: 'GET /beneficiaries/:id',
        is_fresh: true,
      },
    ]);
  });

  it('of fifty people is fifty lines; of nobody, none', async () => {
    const people = Array.from({ length: 50 }, () => ({
      id: randomUUID(),
      territoryId: given.a.id,
    }));
    const show = (shown: FilesSeen['people']) =>
      database.readFiles(given.a.coordinator, async () => ({
        answer: shown.length,
        seen: seen({ people: shown }),
      }));
    const count = async () => (await app.asOwner('select 1 from audit.reads')).length;
    const before = await count();
    expect(await show(people)).toBe(50);
    expect(await show([])).toBe(0);
    expect(await count()).toBe(before + 50);
  });

  it('is not shown when it cannot be logged', async () => {
    const unknown = database.readFiles(given.a.coordinator, async () => ({
      answer: 'a name',
      seen: seen({ purpose: 'curiosity' as 'guidance' }),
    }));
    await expect(unknown).rejects.toThrow('read_purpose_known');
  });

  it('that is refused in the middle leaves no line', async () => {
    const refused = database.readFiles(given.a.coordinator, async () => {
      throw new Error('not found');
    });
    await expect(refused).rejects.toThrow('not found');
    expect(await logged()).toEqual([]);
  });

  it('changes nothing but the log: the database refuses it', async () => {
    const write = database.readFiles(given.a.coordinator, async (tx) => ({
      answer: await tx.query(`update territories set name = 'x'`),
      seen: seen(),
    }));
    await expect(write).rejects.toThrow('read-only transaction');
    expect(await app.asOwner(`select 1 from territories where name = 'x'`)).toEqual([]);
    expect(await logged()).toEqual([]);
  });
});

describe('the read log', () => {
  it('takes each purpose of the list, and no other', async () => {
    for (const purpose of readPurposes) {
      await database.as(given.a.coordinator, (tx) =>
        recordReads(tx, given.a.coordinator, seen({ purpose })),
      );
    }
    expect(await logged()).toMatchObject(readPurposes.map((purpose) => ({ purpose })));
  });

  it('is written in the own name only', async () => {
    const { a, b, officer } = given;
    const own = `account:${a.coordinator.id}`;
    expect(await ask(scoped(a.coordinator.id), line(own, a.id))).toHaveLength(1);
    expect(await ask(region(officer.id), line(`account:${officer.id}`, a.id))).toHaveLength(1);
    const refused = /row-level security/;
    expect(await ask(scoped(b.coordinator.id), line(own, a.id))).toMatch(refused);
    expect(await ask(region(officer.id), line('job:x', a.id))).toMatch(refused);
    expect(await ask({ door: 'job', territory: a.id }, line('job:x', a.id))).toHaveLength(1);
    expect(await ask({ door: 'job', territory: a.id }, line('job:x', b.id))).toMatch(refused);
    expect(await ask({ door: 'job', territory: a.id }, line(own, a.id))).toMatch(refused);
  });

  it('is written by nobody else', async () => {
    for (const other of [
      { door: 'app', role: 'etabli_public' },
      { door: 'operator' },
      { door: 'auth' },
    ] as const) {
      expect(await ask(other, line('operator:x', given.a.id))).toMatch(/permission denied/);
      expect(await ask(other, 'select 1 from audit.reads')).toMatch(/permission denied/);
    }
  });

  it('is never changed, by its owner neither', async () => {
    const { coordinator, id } = given.a;
    await database.as(coordinator, (tx) => recordReads(tx, coordinator, seen()));
    const changes = [
      `update audit.reads set purpose = 'audit'`,
      'delete from audit.reads',
      'truncate audit.reads',
    ];
    for (const sql of changes) {
      expect(await ask({ door: 'migrator' }, sql)).toBe('the log is only ever added to');
      expect(await ask(scoped(coordinator.id), sql)).toMatch(/permission denied/);
    }
    expect(await ask({ door: 'job', territory: id }, 'delete from audit.reads')).toEqual([]);
    expect(await logged()).toHaveLength(1);
  });

  it('is read by who watches over personal data, where they watch, and by nobody else', async () => {
    const { a, b, officer } = given;
    const role = 'data_protection_officer';
    const [ofRegion, ofA, gone] = [
      await givenPerson(app, { role }),
      await givenPerson(app, { role, territoryId: a.id }),
      await givenPerson(app, { role, territoryId: a.id, until: '2020-12-31' }),
    ];
    for (const { coordinator, id } of [a, b]) {
      const people = [{ id: person, territoryId: id }];
      await database.as(coordinator, (tx) => recordReads(tx, coordinator, seen({ people })));
    }
    const reads = `select territory_id as id from audit.reads where person = '${person}'`;
    const idsOf = async (actor: SqlActor) => {
      const rows = await ask(actor, reads);
      return typeof rows === 'string' ? rows : rows.map(({ id }) => id).sort();
    };
    expect(await idsOf(region(ofRegion.id))).toEqual([a.id, b.id].sort());
    expect(await idsOf(scoped(ofA.id))).toEqual([a.id]);
    for (const nobody of [scoped(gone.id), scoped(a.coordinator.id), region(officer.id)]) {
      expect(await idsOf(nobody)).toEqual([]);
    }
  });
});

describe('the night', () => {
  const plant = (months: number) =>
    app.asOwner(
      `insert into audit.reads (at, actor, person, territory_id, purpose, route)
       values (now() - make_interval(months => $1) - interval '1 hour', 'account:x', $2, $3, 'audit', 'x')`,
      [months, person, given.a.id],
    );

  it('lets lines go that are older than they are kept, and no other', async () => {
    for (const months of [0, 13, 23, 24, 40]) {
      await plant(months);
    }
    await app.get(ForgetReads).forget();
    expect(await logged()).toHaveLength(3);
  });

  it('cannot be told to forget what is younger than a year', async () => {
    await plant(11);
    await plant(12);
    await new ForgetReads(database, 1).forget();
    expect(await logged()).toHaveLength(1);
  });
});
