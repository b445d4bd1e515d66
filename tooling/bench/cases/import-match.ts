import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';

const people = 2_000;
const activities = 100;
const runs = 3;
const most = 15;
const territory = 'verviers-dison';
const worker = 'accompagnement@etabli.example';
const coordinator = 'coordination@etabli.example';

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

type Lists = { people: string; activities: string };
type Round = { state: string; counts: { placed: number; unplaced: number } };

/** From two lists to proposals that are proved: four commands, each a process from start to end. */
function fromListsToProposals(database: OwnDatabase, lists: Lists): Round {
  const where = ['--territory', territory];
  cli(database, 'import', 'activities', lists.activities, ...where, '--as', coordinator);
  cli(database, 'import', 'people', lists.people, ...where, '--as', worker);
  cli(database, 'eligibility', 'confirm', territory, '--as', coordinator);
  return cli<Round>(database, 'match', 'run', territory, '--as', coordinator);
}

async function measureOnce(lists: Lists, say: (line: string) => void): Promise<number> {
  const database = await openOwnDatabase();
  try {
    cli(database, 'demo', 'load', '--no-people');
    const begun = performance.now();
    const round = fromListsToProposals(database, lists);
    const seconds = (performance.now() - begun) / 1000;
    if (round.state !== 'computed' || round.counts.placed === 0) {
      throw new Error(`the round ended as ${round.state}`);
    }
    say(
      `${seconds.toFixed(2)} s: ${round.counts.placed} with a proposal, ${round.counts.unplaced} without`,
    );
    return seconds;
  } finally {
    await database.close();
  }
}

export const importMatchBenchmark: Benchmark = {
  name: 'import-match',
  about: 'from two lists in files to proposals that are proved, by the command line',
  async run(say): Promise<Figure[]> {
    build('@etabli/api');
    const folder = mkdtempSync(join(tmpdir(), 'etabli-lists-'));
    try {
      const counts = ['--people', String(people), '--activities', String(activities)];
      const written = spawnSync(
        process.execPath,
        ['dist/cli.js', 'demo', 'lists', folder, ...counts, '--json'],
        { cwd: apiFolder, encoding: 'utf8' },
      );
      const lists: Lists = JSON.parse(written.stdout);
      const seconds: number[] = [];
      for (let run = 0; run < runs; run++) {
        seconds.push(await measureOnce(lists, say));
      }
      const what = { name: 'import-match', unit: 's' };
      return [
        plainFigure({ ...what, case: `${people} people, ${activities} activities` }, seconds, most),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
