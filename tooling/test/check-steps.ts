import { sourceChecks } from '../checks/all-checks.ts';
import type { Check } from '../checks/check.ts';
import { fresh } from '../checks/fresh.ts';
import { repositoryRoot } from '../checks/source-tree.ts';
import { commandStep, type Step } from './step.ts';
import { single } from './summary.ts';

const bin = `${repositoryRoot}node_modules/.bin`;

/** Lint and format, walls, and the promises of the house: none needs a build. */
export const sourceSteps: Step[] = [
  commandStep('lint and format', {
    run: `${bin}/biome`,
    args: ['check', '--diagnostic-level=warn', '--error-on-warnings', '--max-diagnostics=200'],
    cwd: repositoryRoot,
  }),
  commandStep('walls', {
    run: `${bin}/depcruise`,
    args: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'tooling', 'e2e'],
    cwd: repositoryRoot,
  }),
  ...sourceChecks.map((check) => checkStep(check)),
];

/** Behind the build: Kit writes there the settings by which a web app's files are found. */
export const unusedStep: Step = {
  ...commandStep('nothing unused', { run: `${bin}/knip`, args: [], cwd: repositoryRoot }),
  behind: ['build'],
};

export const freshStep: Step = checkStep(fresh, ['build']);

function checkStep(check: Check, after: string[] = []): Step {
  return {
    name: `check: ${check.name}`,
    after,
    async run() {
      const problems = await check.run(repositoryRoot);
      const output = problems
        .map(({ where, what, do: act }) => `${where}: ${what}\n    ${act}`)
        .join('\n');
      return { counts: single(problems.length === 0), output };
    },
  };
}
