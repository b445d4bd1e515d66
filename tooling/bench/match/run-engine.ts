import { pathToFileURL } from 'node:url';
import { type BenchInstance, type InstanceSize, makeInstance } from './make-instance.ts';

/**
 * The engine in a process of its own. `solve` tells the first call, the others, and the most memory;
 * `territories` solves and proves many small instances, one after the other.
 */
export type EngineAsked =
  | { what: 'solve'; size: InstanceSize; repeat: number }
  | { what: 'territories'; count: number };

type Result = { score: Record<string, number> };
type Engine = {
  solveMatching(instance: BenchInstance): Result;
  verifyMatching(instance: BenchInstance, result: Result): { ok: boolean };
};

const asked: EngineAsked = JSON.parse(process.argv[2] ?? '');
const domain = process.env.DOMAIN_FOLDER ?? '';
const load = (file: string) => import(pathToFileURL(`${domain}/${file}`).href);
const engine: Engine = {
  ...(await load('solve-matching.ts')),
  ...(await load('verify-matching.ts')),
};

function timed<T>(work: () => T): { value: T; ms: number } {
  const begun = performance.now();
  const value = work();
  return { value, ms: performance.now() - begun };
}

/** Stops at an answer that is not proved: a figure of a wrong answer is worth nothing. */
function prove(instance: BenchInstance, result: Result): void {
  if (!engine.verifyMatching(instance, result).ok) {
    throw new Error('the engine gave an answer that is not proved');
  }
}

function solve(size: InstanceSize, repeat: number) {
  const instance = makeInstance(size);
  const first = timed(() => engine.solveMatching(instance));
  const times = Array.from(
    { length: repeat },
    () => timed(() => engine.solveMatching(instance)).ms,
  );
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  prove(instance, first.value);
  return { firstMs: first.ms, times, peakMiB, score: first.value.score };
}

function territories(count: number) {
  const instances = Array.from({ length: count }, (_, at) => {
    const people = 400 + ((at * 7_919) % 613);
    const activities = Math.round(people / 14);
    return makeInstance({ people, activities, pairsEach: 14, tight: 0.95, seed: at + 1 });
  });
  const { ms } = timed(() => {
    for (const instance of instances) {
      prove(instance, engine.solveMatching(instance));
    }
  });
  const people = instances.reduce((sum, { people }) => sum + people.waitingMonths.length, 0);
  return { ms, people };
}

const told = asked.what === 'solve' ? solve(asked.size, asked.repeat) : territories(asked.count);
console.log(JSON.stringify(told));
