import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase, root } from '../own-database.ts';
import { serve } from '../served.ts';

const entries = 200_000;
const chains = 1_000;
const runs = 5;
const sealPatienceSeconds = 150;

const plant = `
  insert into audit.entries (chain, actor, act, subject, rule, facts)
  select 'chain-' || n % ${chains}, 'account:' || gen_random_uuid(), 'territory.moved',
    'territory:' || gen_random_uuid(), 'wallonie-2022@1', jsonb_build_object('version', n)
  from generate_series(1, ${entries}) n`;

/** Says at the end of a program how much memory it had at most. */
const tellPeak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))`;

function verifyOnce(database: OwnDatabase): { seconds: number; peakMiB: number } {
  const begun = performance.now();
  const done = spawnSync(
    process.execPath,
    ['--import', tellPeak, 'dist/cli.js', 'audit', 'verify', '--json'],
    {
      cwd: apiFolder,
      env: { ...process.env, ...database.env },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const peak = /peak (\d+)/.exec(done.stderr)?.[1];
  if (done.status !== 0 || !peak) {
    throw new Error(`audit verify ended with ${done.status}: ${done.stderr}`);
  }
  return { seconds: (performance.now() - begun) / 1000, peakMiB: Number(peak) / 1024 };
}

/** The worker seals as it does every minute; nothing is verified before all is sealed. */
async function sealAll(database: OwnDatabase): Promise<void> {
  const worker = await serve(join(apiFolder, 'dist/worker.js'), database.env);
  for (let second = 0; second < sealPatienceSeconds; second++) {
    const [sealed] = await database.asOwner('select count(*)::int as count from audit.sealed');
    if (Number(sealed?.count) >= entries) {
      await worker.stop();
      return;
    }
    await pause(1_000);
  }
  throw new Error('the worker did not seal the log');
}

async function measureLog(say: (line: string) => void): Promise<Figure[]> {
  build('@etabli/api');
  const database = await openOwnDatabase();
  try {
    await database.asOwner(plant);
    await sealAll(database);
    const measured = Array.from({ length: runs }, (_, run) => {
      const one = verifyOnce(database);
      say(`log, run ${run + 1} of ${runs}: ${one.seconds.toFixed(2)} s`);
      return one;
    });
    const seconds = measured.map((one) => one.seconds);
    const peaks = measured.map((one) => one.peakMiB);
    const what = { name: 'verify', case: `log of ${entries} entries` };
    return [
      plainFigure({ ...what, unit: 's' }, seconds, 5),
      plainFigure({ ...what, unit: 'MiB' }, peaks, 300),
    ];
  } finally {
    await database.close();
  }
}

/** One run is enough: it takes minutes, and its goal is a bound, not a ratio. */
function measureChecks(say: (line: string) => void): Figure {
  say('pnpm verify, from nothing cached');
  const begun = performance.now();
  const done = spawnSync('pnpm', ['run', 'verify'], {
    cwd: root,
    env: { ...process.env, TURBO_FORCE: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) {
    throw new Error('pnpm verify is not green');
  }
  const seconds = (performance.now() - begun) / 1000;
  return plainFigure({ name: 'verify', case: 'pnpm verify, uncached', unit: 's' }, [seconds], 300);
}

export const verifyBenchmark: Benchmark = {
  name: 'verify',
  about: 'the log of all acts recomputed, and every check but the browser’s',
  run: async (say) => [...(await measureLog(say)), measureChecks(say)],
};
