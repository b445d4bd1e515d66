// Plain JavaScript for Node 18 or newer: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const pinned = { node: '24.21.0', pnpm: '12.21.0' };
const onWindows = process.platform === 'win32';
const named = `Node ${pinned.node} and pnpm ${pinned.pnpm}`;

function folderOf(root) {
  const machine = `${process.platform}-${process.arch}`;
  return join(root, '.toolchain', `node-${pinned.node}-pnpm-${pinned.pnpm}-${machine}`);
}

function machineIsNewEnough(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 24 || (major === 24 && minor < 11)) {
    return false;
  }
  const options = { cwd: root, encoding: 'utf8', shell: onWindows };
  const probe = spawnSync('pnpm', ['--version'], options);
  return probe.status === 0 && Number.parseInt(probe.stdout, 10) >= 12;
}

function found(folder) {
  const bin = join(folder, 'node_modules', '.bin');
  const node = join(folder, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
  return { node, env: { PATH: bin + delimiter + process.env.PATH } };
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm, pnpm and turbo want caches; without a home that can be written they get one of ours. */
export function cacheSettings(root) {
  const home = process.env.HOME ?? homedir();
  if (onWindows || isWritable(home)) {
    return {};
  }
  const own = join(root, '.toolchain', 'home');
  const xdg = (name) => process.env[name] ?? join(own, name.toLowerCase());
  return {
    npm_config_cache: join(own, 'npm'),
    XDG_CACHE_HOME: xdg('XDG_CACHE_HOME'),
    XDG_CONFIG_HOME: xdg('XDG_CONFIG_HOME'),
    XDG_DATA_HOME: xdg('XDG_DATA_HOME'),
    XDG_STATE_HOME: xdg('XDG_STATE_HOME'),
  };
}

/** What is there already: the fetched pair, or the machine's own when new enough; else null. */
export function findToolchain(root) {
  const folder = folderOf(root);
  if (existsSync(folder)) {
    return found(folder);
  }
  return machineIsNewEnough(root) ? { node: process.execPath, env: {} } : null;
}

export function assertWritable(root) {
  if (!isWritable(root)) {
    throw new Error(
      `This account cannot write in ${root}, where tools and dependencies are kept: ` +
        'clone it into a folder of your own, or run as its owner.',
    );
  }
}

function whyNpmFailed(output) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1];
  const host = /https?:\/\/([^/\s]+)/.exec(output)?.[1];
  const why = [code, host].filter(Boolean).join(', ');
  if (code === 'ENOSPC') {
    return `${named} could not be fetched: the disk is full.`;
  }
  return (
    `${named} could not be fetched from the npm registry${why && ` (${why})`}. ` +
    "Check the network and npm's registry and proxy settings, then try again."
  );
}

function npmInstall(folder, root) {
  const wanted = Object.entries(pinned).map(([name, version]) => `${name}@${version}`);
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  // Both packages put their program in place by an install script.
  flags.push(
    '--ignore-scripts=false',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  );
  const env = { ...process.env, ...cacheSettings(root) };
  const stdio = ['ignore', 'ignore', 'pipe'];
  const options = { cwd: root, env, shell: onWindows, stdio };
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['install', '--prefix', folder, ...flags, ...wanted], options);
    let output = '';
    npm.stderr.on('data', (chunk) => {
      output += chunk;
    });
    npm.on('error', () => reject(new Error(`${named} are needed, and npm was not found.`)));
    npm.on('close', (code) => (code === 0 ? resolve() : reject(new Error(whyNpmFailed(output)))));
  });
}

/** The caller holds the folder's claim; the rename makes the pair appear whole or not at all. */
export async function fetchToolchain(root, screen) {
  const folder = folderOf(root);
  const parts = join(root, '.toolchain');
  mkdirSync(parts, { recursive: true });
  for (const leftover of readdirSync(parts).filter((name) => name.endsWith('.part'))) {
    rmSync(join(parts, leftover), { recursive: true, force: true });
  }
  const step = screen.step(`Fetching ${named} from the npm registry, this once`);
  const part = `${folder}.${process.pid}.part`;
  try {
    await npmInstall(part, root);
    const check = spawnSync(found(part).node, ['--version'], { encoding: 'utf8' });
    if (check.status !== 0) {
      const machine = `${process.platform} ${process.arch}`;
      throw new Error(
        `The Node that npm offers does not run here (${machine}): install Node 24.11 and pnpm 12 yourself.`,
      );
    }
    renameSync(part, folder);
  } catch (error) {
    step.failed();
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  step.done();
  return found(folder);
}
