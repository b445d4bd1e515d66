import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenMatchingWorld, type MatchingWorld } from '../../test/given/matching.ts';
import { runCli } from '../../test/programs.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
let world: MatchingWorld;
let folder: string;
let address: { coordinator: string; stranger: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-rounds-'));
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  await app.asOwner(`update beneficiaries set given_name = '=1+1' where id = $1`, [
    world.people[0]?.id,
  ]);
  const of = (id: string) => `${id}@etabli.example`;
  address = { coordinator: of(world.a.coordinator.id), stranger: of(world.b.coordinator.id) };
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) => runCli(app.env, args);

describe('a round from the command line', () => {
  it('is computed at once, as the account that asks, and told with what proves it', async () => {
    const { code, out, err } = await run('match', 'run', 'a', '--as', address.coordinator);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Round 1: 3 proposals, 0 held, 1 without one, 0 out of it\n/);
    expect(out).toMatch(/\nsha256 [0-9a-f]{64}\n$/);
    const entries = await app.asOwner<{ act: string; actor: string }>(
      `select act, actor from audit.entries where act like 'round.%' order by id`,
    );
    expect(entries).toEqual([
      { act: 'round.requested', actor: `account:${world.a.coordinator.id}` },
      { act: 'round.computed', actor: 'job:compute-round' },
    ]);
  });

  it('is refused in one line to who may not', async () => {
    const { code, out, err } = await run('match', 'run', 'a', '--as', address.stranger);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('<territory>: got "a", takes the code of one that the account sees\n');
  });

  it('is written as a sheet in which no cell is a formula, for who writes it alone', async () => {
    for (const name of ['tour.csv', 'tour.xlsx']) {
      const file = join(folder, name);
      const told = await run(
        'export',
        'proposals',
        'a',
        '--as',
        address.coordinator,
        '--out',
        file,
      );
      expect(told).toMatchObject({ code: 0, out: `3 proposals of round 1 in ${file}\n` });
      expect((await stat(file)).mode % 0o1000).toBe(0o600);
    }
    const text = await readFile(join(folder, 'tour.csv'), 'utf8');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('"Prénom"');
    expect(lines[1]).toContain(`"'=1+1"`);
    const book = await readFile(join(folder, 'tour.xlsx'));
    expect(book.subarray(0, 2).toString()).toBe('PK');
  });

  it('takes no other file’s place, and knows two kinds', async () => {
    const file = join(folder, 'tour.csv');
    const again = await run('export', 'proposals', 'a', '--as', address.coordinator, '--out', file);
    expect(again).toMatchObject({ code: 1, err: `--out: ${file} cannot be written (EEXIST)\n` });
    const other = join(folder, 'tour.pdf');
    const wrong = await run(
      'export',
      'proposals',
      'a',
      '--as',
      address.coordinator,
      '--out',
      other,
    );
    expect(wrong.err).toBe(`--out: got "${other}", takes a file that ends in .xlsx or .csv\n`);
  });
});
