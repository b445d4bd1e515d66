import { readFileSync, rmSync } from 'node:fs';
import { repositoryRoot } from '../checks/source-tree.ts';
import { runCommand } from './command.ts';
import { commandStep, type Step } from './step.ts';
import { countsOfTurbo, judged } from './summary.ts';

const turbo = {
  run: `${repositoryRoot}node_modules/.bin/turbo`,
  cwd: repositoryRoot,
  env: { TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
};
const quiet = ['--output-logs=errors-only', '--log-order=grouped', '--concurrency=2'];

export const buildStep: Step = commandStep('build', {
  ...turbo,
  args: ['run', 'build', '--continue=dependencies-successful', ...quiet],
});

/** The types of every package, each counted; what did not change is known from the cache. */
export const typesStep: Step = {
  name: 'types',
  async run() {
    const args = ['run', 'types', '--continue=always', '--summarize', ...quiet];
    const { ok, output } = await runCommand({ ...turbo, args });
    return { counts: judged(countsOfTurbo(summaryOf(output), 'types'), ok), output };
  },
};

/** Turbo writes its summary to a file that it names in its last lines. */
function summaryOf(output: string): unknown {
  const path = /Summary:\s+(\S+\.json)/.exec(output)?.[1];
  if (path === undefined) {
    return {};
  }
  const summary: unknown = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  return summary;
}
