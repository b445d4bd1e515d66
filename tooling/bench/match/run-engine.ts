import { pathToFileURL } from 'node:url';
import { type BenchInstance, type InstanceSize, makeInstance } from './make-instance.ts';

/**
 * The engine in a process of its own. `solve` tells the first call, the others, and the most memory;
 * `territories` solves and proves many small instances, one after the other; `templates` weighs so many
 * activities that might be, and moves somebody by hand; `minimums` solves and proves instances in which
 * activities open with many people or not at all.
 */
export type EngineAsked =
  | { what: 'solve'; size: InstanceSize; repeat: number }
  | { what: 'territories'; count: number }
  | { what: 'templates'; size: InstanceSize; repeat: number }
  | { what: 'minimums'; tight: number; share: number; seeds: number[] };

type Result = { match: number[]; score: Record<string, number>; gaveUp?: boolean };
type Today = { instance: BenchInstance };
type Idea = { posts: number; person: number[]; fit: number[] };
type Move = { kind: 'move'; person: number; to: number };
type Engine = {
  solveMatching(instance: BenchInstance): Result;
  verifyMatching(instance: BenchInstance, result: Result): { ok: boolean };
  gainsOfPosts(instance: BenchInstance, result: Result, ideas: Idea[]): { placed: number }[];
  planToday(instance: BenchInstance, since: { match: number[]; fixed: Map<number, number> }): Today;
  whatIf(today: Today, changes: Move[]): { ok: boolean };
};

const asked: EngineAsked = JSON.parse(process.argv[2] ?? '');
const domain = process.env.DOMAIN_FOLDER ?? '';
const load = (file: string) => import(pathToFileURL(`${domain}/${file}`).href);
const engine: Engine = {
  ...(await load('solve-matching.ts')),
  ...(await load('verify-matching.ts')),
  ...(await load('change/gain-of-posts.ts')),
  ...(await load('change/plan-today.ts')),
  ...(await load('change/what-if.ts')),
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

/** A hundred activities of ten posts that every tenth person could do, and as many moves by hand. */
function templates(size: InstanceSize, repeat: number) {
  const instance = makeInstance(size);
  const result = engine.solveMatching(instance);
  const everybody = Array.from(instance.people.waitingMonths.keys());
  const ideas = Array.from({ length: 100 }, (_, at): Idea => {
    const person = everybody.filter((who) => (who * 7 + at * 13) % 10 === 0);
    return { posts: 10, person, fit: person.map((who) => (who * 31 + at * 17) % 1_001) };
  });
  const all = Array.from({ length: repeat }, () =>
    timed(() => engine.gainsOfPosts(instance, result, ideas)),
  );
  const moves = Array.from({ length: 100 }, (_, at) => {
    const pair = (at * 397) % instance.pairs.person.length;
    const person = instance.pairs.person[pair] as number;
    const move = { kind: 'move' as const, person, to: instance.pairs.activity[pair] as number };
    const since = { match: result.match, fixed: new Map<number, number>() };
    return timed(() => engine.whatIf(engine.planToday(instance, since), [move])).ms;
  });
  const placed = all[0]?.value.reduce((sum, gain) => sum + gain.placed, 0);
  return { times: all.map(({ ms }) => ms), moves, placed };
}

/** Minimums of so great a share of the posts, more or less; what is not proved counts as unproved. */
function minimums({ tight, share, seeds }: Extract<EngineAsked, { what: 'minimums' }>) {
  const of = { people: 500, activities: 40, pairsEach: 12, tight };
  let unproved = 0;
  const times = seeds.map((seed) => {
    const plain = makeInstance({ ...of, seed });
    const minPosts = plain.activities.posts.map((posts, at) =>
      Math.max(1, Math.round(posts * share * (0.7 + (0.6 * ((at * 37 + seed * 11) % 40)) / 40))),
    );
    const instance = { ...plain, activities: { ...plain.activities, minPosts } };
    const { value, ms } = timed(() => engine.solveMatching(instance));
    unproved += engine.verifyMatching(instance, value).ok ? 0 : 1;
    return ms;
  });
  return { times, unproved };
}

function tell(): object {
  switch (asked.what) {
    case 'solve':
      return solve(asked.size, asked.repeat);
    case 'territories':
      return territories(asked.count);
    case 'templates':
      return templates(asked.size, asked.repeat);
    case 'minimums':
      return minimums(asked);
  }
}
console.log(JSON.stringify(tell()));
