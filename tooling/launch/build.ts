import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { openEnv } from './plan-env.ts';
import { tryClaim } from './prepare/claim.mjs';
import type { Screen } from './prepare/screen.mjs';
import { run } from './program.ts';

const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };

type Asked = { root: string; packages: readonly string[]; signal: AbortSignal; screen: Screen };

/** Follows turbo's own account of its work: which task runs, and what each one said. */
function listen(onTasks: (names: string[]) => void) {
  const said = new Map<string, string[]>();
  const hashes: string[] = [];
  let rest = '';
  let hasWorked = false;
  const take = (line: string) => {
    const [, task = '', text = ''] = /^(\S+):build: (.*)$/.exec(line) ?? [];
    if (task === '') {
      return;
    }
    said.set(task, [...(said.get(task) ?? []), text]);
    const hash = /^cache (?:hit|miss).* ([0-9a-f]{16})$/.exec(text)?.[1];
    if (hash !== undefined) {
      hashes.push(hash);
    }
    if (text.startsWith('cache miss')) {
      hasWorked = true;
      onTasks([...said.keys()].map((name) => name.replace('@etabli/', '')));
    }
  };
  return {
    onOutput: (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    },
    hasWorked: () => hasWorked,
    hashes: () => hashes.toSorted().join(' '),
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

/** Builds what changed, by turbo and its cache; the answer tells this build from any other. */
export async function build(asked: Asked): Promise<string> {
  const { root, packages, signal, screen } = asked;
  const step = screen.step('Building');
  const release = await claimBuild(asked);
  const heard = listen((tasks) => step.detail(tasks.join(', ')));
  try {
    const filters = packages.map((name) => `--filter=${name}`);
    const ended = await run({
      command: join(root, 'node_modules', '.bin', 'turbo'),
      args: ['run', 'build', '--ui=stream', '--log-order=stream', '--no-color', ...filters],
      cwd: root,
      env: { ...openEnv(), ...quiet },
      signal,
      onOutput: heard.onOutput,
    });
    signal.throwIfAborted();
    if (ended.code !== 0) {
      step.failed();
      const failed = /^Failed:\s+(.+)$/m.exec(ended.stdout)?.[1]?.split(/,\s*/) ?? [];
      const names = failed.map((task) => task.trim().replace('#build', ''));
      screen.say(heard.of(names).join('\n') || ended.stderr.trim());
      const which = names.length > 0 ? ` (${names.join(', ')})` : '';
      throw new LaunchError(`The build failed${which}.`);
    }
    step.done(heard.hasWorked() ? '' : 'nothing had changed');
    return heard.hashes();
  } finally {
    step.dropped();
    release();
  }
}
