import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiFolder, type OwnDatabase } from '../own-database.ts';

export const people = 2_000;
export const activities = 100;
const territory = 'verviers-dison';
const worker = 'accompagnement@etabli.example';
export const coordinator = 'coordination@etabli.example';

export type Lists = { people: string; activities: string };
export type Round = {
  id: string;
  state: string;
  counts: { placed: number; unplaced: number };
};

/** Runs a command of the product; what it answers as JSON. */
function cli<Answer>(database: OwnDatabase, ...words: string[]): Answer {
  const done = spawnSync(process.execPath, ['dist/cli.js', ...words, '--json'], {
    cwd: apiFolder,
    env: { ...process.env, ...database.env },
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    throw new Error(`${words.join(' ')} ended with ${done.status}: ${done.stderr}${done.stdout}`);
  }
  return JSON.parse(done.stdout);
}

/** The accounts and the territory of the demonstration, with nobody in it. */
export const emptyTerritory = (database: OwnDatabase): unknown =>
  cli(database, 'demo', 'load', '--no-people');

/** Writes a list of people and one of activities for as long as somebody works with them. */
export async function withLists<T>(work: (lists: Lists) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-lists-'));
  try {
    const counts = ['--people', String(people), '--activities', String(activities)];
    const written = spawnSync(
      process.execPath,
      ['dist/cli.js', 'demo', 'lists', folder, ...counts, '--json'],
      { cwd: apiFolder, encoding: 'utf8' },
    );
    return await work(JSON.parse(written.stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From two lists to proposals that are proved: four commands, each a process from start to end. */
export function fromListsToProposals(database: OwnDatabase, lists: Lists): Round {
  const where = ['--territory', territory];
  cli(database, 'import', 'activities', lists.activities, ...where, '--as', coordinator);
  cli(database, 'import', 'people', lists.people, ...where, '--as', worker);
  cli(database, 'eligibility', 'confirm', territory, '--as', coordinator);
  return cli<Round>(database, 'match', 'run', territory, '--as', coordinator);
}
