// Plain JavaScript for Node 18 or newer, without a dependency: the one file that needs nothing.
// It brings the right Node and pnpm, installs what changed, then runs a TypeScript file.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryClaim } from './prepare/claim.mjs';
import { install, isInstalled } from './prepare/install.mjs';
import { findAncestor, isAlive } from './prepare/process-mark.mjs';
import { makeScreen } from './prepare/screen.mjs';
import {
  assertWritable,
  cacheSettings,
  fetchToolchain,
  findToolchain,
} from './prepare/toolchain.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const screen = makeScreen();
let child;

/** npm that is killed outright tells nobody: without this, all it started would live on. */
function watchNpm() {
  const npm = findAncestor(/^(npm|pnpm|yarn)\b/);
  if (npm === null) {
    return;
  }
  const timer = setInterval(() => {
    if (!isAlive(npm)) {
      clearInterval(timer);
      if (child === undefined) {
        process.exit(1);
      }
      child.kill('SIGTERM');
    }
  }, 500);
  timer.unref();
}

async function claimFolder() {
  const folder = join(root, '.toolchain', 'claims', 'install');
  let hasSaid = false;
  for (;;) {
    const claim = tryClaim(folder);
    if (claim.held) {
      return claim;
    }
    if (!hasSaid) {
      screen.say(`Process ${claim.holder.pid} is preparing this folder; waiting for it ...`);
      hasSaid = true;
    }
    // No event tells that another process has ended; uneven steps part two that collide.
    await new Promise((done) => setTimeout(done, 100 + Math.random() * 200));
  }
}

async function prepare() {
  const ready = findToolchain(root);
  if (ready !== null && isInstalled(root)) {
    return ready;
  }
  assertWritable(root);
  if ('npm_config_cache' in cacheSettings(root)) {
    screen.say('The home folder cannot be written: caches go to .toolchain/home.');
  }
  mkdirSync(join(root, '.toolchain'), { recursive: true });
  const claim = await claimFolder();
  try {
    const toolchain = findToolchain(root) ?? (await fetchToolchain(root, screen));
    if (!isInstalled(root)) {
      const env = { ...process.env, ...toolchain.env };
      await install(root, { env, screen, onStarted: (work) => claim.say({ work }) });
    }
    return toolchain;
  } finally {
    claim.release();
  }
}

function run({ node, env }, file, args) {
  child = spawn(node, [resolve(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...env, ...cacheSettings(root) },
    // The channel closes when this process dies in whatever way: that is how the child learns it.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    screen.say(`Could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  screen.say('Usage: node tooling/launch/run.mjs FILE.ts [ARGUMENT ...]');
  process.exit(2);
}
watchNpm();
try {
  run(await prepare(), file, args);
} catch (error) {
  screen.say(error.message);
  process.exit(1);
}
