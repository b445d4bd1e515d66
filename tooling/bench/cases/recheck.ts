import { spawnSync } from 'node:child_process';
import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { plantFiles, readBare } from '../recheck-files.ts';

/** `RECHECK_FILES` makes it smaller while it is worked on; the goal is that of a million. */
const files = Number(process.env.RECHECK_FILES ?? 1_000_000);
const territories = 16;
/** Of a thousand files, how many have their day in one night: those of 730 days, twice. */
const dueInThousand = 3;
const mostSeconds = (90 * files) / 1_000_000;
/** As much for a quarter of the files: it does not grow with them. */
const mostMiB = 600;

/** Says at the end of a program how much memory it had at most. */
const tellPeak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))`;

type Rechecked = { files: number; changed: number; seconds: number; peakMiB: number };

function cli(database: OwnDatabase, ...words: string[]): Rechecked {
  const done = spawnSync(
    process.execPath,
    ['--import', tellPeak, 'dist/cli.js', ...words, '--json'],
    { cwd: apiFolder, env: { ...process.env, ...database.env }, encoding: 'utf8' },
  );
  const peak = /peak (\d+)/.exec(done.stderr)?.[1];
  if (done.status !== 0 || !peak) {
    throw new Error(`${words.join(' ')} ended with ${done.status}: ${done.stderr}`);
  }
  return { ...JSON.parse(done.stdout), peakMiB: Number(peak) / 1024 };
}

/** The rules of a next version: half a year longer without work, so that some answers are other ones. */
const nextRules = `
  insert into programme_versions (id, programme_code, version, valid_from, rules)
  select gen_random_uuid(), programme_code, 2, valid_from,
    jsonb_set(rules, '{thresholds,monthsWithoutWork,value}', '25') from programme_versions
  where version = 1`;

const oneNight = `
  update eligibility_answers set changes_on = (now() at time zone 'Europe/Brussels')::date
  where beneficiary_id in (select beneficiary_id from eligibility_answers order by beneficiary_id
    limit ${Math.round((files * dueInThousand) / 1000)})`;

async function measure(database: OwnDatabase, say: (line: string) => void): Promise<Figure[]> {
  const first = cli(database, 'eligibility', 'recheck');
  say(`first answers of ${first.files} files: ${first.seconds} s, ${first.peakMiB.toFixed(0)} MiB`);
  await database.asOwner('vacuum analyze eligibility_answers');
  const bare = await readBare(database);
  say(`the same rows read by a bare client: ${bare.seconds.toFixed(2)} s`);
  await database.asOwner(nextRules);
  const all = cli(database, 'eligibility', 'recheck');
  say(`all by new rules: ${all.seconds} s, ${all.changed} changed, ${all.peakMiB.toFixed(0)} MiB`);
  await database.asOwner(oneNight);
  const night = cli(database, 'eligibility', 'recheck');
  say(`a night: ${night.files} files in ${night.seconds} s`);
  if (all.files !== files || night.files === 0) {
    throw new Error(`looked at ${all.files} of ${files} files, and at ${night.files} in a night`);
  }
  const what = { name: 'recheck', case: `${files} files by new rules` };
  return [
    {
      ...plainFigure({ ...what, unit: 's' }, [all.seconds], mostSeconds),
      yardstick: 'bare pg reading the same rows',
      ratio: all.seconds / bare.seconds,
    },
    plainFigure({ ...what, unit: 'MiB' }, [all.peakMiB], mostMiB),
    plainFigure(
      { name: 'recheck', case: `a night: ${night.files} of ${files} files are due`, unit: 's' },
      [night.seconds],
      5,
    ),
  ];
}

export const recheckBenchmark: Benchmark = {
  name: 'recheck',
  about: 'a million files looked at again when rules change, and those of one night',
  async run(say): Promise<Figure[]> {
    build('@etabli/api');
    const database = await openOwnDatabase();
    try {
      const ground = spawnSync(
        process.execPath,
        ['dist/cli.js', 'demo', 'load', '--no-people', '--json'],
        { cwd: apiFolder, env: { ...process.env, ...database.env }, encoding: 'utf8' },
      );
      if (ground.status !== 0) {
        throw new Error(`demo load ended with ${ground.status}: ${ground.stderr}`);
      }
      await plantFiles(database, { files, territories });
      return await measure(database, say);
    } finally {
      await database.close();
    }
  },
};
