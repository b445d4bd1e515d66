import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';
import { type Watched, watch } from './watched-process.ts';

const launchFolder = join(import.meta.dirname, '..');
const tools = join(import.meta.dirname, 'fake-tools');

const script = `
  const say = (word: string) => fs.appendFileSync(process.env.TRACE ?? '', word + '\\n');
  import fs from 'node:fs';
  const [how = '0', ...rest] = process.argv.slice(2);
  const report = () => console.log('run', how, rest.join(), process.cwd());
  if (how === 'stay') {
    process.on('disconnect', () => { say('disconnected'); process.exit(0); });
    process.on('SIGTERM', () => { say('SIGTERM'); process.exit(7); });
    setInterval(() => {}, 60_000);
    report();
  } else {
    report();
    process.exit(Number(how));
  }
`;

export type Checkout = {
  root: string;
  run(args: string[], env?: NodeJS.ProcessEnv): Watched;
  /** Runs it as npm would, in a process that bears npm's name. */
  runUnderNpm(args: string[]): Watched;
  trace(): string[];
};

type Tool = 'npm' | 'pnpm';

/** A repository with nothing in it but what `run.mjs` itself needs, on a machine of our choice. */
export function makeCheckout(machineHas: Tool[]): Checkout {
  const root = temporaryFolder();
  const bin = join(root, 'machine');
  const launch = join(root, 'tooling', 'launch');
  mkdirSync(bin);
  for (const tool of machineHas) {
    symlinkSync(join(tools, tool), join(bin, tool));
  }
  symlinkSync(process.execPath, join(bin, 'node'));
  cpSync(join(launchFolder, 'run.mjs'), join(launch, 'run.mjs'));
  cpSync(join(launchFolder, 'prepare'), join(launch, 'prepare'), { recursive: true });
  mkdirSync(join(root, 'apps', 'one'), { recursive: true });
  const manifest = JSON.stringify({ type: 'module', dependencies: { other: '1.0.0' } });
  writeFileSync(join(root, 'package.json'), manifest);
  writeFileSync(join(root, 'apps', 'one', 'package.json'), manifest);
  writeFileSync(join(root, 'script.ts'), script);
  writeFileSync(join(root, 'trace'), '');
  const env = {
    PATH: `${bin}:/usr/bin:/bin`,
    HOME: root,
    TRACE: join(root, 'trace'),
    FAKE_NODE: process.execPath,
    FAKE_PNPM: join(tools, 'pnpm'),
  };
  const command = [join(launch, 'run.mjs'), 'script.ts'];
  return {
    root,
    run: (args, more = {}) =>
      watch(process.execPath, [...command, ...args], { cwd: root, env: { ...env, ...more } }),
    runUnderNpm: (args) => {
      const all = JSON.stringify([...command, ...args]);
      const npm = `process.title = 'npm start';
        require('child_process').spawn(process.execPath, ${all}, { stdio: 'inherit' });`;
      return watch(process.execPath, ['-e', npm], { cwd: root, env });
    },
    trace: () => readFileSync(join(root, 'trace'), 'utf8').split('\n').filter(Boolean),
  };
}
