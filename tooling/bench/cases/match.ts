import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Figure, median, plainFigure, ratioFigure } from '../figure.ts';
import { besidePeer, peerNames, solveByPeer } from '../match/beside-peer.ts';
import { buildLemon, type Lemon, unitsOf, writeForLemon } from '../match/lemon.ts';
import { type InstanceSize, makeInstance } from '../match/make-instance.ts';
import type { EngineAsked } from '../match/run-engine.ts';
import { root } from '../own-database.ts';

type Case = InstanceSize & {
  rounds: number;
  /** How often each solves in a round; the engine has warmed up after `warmth` of them. */
  times: { engine: number; warmth: number; lemon: number };
  /** At most so much of LEMON's time. */
  goal: number;
};
type Score = { placed: number; waiting: number; fit: number };
type Solved = { firstMs: number; times: number[]; peakMiB: number; score: Score };

const shape = { tight: 0.95, seed: 7 };
const cases: Case[] = [
  {
    ...{ people: 500, activities: 40, pairsEach: 12, rounds: 5, goal: 0.25, ...shape },
    times: { engine: 400, warmth: 200, lemon: 60 },
  },
  {
    ...{ people: 2_000, activities: 100, pairsEach: 20, rounds: 5, goal: 0.2, ...shape },
    times: { engine: 80, warmth: 20, lemon: 15 },
  },
  {
    ...{ people: 10_000, activities: 500, pairsEach: 30, rounds: 3, goal: 0.1, ...shape },
    times: { engine: 12, warmth: 4, lemon: 2 },
  },
  {
    ...{ people: 100_000, activities: 2_000, pairsEach: 30, rounds: 1, goal: 0.05, ...shape },
    times: { engine: 4, warmth: 1, lemon: 1 },
  },
];

const nameOf = ({ people, activities }: InstanceSize) =>
  `${people.toLocaleString('en')} × ${activities.toLocaleString('en')}`;

/** Runs the engine in a new process. */
function engine<T>(asked: EngineAsked): T {
  const program = join(import.meta.dirname, '../match/run-engine.ts');
  const done = spawnSync(process.execPath, [program, JSON.stringify(asked)], {
    env: { ...process.env, DOMAIN_FOLDER: join(root, 'packages/domain/src/matching') },
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    throw new Error(`the engine ended with ${done.status ?? done.signal}: ${done.stderr}`);
  }
  return JSON.parse(done.stdout);
}

const solveOnce = (size: InstanceSize, repeat: number) =>
  engine<Solved>({ what: 'solve', size, repeat });

type Beside = { lemon: Lemon; folder: string; say: (line: string) => void };

/** The engine and LEMON in turns, which must come to the same total. */
function besideLemon(of: Case, { lemon, folder, say }: Beside): Figure {
  const file = join(folder, `${of.people}.txt`);
  const instance = makeInstance(of);
  const units = unitsOf(instance);
  writeForLemon(file, instance);
  const pairs = Array.from({ length: of.rounds }, (_, round) => {
    const { times, score } = solveOnce(of, of.times.engine);
    const value = median(times.slice(of.times.warmth));
    const { total, ms: beside } = lemon.solve(file, of.times.lemon);
    const own = (['placed', 'waiting', 'fit'] as const).reduce(
      (sum, tier) => sum + units[tier] * BigInt(score[tier]),
      0n,
    );
    if (own !== total) {
      throw new Error(`${nameOf(of)}: the engine comes to ${own}, LEMON to ${total}`);
    }
    say(`${nameOf(of)}, round ${round + 1}: ${value.toFixed(2)} ms, LEMON ${beside.toFixed(2)} ms`);
    return { value, beside };
  });
  const what = { name: 'match', case: `${nameOf(of)}, warm`, unit: 'ms' };
  return ratioFigure({ ...what, yardstick: 'LEMON network simplex' }, pairs, of.goal);
}

/** Where LEMON cannot be built, HiGHS stands in, on what it can solve in some seconds. */
function besideOther(of: Case, why: string): Figure {
  const what = { name: 'match', case: `${nameOf(of)}, warm`, unit: 'ms' };
  if (of.people > 2_000) {
    const figure = plainFigure(what, solveOnce(of, of.times.engine).times, 0);
    return { ...figure, yardstick: `none: ${why}`, goal: `<= ${of.goal} x`, met: false };
  }
  const pairs = Array.from({ length: 3 }, () => ({
    value: median(solveOnce(of, of.times.engine).times.slice(of.times.warmth)),
    beside: solveByPeer('highs', of).ms,
  }));
  return ratioFigure({ ...what, yardstick: `HiGHS in WebAssembly: ${why}` }, pairs, 0.01);
}

/** Every solver that npm has for this, each beside the engine in the same turn and to the same total. */
function besidePeers(say: (line: string) => void): Figure[] {
  const [, middle] = cases as [Case, Case, Case, Case];
  return peerNames.map((peer) => {
    say(`${nameOf(middle)}, beside ${peer}`);
    const { times, score } = solveOnce(middle, middle.times.engine);
    const own = { ms: median(times.slice(middle.times.warmth)), score };
    return besidePeer(peer, middle, { case: `${nameOf(middle)}, beside ${peer}`, own });
  });
}

function plainFigures(say: (line: string) => void): Figure[] {
  const [, middle, , largest] = cases as [Case, Case, Case, Case];
  say('first calls, each in a new process');
  const cold = Array.from({ length: 5 }, () => solveOnce(middle, 0).firstMs);
  const large = Array.from({ length: 3 }, () => solveOnce(largest, 0));
  say('a thousand territories, with proofs');
  const many = Array.from({ length: 3 }, () =>
    engine<{ ms: number; people: number }>({ what: 'territories', count: 1_000 }),
  );
  const seconds = many.map(({ ms }) => ms / 1_000);
  const inAll = `1,000 territories, ${many[0]?.people.toLocaleString('en')} people, proved`;
  const first = (of: Case) => `${nameOf(of)}, first call`;
  const figure = (of: string, unit: string, values: number[], most: number) =>
    plainFigure({ name: 'match', case: of, unit }, values, most);
  return [
    figure(first(middle), 'ms', cold, 60),
    figure(
      first(largest),
      's',
      large.map(({ firstMs }) => firstMs / 1_000),
      3,
    ),
    figure(
      first(largest),
      'MiB',
      large.map(({ peakMiB }) => peakMiB),
      250,
    ),
    figure(inAll, 's', seconds, 3),
    ...questionFigures(middle, say),
  ];
}

/** What is asked of a round that is solved, and activities that open with many people or not at all. */
function questionFigures(of: Case, say: (line: string) => void): Figure[] {
  say('templates, and moves by hand');
  const asked = engine<{ times: number[]; moves: number[] }>({
    what: 'templates',
    size: of,
    repeat: 9,
  });
  say('minimums');
  const families = [0.6, 0.95, 1.3, 2].flatMap((tight) =>
    [0.3, 0.6, 0.8].map((share) =>
      engine<{ times: number[]; unproved: number }>({
        what: 'minimums',
        ...{ tight, share, seeds: [1, 2, 3, 4, 5] },
      }),
    ),
  );
  const unproved = families.reduce((sum, family) => sum + family.unproved, 0);
  const slowest = families.map(({ times }) => times.reduce((most, ms) => Math.max(most, ms), 0));
  const what = (name: string, unit: string) => ({ name: 'match', case: name, unit });
  return [
    plainFigure(what(`templates ${nameOf(of)}`, 'ms'), asked.times.slice(2), 300),
    plainFigure(what(`what-if ${nameOf(of)}`, 'ms'), asked.moves.slice(10), 50),
    plainFigure(
      what('minimums 500 × 40, slowest of 5', 's'),
      slowest.map((ms) => ms / 1_000),
      5,
    ),
    plainFigure(what('minimums 500 × 40, unproved of 60', 'instances'), [unproved], 0),
  ];
}

export const matchBenchmark: Benchmark = {
  name: 'match',
  about: 'the matching engine beside the network simplex of LEMON',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'etabli-bench-match-'));
    try {
      const lemon = buildLemon(folder);
      const ratios: Figure[] = [];
      for (const of of cases) {
        const isBuilt = 'solve' in lemon;
        ratios.push(
          isBuilt ? besideLemon(of, { lemon, folder, say }) : besideOther(of, lemon.cannot),
        );
      }
      return [...ratios, ...besidePeers(say), ...plainFigures(say)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
