import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Benchmark, type Figure, median, plainFigure, ratioFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { copyYardstick } from '../register/copy-yardstick.ts';
import { generatedRegister, registerSize } from '../register/generated-register.ts';
import { readBoth } from '../register/reader-yardstick.ts';

/** Pairs of an import and its yardstick; the first import is into an empty register. */
const rounds = Number(process.env.REGISTER_ROUNDS ?? 2);
const readerRounds = 3;

type Imported = { seconds: number; peakMiB: number; counts: Record<string, number> };

/** The most memory that a process has had at once, as Linux remembers it. */
function peakOf(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const line = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return line ? Number(line[1]) / 1024 : 0;
}

/** Runs the command as an operator would, from the start of its process to its end. */
async function importFrom(database: OwnDatabase, path: string): Promise<Imported> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/cli.js', 'register', 'import', path, '--json'], {
    cwd: apiFolder,
    env: { ...process.env, ...database.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err, peakMiB] = ['', '', 0];
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  let code: number | null | undefined;
  child.once('close', (ended) => {
    code = ended;
  });
  while (code === undefined) {
    peakMiB = Math.max(peakMiB, peakOf(child.pid));
    await pause(50);
  }
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) {
    throw new Error(`the import of ${path} ended with ${code}: ${err}`);
  }
  return { seconds, peakMiB, counts: JSON.parse(out).counts };
}

type Measured = {
  pairs: { value: number; beside: number }[];
  peaks: number[];
  updates: number[];
  full: number;
};

async function measure(
  database: OwnDatabase,
  { full, update }: { full: string; update: string },
  say: (line: string) => void,
): Promise<Measured> {
  const measured: Measured = { pairs: [], peaks: [], updates: [], full: 0 };
  for (let round = 1; round <= rounds; round++) {
    const beside = await copyYardstick(database.env.DATABASE_URL ?? '', full);
    say(`round ${round} of ${rounds}: COPY of the same files took ${beside.toFixed(1)} s`);
    const whole = await importFrom(database, full);
    say(
      `round ${round}: the import ${whole.seconds.toFixed(1)} s, ${whole.peakMiB.toFixed(0)} MiB, ${whole.counts.establishments} establishments`,
    );
    const part = await importFrom(database, update);
    say(`round ${round}: its update ${part.seconds.toFixed(1)} s, ${part.counts.changed} changed`);
    measured.pairs.push({ value: whole.seconds, beside });
    measured.peaks.push(whole.peakMiB, part.peakMiB);
    measured.updates.push(part.seconds);
  }
  measured.full = median(measured.pairs.map(({ value }) => value));
  return measured;
}

function figuresOf({ pairs, peaks, updates, full }: Measured): Figure[] {
  const size = `${registerSize.toLocaleString('en')} enterprises`;
  const name = 'import-kbo';
  const yardstick = 'COPY of the same files, no index';
  return [
    ratioFigure({ name, case: `full, ${size}`, unit: 's', yardstick }, pairs, 3),
    plainFigure(
      { name, case: 'memory of the importer, at most', unit: 'MiB' },
      [Math.max(...peaks)],
      300,
    ),
    plainFigure(
      { name, case: 'an update of 1 %', unit: 's' },
      updates,
      Math.round((full / 100 + 10) * 10) / 10,
    ),
  ];
}

export const importKboBenchmark: Benchmark = {
  name: 'import-kbo',
  about:
    'the register of enterprises beside COPY of the same files (REGISTER_SIZE, REGISTER_CACHE)',
  async run(say) {
    build('@etabli/api');
    const register = generatedRegister(say);
    const reader: { value: number; beside: number }[] = [];
    for (let round = 0; round <= readerRounds; round++) {
      const pair = await readBoth(register.full);
      // The first pair warms both up.
      if (round > 0) {
        reader.push(pair);
      }
    }
    const database = await openOwnDatabase();
    try {
      const figures = figuresOf(await measure(database, register, say));
      const what = { name: 'import-kbo', case: 'reader, 48 MiB of activities', unit: 'ms' };
      return [ratioFigure({ ...what, yardstick: 'csv-parse' }, reader, 0.33), ...figures];
    } finally {
      await database.close();
    }
  },
};
