import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backup,
  type EmptyDatabase,
  givenEmptyDatabase,
  givenFolder,
  restore,
} from '../../test/given/backups.ts';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts';
import type { Progress } from './progress.ts';

const someLines = `insert into audit.entries (chain, actor, act, subject, facts)
  select 'region', 'operator:test', 'territory.moved', 'territory:' || gen_random_uuid(), '{}'
  from generate_series(1, 20000)`;
const hangUp = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'etabli backup' and datname = current_database()`;

let folder: Awaited<ReturnType<typeof givenFolder>>;
let source: TestDatabase;

beforeAll(async () => {
  folder = await givenFolder();
  source = await cloneDatabase();
  await source.asOwner(someLines);
});
afterAll(async () => {
  await source.drop();
  await folder.remove();
});

/** Does something once, as soon as rows begin to flow. */
function onceUnderWay(act: () => void, step: string): Progress {
  let current = '';
  let isDone = false;
  return {
    start: (what) => {
      current = what;
    },
    advance: () => {
      if (!isDone && current === step) {
        isDone = true;
        act();
      }
    },
    stop: () => undefined,
  };
}

const filesBeside = async (path: string) =>
  (await readdir(folder.path)).filter((name) => name.startsWith(basename(path)));

describe('a backup that does not come to its end', () => {
  it('leaves nothing when the operator stops it', async () => {
    const path = join(folder.path, 'stopped');
    const controller = new AbortController();
    const progress = onceUnderWay(() => controller.abort(), 'Copying');
    await expect(backup(source.env, path, { progress, signal: controller.signal })).rejects.toThrow(
      'Interrupted: nothing was kept',
    );
    expect(await filesBeside(path)).toEqual([]);
  });

  it('leaves nothing when the server hangs up', async () => {
    const path = join(folder.path, 'hung-up');
    const progress = onceUnderWay(() => void source.asOwner(hangUp), 'Copying');
    await expect(backup(source.env, path, { progress })).rejects.toThrow(
      'the server hung up; nothing was kept',
    );
    expect(await filesBeside(path)).toEqual([]);
  });

  it('does not touch a folder that holds something', async () => {
    const path = join(folder.path, 'full');
    await mkdir(path);
    await writeFile(join(path, 'letter.txt'), 'mine');
    await expect(backup(source.env, path)).rejects.toThrow(/full: is not empty/);
    expect(await readdir(path)).toEqual(['letter.txt']);
    expect(await filesBeside(path)).toEqual(['full']);
  });

  it('makes no folders above the one that was named', async () => {
    const path = join(folder.path, 'no', 'such');
    await expect(backup(source.env, path)).rejects.toThrow(/there is no folder .*no to make it in/);
  });
});

describe('a restore that does not come to its end', () => {
  let target: EmptyDatabase;
  beforeAll(async () => {
    target = await givenEmptyDatabase();
    await backup(source.env, join(folder.path, 'whole'));
  });
  afterAll(() => target.drop());

  it('leaves an empty database, into which it can be done again', async () => {
    const progress = onceUnderWay(() => void target.asOwner(hangUp), 'Loading');
    const path = join(folder.path, 'whole');
    await expect(restore(target.env, path, { progress })).rejects.toThrow('hung up');
    expect(await target.asOwner('select 1 from audit.entries')).toEqual([]);
    const { tables } = await restore(target.env, path);
    expect(tables.find(({ name }) => name === 'audit.entries')?.rows).toBe(20_000);
    expect(await target.asOwner('select 1 from audit.entries')).toHaveLength(20_001);
  });
});
