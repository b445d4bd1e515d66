import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { tryClaim } from './prepare/claim.mjs';
import type { Screen } from './prepare/screen.mjs';
import { run } from './program.ts';

type Asked = { root: string; packages: readonly string[]; signal: AbortSignal; screen: Screen };

type Heard = { source: string; text: string };

function hear(line: string): Heard[] {
  try {
    return [JSON.parse(line) as Heard];
  } catch {
    return [];
  }
}

/** Follows turbo's own account of its work: which task runs, and what each one said. */
function listen(onTasks: (names: string[]) => void) {
  const said = new Map<string, string[]>();
  let rest = '';
  let hasWorked = false;
  const take = ({ source, text }: Heard) => {
    if (source !== 'turbo') {
      said.set(source, [...(said.get(source) ?? []), text]);
    }
    if (text.startsWith('cache miss')) {
      hasWorked = true;
      onTasks([...said.keys()].map((task) => task.replace(/^@etabli\/|#build$/g, '')));
    }
  };
  return {
    onOutput: (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.flatMap(hear).forEach(take);
    },
    hasWorked: () => hasWorked,
    of: (tasks: string[]) => tasks.flatMap((task) => said.get(task) ?? []),
  };
}

async function claimBuild({ root, signal }: Asked): Promise<() => void> {
  for (;;) {
    const claim = tryClaim(join(root, '.toolchain', 'claims', 'build'));
    if (claim.held) {
      return claim.release;
    }
    // Another launcher builds the same folder; no event tells when it is done.
    await pause(100 + Math.random() * 100, undefined, { signal });
  }
}

/** Builds what changed, by turbo and its cache. */
export async function build(asked: Asked): Promise<void> {
  const { root, packages, signal, screen } = asked;
  const step = screen.step('Building');
  const release = await claimBuild(asked);
  const heard = listen((tasks) => step.detail(tasks.join(', ')));
  try {
    const filters = packages.map((name) => `--filter=${name}`);
    const ended = await run({
      command: join(root, 'node_modules', '.bin', 'turbo'),
      args: ['run', 'build', '--json', ...filters],
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
      signal,
      onOutput: heard.onOutput,
    });
    if (ended.code !== 0 && !signal.aborted) {
      step.failed();
      const failed = /Failed:\s+([^"]+)/.exec(ended.stdout)?.[1]?.split(/,\s*/) ?? [];
      screen.say(heard.of(failed).join('\n') || ended.stderr.trim());
      throw new LaunchError(
        `The build failed${failed.length > 0 ? ` (${failed.join(', ')})` : ''}.`,
      );
    }
    step.done(heard.hasWorked() ? '' : 'nothing had changed');
  } finally {
    step.dropped();
    release();
  }
}
