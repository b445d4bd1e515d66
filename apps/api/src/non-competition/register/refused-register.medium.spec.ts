import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../../test/given/files.ts';
import { givenRegister } from '../../../test/given/register-files.ts';
import { runCli, startProgram } from '../../../test/programs.ts';
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { waitUntil } from '../../../test/wait-until.ts';
import { Database } from '../../platform/connections/database.ts';
import { tellFault } from '../../platform/fault.ts';
import { ImportRegister } from './import-register.ts';
import { RegisterQueries } from './register.queries.ts';

let folder: string;
let database: TestDatabase;
let given: { full: string; update: string };
let before: unknown[];

let door: Database;

/** The act itself; null where it went well, or the one line that a person would be told. */
const refusal = (path: string): Promise<string | null> =>
  new ImportRegister(door, new RegisterQueries())
    .import({ kind: 'operator', name: 'test' }, { path })
    .then(() => null, tellFault);
const inUse = () =>
  database.asOwner(
    `select (to_jsonb(e))::text as row from register_establishments e
     join register_extracts x on x.slot = e.slot and x.state = 'current' order by e.number`,
  );
/** Rows that lie in the slot that is not in use: there should be none. */
const leftOver = () =>
  database.asOwner(
    `select count(*)::integer as rows from register_establishments
     where slot <> (select slot from register_extracts where state = 'current')`,
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-refused-'));
  database = await cloneDatabase();
  given = await givenRegister(folder, 500);
  const names = ['operator' as const];
  door = await Database.open(database.env, { names, entities: [], takesCopies: true });
  expect(await refusal(given.full)).toBeNull();
  before = await inUse();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await door.onApplicationShutdown();
  await database.drop();
});

/** The extract with one of its files written otherwise; null takes the file away. */
function spoiled(file: string, change: (text: string) => string | null, from = given.full): string {
  const copy = mkdtempSync(join(folder, 'spoiled-'));
  cpSync(from, copy, { recursive: true });
  const changed = change(readFileSync(join(from, file), 'utf8'));
  if (changed === null) {
    rmSync(join(copy, file));
  } else {
    writeFileSync(join(copy, file), changed);
  }
  return copy;
}

const line = (text: string, number: number, change: (row: string) => string) =>
  text
    .split('\n')
    .map((row, at) => (at === number - 1 ? change(row) : row))
    .join('\n');

describe('an extract that is not as it should be', () => {
  type Spoiling = [file: string, change: (text: string) => string | null];
  it.each<[string, Spoiling, RegExp]>([
    ['lacks a file', ['activity.csv', () => null], /^activity\.csv is missing: /],
    ['lacks its description', ['meta.csv', () => null], /meta\.csv is missing/],
    [
      'lacks a column',
      ['address.csv', (text) => text.replace('"Zipcode"', '"Postcode"')],
      /^address\.csv, line 1: the column Zipcode is missing/,
    ],
    [
      'has a stray quote',
      ['denomination.csv', (text) => line(text, 3, (row) => row.replace('","', '"x","'))],
      /^denomination\.csv, line 3: field 1 does not end where it should/,
    ],
    [
      'ends too early',
      ['address.csv', (text) => text.slice(0, text.length - 40)],
      /^address\.csv, line \d+: the file ends in the middle of a row/,
    ],
    [
      'has an unknown version of the nomenclature',
      ['activity.csv', (text) => line(text, 9, (row) => row.replace(/"20\d\d"/, '"2031"'))],
      /^activity\.csv, line 9, NaceVersion: got "2031", takes 2003, 2008, 2025/,
    ],
    [
      'has a code that is none',
      ['activity.csv', (text) => line(text, 2, (row) => row.replace(/"\d{5}"/, '"A1"'))],
      /^activity\.csv, line 2, NaceCode: got "A1", takes a code of five or seven digits/,
    ],
    [
      'has a role that is none',
      ['activity.csv', (text) => line(text, 2, (row) => row.replace(/MAIN/, 'FULL'))],
      /^activity\.csv, line 2, Classification: got "FULL"/,
    ],
    [
      'has a number that is none',
      ['enterprise.csv', (text) => line(text, 2, (row) => row.replace('"0', '"X'))],
      /^enterprise\.csv, line 2, EnterpriseNumber: got "X/,
    ],
    [
      'has a day that is none',
      ['establishment.csv', (text) => line(text, 2, (row) => row.replace('01-04-2015', '2015'))],
      /^establishment\.csv, line 2, StartDate: got "2015"/,
    ],
    [
      'has an establishment without its enterprise',
      ['enterprise.csv', (text) => line(text, 2, () => '').replace('\n\n', '\n')],
      /^\d+ establishments without their enterprise, the first is \d\.\d{3}\.\d{3}\.\d{3}; --partial/,
    ],
    [
      'names an enterprise twice',
      ['enterprise.csv', (text) => line(text, 2, (row) => `${row}\n${row}`)],
      /^a number stands in the files twice: /,
    ],
    [
      'is of another kind than there is',
      ['meta.csv', (text) => text.replace('"full"', '"half"')],
      /^meta\.csv, ExtractType: got "half", takes full or update/,
    ],
  ])('%s, is refused in one line, and nothing changes', async (_, [file, change], said) => {
    const told = await refusal(spoiled(file, change));
    expect(told).toMatch(said);
    expect(told).not.toContain('\n');
    expect(await inUse()).toEqual(before);
    expect(await leftOver()).toEqual([{ rows: 0 }]);
  });

  it('that is an update of another extract is refused with the one that is expected', async () => {
    const later = (text: string) => text.replace('"1001"', '"1003"');
    expect(await refusal(spoiled('meta.csv', later, given.update))).toBe(
      'this is the update 1003; extract 1000 is in use, so the update 1001 is expected, or a full extract',
    );
    expect(await inUse()).toEqual(before);
  });

  it('leaves its reason in the status', async () => {
    await refusal(spoiled('activity.csv', () => null));
    const { out } = await runCli(database.env, ['register', 'status']);
    expect(out).toMatch(/^full 1000 of 2026-09-30 is in use/);
    expect(out).toContain('failed, activity.csv is missing');
  });
});

describe('an archive', () => {
  const packed = (from: string) => {
    const entries = readdirSync(from).map((name) => [name, readFileSync(join(from, name))]);
    return zipOf(Object.fromEntries(entries));
  };

  it('is imported like the folder', async () => {
    const path = join(folder, 'full.zip');
    writeFileSync(path, await packed(given.full));
    expect(await refusal(path)).toBeNull();
    expect((await inUse()).length).toBe(before.length);
    // Back to the slot of before.
    expect(await refusal(path)).toBeNull();
    expect(await inUse()).toEqual(before);
  });

  it.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    [
      'that was cut off',
      (bytes) => bytes.subarray(0, bytes.length - 2_000),
      /not a whole zip archive/,
    ],
    [
      'in which a byte is another',
      (bytes) => {
        const other = Buffer.from(bytes);
        const place = Math.floor(bytes.length / 2);
        other[place] = (other[place] ?? 0) ^ 0xff;
        return other;
      },
      // Whichever is seen first: that it cannot be unpacked, or that what came out is no row.
      /not a whole zip archive|\.csv, line \d+/,
    ],
    ['that is none', () => Buffer.from('no archive at all'), /not a whole zip archive/],
  ])('%s is refused in one line', async (_, spoil, said) => {
    const path = join(folder, 'spoiled.zip');
    writeFileSync(path, spoil(await packed(given.full)));
    const told = await refusal(path);
    expect(told).toMatch(said);
    expect(told).not.toContain('\n');
    expect(await inUse()).toEqual(before);
  });

  it('that is not there is told of in one line', async () => {
    expect(await refusal(join(folder, 'nowhere.zip'))).toBe(
      `${folder}/nowhere.zip: cannot be read (ENOENT)`,
    );
  });
});

describe('an import that is killed', () => {
  it('leaves the extract before it in use; the next one works, and nothing is left of it', async () => {
    // A pipe that never ends: the import waits in the middle of its work.
    const path = spoiled('activity.csv', () => null);
    execFileSync('mkfifo', [join(path, 'activity.csv')]);
    const program = startProgram('cli.js', database.env, { args: ['register', 'import', path] });
    const loading = () =>
      database.asOwner<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity
         where datname = current_database() and query like 'copy in_activities%'
           and state = 'active'`,
      );
    await waitUntil(async () => ((await loading())[0]?.count ?? 0) > 0);

    expect(await refusal(given.full)).toBe(
      'another import of the register runs: wait until it has ended',
    );

    program.child.kill('SIGKILL');
    expect(await program.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await inUse()).toEqual(before);
    await waitUntil(async () => ((await loading())[0]?.count ?? 0) === 0);
    expect(await leftOver()).toEqual([{ rows: 0 }]);

    expect(await refusal(given.update)).toBeNull();
    const states = await database.asOwner(
      'select state, problem from register_extracts order by begun_at desc limit 2',
    );
    expect(states).toEqual([
      { state: 'current', problem: null },
      { state: 'failed', problem: 'it was interrupted' },
    ]);
    const tables = await database.asOwner(
      `select relname from pg_class where relname like 'in\\_%' and relpersistence = 't'`,
    );
    expect(tables).toEqual([]);
  });
});
