import { MinimumOutOfReach } from '@etabli/domain/matching/engine/choose-open';
import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import { readMatchInstance } from '@etabli/domain/matching/read-match-instance';
import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import type { Command } from 'commander';
import { CommandError } from './command-error.ts';
import { readJson } from './read-json.ts';
import { runRound } from './run-round.ts';
import { verifyRound } from './verify-round.ts';

type Options = { repeat?: string; proof?: boolean };

/** A round as the API does it; and the engine alone, on an instance in a file, without a database. */
export function addMatchCommands(program: Command): void {
  const match = program.command('match').description('who gets which post');
  match
    .command('run')
    .description('ask for a round of a territory, and compute it at once; exit 1 when it fails')
    .argument('<territory>', 'the code of the territory')
    .requiredOption('--as <address>', 'the account that asks: its rights count, and it is logged')
    .option('--json', 'answer as JSON')
    .action(runRound);
  match
    .command('verify')
    .description('prove a round of the store again; exit 1 when something in it does not hold')
    .argument('<round>', 'the id of the round')
    .requiredOption('--as <address>', 'the account that asks: its rights count')
    .option('--json', 'answer as JSON')
    .action(verifyRound);
  match
    .command('solve')
    .description('find the best matching of an instance, prove it, and answer it as JSON')
    .argument(
      '<instance>',
      'a file with people, activities and pairs as JSON; - for standard input',
    )
    .option(
      '--repeat <times>',
      'solve so many times more in this process, and say how long it took',
    )
    .option('--no-proof', 'leave out the parts of the search that prove which activities open')
    .addHelpText('after', shape)
    .action(solve);
}

const shape = `
The instance, in columns; people and activities are named by their index:
  {"people": {"id": […]?, "waitingMonths": […]},
   "activities": {"id": […]?, "posts": […], "minPosts": […]?},
   "pairs": {"person": […], "activity": […], "fit": [0 to 1000, …]},
   "previous": [activity or -1 of each person]?,
   "locked": [[person, activity], …]?,
   "tiers": ["placed", "waiting", "kept", "fit"]?}
The answer:
  {"match": [activity or -1 of each person], "score": {"placed", "waiting", "kept", "fit"},
   "prices": [of each activity], "proved": true, "solveMs": …}
with "gaveUp": true and "proved": false where minimums made the search too long,
"tierPrices" where one number would not be exact, "branches" where there are minimums, and
"repeat": {"times", "medianMs", "minMs", "maxMs"} where asked.`;

async function solve(file: string, { repeat, proof }: Options): Promise<void> {
  const times = repeat === undefined ? 0 : timesOf(repeat);
  const instance = await readInstance(file);
  const { result, ms: solveMs } = timed(instance);
  const proved = isProved(instance, result);
  const { branches, ...rest } = result;
  const answer = {
    ...rest,
    ...(proof && branches ? { branches } : {}),
    proved,
    solveMs,
    ...(times > 0 ? { repeat: repeated(instance, times) } : {}),
  };
  console.log(JSON.stringify(answer));
}

/** A search that gave up says itself that a better answer may exist; nothing else may be wrong. */
function isProved(instance: MatchInstance, result: MatchResult): boolean {
  const verified = verifyMatching(instance, result);
  if (verified.ok) {
    return true;
  }
  const { path, what } = verified.problem;
  if (result.gaveUp && path.startsWith('branches[')) {
    return false;
  }
  throw new CommandError(`the answer could not be proved, ${path}: ${what}`);
}

function timesOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    throw new CommandError(`--repeat: got "${text}", takes how many times, from 1 to 999999`);
  }
  return Number(text);
}

async function readInstance(file: string): Promise<MatchInstance> {
  const read = readMatchInstance(await readJson(file));
  if (!read.ok) {
    throw new CommandError(`${read.problem.path}: ${read.problem.what}`);
  }
  return read.instance;
}

function timed(instance: MatchInstance): { result: MatchResult; ms: number } {
  const begun = performance.now();
  try {
    const result = solveMatching(instance);
    return { result, ms: performance.now() - begun };
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      throw new CommandError(`activities.minPosts: ${error.message}`);
    }
    throw error;
  }
}

function repeated(instance: MatchInstance, times: number) {
  const all = Array.from({ length: times }, () => timed(instance).ms).sort((a, b) => a - b);
  const [lower, upper] = [all[(times - 1) >> 1] as number, all[times >> 1] as number];
  return {
    times,
    medianMs: (lower + upper) / 2,
    minMs: all[0] as number,
    maxMs: all[times - 1] as number,
  };
}
