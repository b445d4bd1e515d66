import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenRegister, mergedExtract, rowsOf } from '../../../test/given/register-files.ts';
import { runCli } from '../../../test/programs.ts';
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts';
import type { ImportedExtract } from './bring-into-use.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-register-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function imported(
  database: TestDatabase,
  path: string,
  ...more: string[]
): Promise<ImportedExtract> {
  const { code, out, err } = await runCli(database.env, [
    'register',
    'import',
    path,
    '--json',
    ...more,
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** What readers see: everything but the slot that it lies in. */
const inUse = (database: TestDatabase) =>
  database.asOwner(
    `select (to_jsonb(e) - 'slot')::text as row from register_establishments e
     join register_extracts x on x.slot = e.slot and x.state = 'current' order by e.number`,
  );
const classCounts = (database: TestDatabase) =>
  database.asOwner(
    `select class, postcode, nis_code, establishments from register_class_counts c
     join register_extracts x on x.slot = c.slot and x.state = 'current' order by 1, 2, 3`,
  );

describe('an invented register', () => {
  let database: TestDatabase;
  let given: { full: string; update: string };
  beforeAll(async () => {
    database = await cloneDatabase();
    given = await givenRegister(folder, 2_000);
  });
  afterAll(() => database.drop());

  it('is the same after an update as the full extract that there would be then', async () => {
    const first = await imported(database, given.full);
    expect(first.counts).toMatchObject({ enterprises: 2_000, came: 0, went: 0, changed: 0 });
    const { counts } = await imported(database, given.update);
    const updated = { rows: await inUse(database), counts: await classCounts(database) };
    expect(counts.came).toBeGreaterThan(0);
    expect(counts.went).toBeGreaterThan(0);
    expect(counts.changed).toBeGreaterThan(0);

    const merged = mergedExtract(given, join(folder, 'merged'));
    const again = await imported(database, merged);
    expect(await inUse(database)).toEqual(updated.rows);
    expect(await classCounts(database)).toEqual(updated.counts);
    // The same register with another number: nothing came, went or changed, and it counts the same rows.
    const { rowsRead, repeated, came, went, changed, ...there } = counts;
    expect(again.counts).toMatchObject({ ...there, came: 0, went: 0, changed: 0 });
    expect(again.notes).toContainEqual({ code: 'goes-back-from', count: 1_001 });
  });

  it('has the codes with the words of the last extract', async () => {
    const words = async () =>
      (await database.asOwner(`select md5(string_agg(c::text, '' order by c::text)) as all
         from register_codes c`)) as { all: string }[];
    const before = await words();
    await database.asOwner(
      `update register_codes set description = 'autrefois' where code like '81%'`,
    );
    await database.asOwner(
      `insert into register_codes values ('Nace2025', 'gone', 'FR', 'Disparu')`,
    );
    await imported(database, given.full);
    expect(await words()).toEqual(before);
  });

  it('keeps no name of a natural person, and no means of contact', async () => {
    const tables = await database.asOwner<{ row: string }>(
      `select to_jsonb(e)::text as row from register_establishments e
       union all select to_jsonb(e)::text from register_enterprises e`,
    );
    const text = tables.map(({ row }) => row).join('\n');
    expect(text).toContain('Imaginaire');
    expect(text).not.toMatch(/Inventée, Personne|exemple\.invalid/);
    const [named] = await database.asOwner<{ count: number }>(
      `select count(*)::integer as count from register_establishments
       where is_natural_person and denomination is not null`,
    );
    expect(named?.count).toBe(0);
  });

  it('knows in which municipality of Wallonia a postcode lies, and where its centre is', async () => {
    const [placed] = await database.asOwner(
      `select distinct nis_code, point_precision, latitude is not null as has_point
       from register_establishments where postcode = '4000'`,
    );
    expect(placed).toEqual({ nis_code: '62063', point_precision: 'commune', has_point: true });
    const elsewhere = await database.asOwner(
      `select distinct nis_code, point_precision, latitude from register_establishments
       where postcode = '9000'`,
    );
    expect(elsewhere).toEqual([{ nis_code: null, point_precision: null, latitude: null }]);
  });

  it('tells others once, and the log', async () => {
    const facts = await database.asOwner(`select ids from outbox where fact = 'register.imported'`);
    const [current] = await database.asOwner<{ id: string }>(
      `select id from register_extracts where state = 'current'`,
    );
    expect(facts).toHaveLength(4);
    expect(facts).toContainEqual({ ids: { extractId: current?.id } });
    const logged = await database.asOwner(
      `select actor, facts->>'kind' as kind from audit.entries where act = 'register.imported' order by id`,
    );
    expect(logged).toEqual(
      ['full', 'update', 'full', 'full'].map((kind) => ({ actor: 'operator:command-line', kind })),
    );
  });

  it('is told of by its status', async () => {
    const { out } = await runCli(database.env, ['register', 'status']);
    expect(out).toMatch(
      /^full 1000 of 2026-09-30 is in use: \d+ establishments of \d+ enterprises/,
    );
    expect(out).toContain('update 1001, begun ');
  });
});

const sample = join(import.meta.dirname, '../../../../../../shared/data/kbo');
const isThere = existsSync(sample);
if (!isThere) {
  console.log(`the real sample is not at hand (${sample}): its tests are left out`);
}

describe.skipIf(!isThere)('the real sample', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  const full = join(sample, 'full');
  const numberOf = (text: string | undefined) => (text ?? '').replaceAll('.', '');

  /** Counted from the files, by a reader of its own. */
  function expected() {
    const enterprises = new Set(rowsOf(full, 'enterprise.csv').map((row) => row.EnterpriseNumber));
    const held = rowsOf(full, 'establishment.csv').filter((row) =>
      enterprises.has(row.EnterpriseNumber),
    );
    const active = new Map<string, Set<string>>();
    const rows = rowsOf(full, 'activity.csv');
    for (const { EntityNumber = '', NaceVersion, NaceCode = '' } of rows) {
      const codes = active.get(EntityNumber) ?? new Set();
      active.set(EntityNumber, codes.add(`${NaceVersion} ${NaceCode.slice(0, 5)}`));
    }
    const has = (entity: string | undefined) => active.has(entity ?? '');
    const bare = held.filter((row) => !has(row.EstablishmentNumber));
    const kept = [...active.values()].reduce((sum, codes) => sum + codes.size, 0);
    return {
      enterprises: enterprises.size,
      establishments: held.length,
      inherited: bare.filter((row) => has(row.EnterpriseNumber)).length,
      withoutActivity: bare.filter((row) => !has(row.EnterpriseNumber)).length,
      ofNaturalPersons: 0,
      repeated: rows.length - kept,
    };
  }

  it('is imported twice, the second time without any difference', async () => {
    const first = await imported(database, full, '--partial');
    expect(first.counts).toMatchObject({ ...expected(), came: 0 });
    const before = await inUse(database);
    const second = await imported(database, full, '--partial');
    expect(second.counts).toEqual(first.counts);
    expect(await inUse(database)).toEqual(before);
  });

  it('takes its update, and what goes takes its establishments along', async () => {
    const update = join(sample, 'update');
    const ended = rowsOf(update, 'enterprise_delete.csv')
      .map((row) => row.EnterpriseNumber)
      .filter(
        (number) =>
          !rowsOf(update, 'enterprise_insert.csv').some((row) => row.EnterpriseNumber === number),
      );
    const went = rowsOf(full, 'establishment.csv').filter((row) =>
      ended.includes(row.EnterpriseNumber ?? ''),
    );
    const { counts, number } = await imported(database, update, '--partial');
    expect(number).toBe(128);
    expect(counts).toMatchObject({
      enterprises: expected().enterprises - ended.length,
      establishments: expected().establishments - went.length,
      went: went.length,
    });
    const [named] = await database.asOwner(
      `select e.denomination, e.activities from register_enterprises e join register_extracts x
         on x.slot = e.slot and x.state = 'current' where e.number = $1`,
      [numberOf(rowsOf(update, 'denomination_insert.csv')[0]?.EntityNumber)],
    );
    expect(named).toMatchObject({ denomination: 'Farys' });
  });
});
