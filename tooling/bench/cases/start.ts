import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { type Benchmark, plainFigure } from '../figure.ts';
import { root } from '../own-database.ts';

const runs = 5;
const idleSeconds = 20;
const patienceMs = 600_000;

/** Proportional memory of a process in MiB: pages shared by several are divided among them. */
function memoryOf(pid: string): number {
  const line = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`));
  return Number(line?.[1] ?? 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Every process of the house: those that were told its data folder, in their environment or by name,
 * and what these have started.
 */
function houseProcesses(folder: string): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(
    all.map((pid) => [pid, /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]]),
  );
  const isTold = (pid: string) =>
    pid !== String(process.pid) &&
    (read(`/proc/${pid}/environ`).includes(folder) ||
      read(`/proc/${pid}/cmdline`).includes(folder));
  const own = new Set(all.filter(isTold));
  for (let grown = -1; grown !== own.size; ) {
    grown = own.size;
    for (const [pid, parent] of parents) {
      if (parent !== undefined && own.has(parent)) {
        own.add(pid);
      }
    }
  }
  return [...own];
}

type House = { seconds: number; stop(): Promise<void> };

/** Starts the whole house as `npm start` does and waits until all three addresses answer. */
async function startHouse(env: Record<string, string>, addresses: string[]): Promise<House> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['tooling/launch/run.mjs', 'tooling/launch/start.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((tell) => child.once('exit', () => tell()));
  for (const address of addresses) {
    while (
      !(await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null || performance.now() - begun > patienceMs) {
        throw new Error(`the house did not answer at ${address}`);
      }
      await pause(50);
    }
  }
  return {
    seconds: (performance.now() - begun) / 1000,
    stop: async () => {
      child.kill('SIGINT');
      await gone;
    },
  };
}

export const startBenchmark: Benchmark = {
  name: 'start',
  about: 'the second start of the whole house, and its memory when idle',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'etabli-bench-start-'));
    const [portal, admin, api] = [await getPort(), await getPort(), await getPort()].map(String);
    const env = {
      DATA_DIR: folder,
      PORTAL_PORT: portal ?? '',
      ADMIN_PORT: admin ?? '',
      API_PORT: api ?? '',
    };
    const addresses = [
      `http://localhost:${portal}/`,
      `http://localhost:${admin}/sign-in`,
      `http://localhost:${api}/health`,
    ];
    const seconds: number[] = [];
    const memory: number[] = [];
    try {
      for (let run = 0; run <= runs; run++) {
        const house = await startHouse(env, addresses);
        say(`start ${run} took ${house.seconds.toFixed(1)} s`);
        if (run > 0) {
          seconds.push(house.seconds);
        }
        if (run === runs) {
          await pause(idleSeconds * 1000);
          const own = houseProcesses(folder);
          memory.push(own.reduce((sum, pid) => sum + memoryOf(pid), 0));
          say(`${own.length} processes`);
        }
        await house.stop();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return [
      plainFigure({ name: 'start', case: 'second start', unit: 's' }, seconds, 10),
      plainFigure({ name: 'start', case: 'whole house, idle', unit: 'MiB' }, memory, 1024),
    ];
  },
};
